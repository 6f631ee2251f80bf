/// A place in a file, in a designer's words.
///
///     PathWords.words(for: "nodes.bill[2].options[0].label")   // node bill, step 3, option 1
///     PathWords.words(for: "intents.payment.samples[1]")       // intent payment, sample 2
enum PathWords {
    static func words(for path: String) -> String {
        var parts: [String] = []
        for part in path.split(separator: ".") {
            let name = String(part.prefix { $0 != "[" })
            parts.append(name)
            for index in part.dropFirst(name.count).split(whereSeparator: { $0 == "[" || $0 == "]" }) { parts.append("#" + index) }
        }
        guard let first = parts.first else { return "" }
        var words: [String] = []
        var rest = parts[...]
        if let kind = named[first], parts.count > 1 {
            words.append("\(kind) \(parts[1])")
            rest = rest.dropFirst(2)
            if first == "nodes", let step = rest.first.flatMap(number) {
                words.append("step \(step)")
                rest = rest.dropFirst()
            }
        }
        while let part = rest.popFirst() {
            if let item = listed[part], let number = rest.first.flatMap(number) {
                words.append("\(item) \(number)")
                rest = rest.dropFirst()
            } else if words.isEmpty {
                words.append(part)
            }
        }
        return words.joined(separator: ", ")
    }

    private static let named = [
        "nodes": "node", "intents": "intent", "queues": "queue", "audiences": "audience", "texts": "text", "hours": "hours",
    ]
    private static let listed = [
        "options": "option", "slots": "question", "questions": "question", "noinput": "noinput", "nomatch": "nomatch", "globals": "global",
        "samples": "sample", "keywords": "keyword", "patterns": "pattern", "unless": "unless", "words": "word", "fixtures": "fixture",
    ]

    /// `#2` is the third.
    private static func number(_ part: String) -> Int? { part.hasPrefix("#") ? Int(part.dropFirst()).map { $0 + 1 } : nil }
}
