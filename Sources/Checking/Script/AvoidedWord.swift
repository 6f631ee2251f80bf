import Flows
import JSON

/// A word that the hotline's script does not want, by its fault: jargon, a promise nobody can keep, blame.
struct AvoidedWord: Check {
    let fault: Script.Fault
    let code: String
    let severity = Severity.warning
    let title: String
    let explanation: String
    let mend = "say what the script says instead"
    let example: CheckExample

    private init(_ fault: Script.Fault, _ code: String, _ title: String, _ explanation: String, word: String, better: String) {
        self.fault = fault
        self.code = code
        self.title = title
        self.explanation = explanation
        func snippet(_ words: String) -> CheckSnippet {
            CheckSnippet(
                nodes: "\"welcome\": [ { \"say\": \"\(words)。\" }, { \"end\": \"再见。\" } ]",
                hotline: "\"script\": { \"\(fault.rawValue)\": { \"zh-CN\": { \"\(word)\": \"\(better)\" } } }", languages: ["zh-CN"])
        }
        example = CheckExample(bad: snippet(word), good: snippet(better))
    }

    static let jargon = AvoidedWord(
        .jargon, "jargon", "a word of the trade",
        "Callers do not speak the company's language. The hotline's own list, `\"script\": { \"jargon\": ... }`, has the plain word beside each.",
        word: "工单已派单", better: "已经登记，正在安排人")
    static let promises = AvoidedWord(
        .promises, "promise", "a promise that nobody can keep",
        "“At once” is remembered, and complained about. `\"script\": { \"promises\": ... }` lists what is not promised, and what can be said.",
        word: "马上解决", better: "两小时内给您回复")
    static let blame = AvoidedWord(
        .blame, "blame", "words that blame the caller",
        "Who is told that they spoke badly hangs up. `\"script\": { \"blame\": ... }` lists such words, and what is said instead.",
        word: "您没说清楚", better: "我没听清楚")

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let words = Dictionary(
            grouping: hotline.script.avoided.filter { $0.fault == fault }.map { (word: $0, sought: $0.word.lowercased()) },
            by: \.word.language)
        guard !words.isEmpty else { return [] }
        return hotline.texts.flatMap { text in
            text.variants.flatMap { variant -> [Diagnostic] in
                let language = variant.language.isEmpty ? hotline.languages.first ?? "" : variant.language
                guard let words = words[language] else { return [] }
                let spoken = variant.template.spoken.lowercased()
                return words.filter { spoken.holds($0.sought) }.map { word, _ in
                    problem(
                        "'\(word.word)' is \(Self.names[fault] ?? "not said")", at: text.spot(variant),
                        mend: word.better.isEmpty ? "leave it out" : "say '\(word.better)'")
                }
            }
        }
    }

    private static let names: [Script.Fault: String] = [
        .jargon: "a word of the trade", .promises: "a promise", .blame: "blame",
    ]
}

extension String {
    /// Whether words stand in a text: Latin ones whole, others anywhere.
    func holds(_ words: String) -> Bool {
        guard !words.isEmpty, mayHold(words) else { return false }
        var rest = self[...]
        while let found = rest.firstRange(of: words) {
            let before = found.lowerBound > startIndex ? self[index(before: found.lowerBound)] : " "
            let after = found.upperBound < endIndex ? self[found.upperBound] : " "
            func joins(_ a: Character?, _ b: Character) -> Bool {
                a.map { $0.isLatin && b.isLatin } ?? false
            }
            if !joins(words.first, before), !joins(words.last, after) { return true }
            rest = self[found.upperBound...]
        }
        return false
    }
}

extension String {
    /// Whether the bytes stand somewhere: nearly all texts hold none of the words, and that is seen at once.
    private func mayHold(_ words: String) -> Bool {
        let (text, sought) = (Array(utf8), Array(words.utf8))
        guard let first = sought.first, text.count >= sought.count else { return false }
        return (0...(text.count - sought.count)).contains { start in
            text[start] == first && text[start...].starts(with: sought)
        }
    }
}

extension Character {
    fileprivate var isLatin: Bool { isLetter && unicodeScalars.allSatisfy { $0.value < 0x250 } }
}
