import Flows
import JSON
import Language
import Tuning

/// What explored callers say: the hotline's own samples, the accounts its fixtures know, and values of every type in every language.
struct Vocabulary: Sendable {
    private let samples: [String]
    /// Numbers in the addresses of the fixtures: those that a lookup finds.
    private let numbers: [String]

    init(_ hotline: Hotline, _ files: HotlineFiles) {
        samples = SourceLines(files).intentSamples.flatMap(\.samples)
        numbers = (hotline.fixtures ?? []).flatMap { fixture in
            fixture.url.split { !("0"..."9").contains($0) }.map(String.init).filter { $0.count >= 4 }
        }
    }

    static let noise = [
        "嗯", "那个……", "喂喂喂", "啊？", "今天股票涨了没有", "红烧肉怎么做", "asdf qwer", "哈哈哈", "你叫咩名呀", "what's the weather like", "呃呃呃", "🙂", "...",
        "我跟你讲啊我家那个谁昨天去买菜", "1a2b", "滴滴滴", "¿qué?", "食咗飯未",
    ]

    func sample(in language: String, _ dice: inout SeededGenerator) -> String {
        let own = samples.filter { Self.isHan($0) == Self.isSinitic(language) }
        return own.randomElement(using: &dice) ?? "hello"
    }

    static let navigation: [Conversation.Input] = [.keys("0"), .keys("*"), .keys("#"), .text("再说一遍"), .text("go back"), .text("主菜单")]

    /// Something that fits the question, or nearly.
    func answer(_ ask: Ask, in language: String, _ dice: inout SeededGenerator) -> Conversation.Input {
        let sinitic = Self.isSinitic(language)
        func words(_ han: [String], _ others: [String]) -> Conversation.Input {
            .text((sinitic ? han : others).randomElement(using: &dice) ?? "")
        }
        if case .choice(let choices, _) = ask.kind, let choice = choices.randomElement(using: &dice) {
            if let key = choice.key, Bool.random(using: &dice) { return .keys(key) }
            let label = choice.label?.variant(for: language, fallback: "")?.template.constant
            return .text(label ?? choice.words.randomElement(using: &dice) ?? choice.value)
        }
        switch ask.type {
        case .digits, .idcard: return .keys(digits(ask.length, &dice) + "#")
        case .phone: return .text("13800138000")
        case .integer, .number: return .keys(["1", "3", "5", "7"].randomElement(using: &dice) ?? "1")
        case .money: return .text("100")
        case .date: return words(["明天", "3月5号"], ["tomorrow", "March 5"])
        case .time: return words(["下午三点"], ["3 pm"])
        case .duration: return words(["半个小时", "两天"], ["half an hour", "two days"])
        case .yesno:
            return [words(["是", "不是", "对", "唔係"], ["yes", "no"]), .keys("1"), .keys("2")].randomElement(using: &dice) ?? .keys("1")
        case .name: return words(["王芳"], ["Mary Smith"])
        case .address: return words(["人民路15号3楼"], ["15 Park Road"])
        case .text, nil: return words(["电表箱的门坏了半年没人修", "老城区", "城东"], ["the meter box has been broken for months"])
        }
    }

    private func digits(_ length: ClosedRange<Int>?, _ dice: inout SeededGenerator) -> String {
        let fitting = numbers.filter { (length ?? 1...64).contains($0.count) }
        if let known = fitting.randomElement(using: &dice), Int.random(in: 0..<4, using: &dice) > 0 { return known }
        return String((0..<(length?.lowerBound ?? 8)).map { _ in "0123456789".randomElement(using: &dice) ?? "0" })
    }

    static func isSinitic(_ language: String) -> Bool {
        ["zh", "yue", "wuu", "nan", "hak", "cmn", "hsn", "gan"].contains { language == $0 || language.hasPrefix($0 + "-") }
    }

    private static func isHan(_ text: String) -> Bool { text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }
}
