import Flows
import JSON

/// A text that tells callers to press a key that does nothing.
struct DeadKey: Check {
    let code = "dead-key"
    let severity = Severity.warning
    let title = "a key to press that does nothing"
    let explanation = "The prompt says: press 5. In the question it stands in there is no 5, so the caller presses in vain."
    let mend = "name a key that an option has"
    let example: CheckExample = {
        func menu(_ key: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ { "menu": "For our hours press 1, to end the call press \(key).", "announce": false,
                        "options": [ { "key": "1", "go": "hours" }, { "key": "2", "go": "bye" } ] } ],
                    "hours": [ { "end": "We open at nine." } ], "bye": [ { "end": "Goodbye." } ]
                    """)
        }
        return CheckExample(bad: menu("5"), good: menu("2"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let commands = hotline.model?.navigation.triggers.values.compactMap(\.key) ?? ["0", "*", "#"]
        return hotline.steps.flatMap { step -> [Diagnostic] in
            // Keys typed into a question are no options; only menus and choices have keys of their own.
            guard step.json["menu"] != nil else { return [] }
            let keys = Set(step.options.compactMap(\.key) + commands)
            return texts(of: step).flatMap { node, spot in
                Self.variants(node, spot).flatMap { words, place in
                    Self.keys(in: words).filter { !keys.contains($0) }.map {
                        problem("it names key \($0), which does nothing here", at: place)
                    }
                }
            }
        }
    }

    private func texts(of step: CheckedStep) -> [(JSONNode, Spot)] {
        var texts = step.json["menu"].map { [($0, step.spot("menu"))] } ?? []
        for key in ["noinput", "nomatch"] {
            for (index, reply) in (step.json[key]?.value.asArray ?? []).enumerated() {
                if let say = reply["say"] { texts.append((say, step.spot(key).inner(index, reply).inner("say", say))) }
            }
        }
        return texts
    }

    private static func variants(_ node: JSONNode, _ spot: Spot) -> [(String, Spot)] {
        if let words = node.value.asString { return [(words, spot)] }
        return (node.value.asObject ?? []).compactMap { member in
            member.value.value.asString.map { ($0, spot.inner(member.key, member.value)) }
        }
    }

    /// The keys that a text names: 按1, 撳1, press 1, pulse 1.
    static func keys(in text: String) -> [String] {
        var keys: [String] = []
        for lead in ["按", "撳", "press ", "Press ", "pulse ", "Pulse "] {
            var rest = text[...]
            while let found = rest.firstRange(of: lead) {
                rest = rest[found.upperBound...]
                let key = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "*" || $0 == "#") }
                if !key.isEmpty { keys.append(String(key)) }
            }
        }
        return keys
    }
}
