import Dialogue
import Flows
import Language
import Tuning

/// A caller with a character, who decides by seeded dice what to do next.
struct ExploredCaller {
    private let persona: Persona
    private let language: String
    private let hotline: Hotline
    private let vocabulary: Vocabulary
    private let answers: Answers
    private var dice: SeededGenerator
    let setup: Setup

    init(_ hotline: Hotline, _ vocabulary: Vocabulary, lookups: [String], seed: UInt64) {
        self.hotline = hotline
        self.vocabulary = vocabulary
        answers = Answers(hotline, vocabulary)
        var dice = SeededGenerator(seed: seed)
        persona = Persona.allCases.randomElement(using: &dice) ?? .mixed
        language = hotline.languages.randomElement(using: &dice) ?? ""
        setup = Self.setup(language, lookups, &dice)
        self.dice = dice
    }

    /// By day and by night, on a holiday; young and old; known and unknown; now and then with a service that does not answer.
    private static func setup(_ language: String, _ lookups: [String], _ dice: inout SeededGenerator) -> Setup {
        var setup = Setup()
        let times = ["2026-03-02T10:00:00+08:00", "2026-03-02T22:00:00+08:00", "2026-03-08T11:00:00+08:00", "2026-10-01T15:00:00+08:00"]
        setup.at = times.randomElement(using: &dice).flatMap { Instant($0) } ?? Setup.usualTime
        func tell(_ name: String, _ values: [String?]) {
            if let value = values.randomElement(using: &dice) ?? nil { setup.caller.facts.append(.init(name: name, value: value)) }
        }
        tell("language", [language, language, nil])
        tell("age", [nil, "30", "72"])
        tell("number", [nil, "13800138000"])
        for name in lookups where Int.random(in: 0..<8, using: &dice) == 0 {
            setup.lookups.append(.init(line: 0, name: name, answer: .fails("timeout"), text: "\(name) fails timeout"))
        }
        return setup
    }

    mutating func next(_ session: Session) -> Conversation.Input {
        switch persona {
        case .silent: return .silence(seconds: nil)
        case .noisy: return noise()
        case .masher: return mash()
        case .helpful: return Int.random(in: 0..<8, using: &dice) == 0 ? wish() : help(session)
        case .mixed:
            switch Int.random(in: 0..<10, using: &dice) {
            case 0: return .silence(seconds: nil)
            case 1: return noise()
            case 2: return mash()
            case 3: return Vocabulary.navigation.randomElement(using: &dice) ?? .keys("0")
            case 4, 5: return wish()
            default: return help(session)
            }
        }
    }

    /// Stays for the questions after the agent, or not.
    mutating func staysOn() -> Bool { Bool.random(using: &dice) }

    private mutating func noise() -> Conversation.Input { .text(Vocabulary.noise.randomElement(using: &dice) ?? "") }
    private mutating func wish() -> Conversation.Input { .text(vocabulary.sample(in: language, &dice)) }

    private mutating func mash() -> Conversation.Input {
        let count = [1, 1, 1, 2, 5, 11].randomElement(using: &dice) ?? 1
        return .keys(String((0..<count).map { _ in "0123456789*#".randomElement(using: &dice) ?? "1" }))
    }

    /// Does what the question wants.
    private mutating func help(_ session: Session) -> Conversation.Input {
        if session.question?.phase ?? .open == .open, case .menu(let menu)? = answers.verb(session) { return choose(menu) }
        return answers.answer(session, in: language, &dice) ?? wish()
    }

    private mutating func choose(_ menu: Menu) -> Conversation.Input {
        guard let option = menu.options.randomElement(using: &dice) else { return wish() }
        if let key = option.trigger.key, Bool.random(using: &dice) { return .keys(key) }
        let label = option.label?.variant(for: language, fallback: "")?.template.constant
        guard let words = label ?? option.trigger.words.randomElement(using: &dice) else { return wish() }
        return .text(words)
    }
}
