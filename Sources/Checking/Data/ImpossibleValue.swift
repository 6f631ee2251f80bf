import Expressions
import Flows
import Intents
import JSON

/// A comparison with a value that never comes: of an audience, a language, an intent, a choice.
struct ImpossibleValue: Check {
    let code = "impossible-value"
    let severity = Severity.error
    let title = "a comparison with a value that never comes"
    let explanation =
        "The condition is always false, and what stands behind it is never heard: an audience, language or intent that the hotline does not have, or a choice that is not offered."
    let mend = "compare with one that there is"
    let example: CheckExample = {
        func nodes(_ value: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ { "ask": "kind", "type": "choice", "prompt": "At home, or in a shop?", "options": [
                        { "key": "1", "value": "home", "label": "home" }, { "key": "2", "value": "shop", "label": "shop" } ] },
                      { "if": "kind == '\(value)'", "say": "Good evening." }, { "end": "Goodbye." } ]
                    """)
        }
        return CheckExample(bad: nodes("house"), good: nodes("home"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let values = Self.values(model, Set(hotline.rules.intents.map(\.name)))
        let sources = hotline.steps.flatMap { step in (step.model.map { SlotUse($0).reads } ?? []).map { ($0.source, step) } }
        let conditions = sources.flatMap { source, step -> [Diagnostic] in
            Self.comparisons(in: source).compactMap { name, value in
                guard let known = values[name], !known.contains(value) else { return nil }
                return wrong(name, value, known, step.spot(of: source))
            }
        }
        let cases = hotline.steps.flatMap { step -> [Diagnostic] in
            guard case .choose(let choose)? = step.model?.verb, let known = values[choose.value.source] else { return [] }
            return choose.cases.keys.filter { !known.contains($0) }.sorted().map {
                wrong(choose.value.source, $0, known, step.spot("cases").inner($0, step.json["cases"]?[$0]))
            }
        }
        return unique(conditions + cases)
    }

    private func wrong(_ name: String, _ value: String, _ known: Set<String>, _ spot: Spot) -> Diagnostic {
        let near = NearestName.nearest(to: value, among: known)
        return problem(
            "'\(name)' is never '\(value)'", at: spot,
            mend: near.map { "did you mean '\($0)'?" } ?? "it is \(known.sorted().prefix(8).joined(separator: ", "))")
    }

    /// The same text in three languages holds the same slip three times.
    private func unique(_ problems: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<String> = []
        return problems.filter { seen.insert("\($0.message) \($0.path)").inserted }
    }

    /// What each variable can be, where that is known for sure.
    private static func values(_ model: Hotline, _ intents: Set<String>) -> [String: Set<String>] {
        var values: [String: Set<String>] = [
            "audience": Set(model.audiences.map(\.name)).union([""]), "language": Set(model.languages),
            "intent": intents.union([""]), "heard.intent": intents.union([""]),
        ]
        var open: Set<String> = []
        for step in model.flows.values.flatMap({ $0.nodes.values.flatMap(\.steps) }) {
            for slot in SlotUse(step).fills { open.insert(slot) }
        }
        var choices: [String: Set<String>] = [:]
        for flow in model.flows.values {
            for step in flow.nodes.values.flatMap(\.steps) {
                let asks: [Ask] =
                    switch step.verb {
                    case .ask(let ask): [ask]
                    case .form(let form): form.slots
                    default: []
                    }
                for ask in asks {
                    if case .choice(let list, _) = ask.kind {
                        choices[ask.slot, default: []].formUnion(list.map(\.value))
                    } else {
                        choices[ask.slot, default: []].insert(anything)
                    }
                }
                switch step.verb {
                case .set(let set): for assignment in set.assignments { add(assignment, to: &choices) }
                case .menu(let menu):
                    for option in menu.options {
                        if case .set(let set) = option.reaction { for assignment in set.assignments { add(assignment, to: &choices) } }
                    }
                case .lookup(let lookup): choices[lookup.slot, default: []].insert(anything)
                case .call(let call): for result in call.results { choices[result.slot, default: []].insert(anything) }
                case .workOrder(let order): if let into = order.into { choices[into, default: []].insert(anything) }
                default: break
                }
            }
            for input in flow.inputs { choices[input, default: []].insert(anything) }
        }
        for (slot, known) in choices where !known.contains(anything) && open.contains(slot) { values[slot] = known.union([""]) }
        return values
    }

    /// Stands for a value that is not known beforehand.
    private static let anything = "\u{0}"

    private static func add(_ assignment: SetSlots.Assignment, to choices: inout [String: Set<String>]) {
        let source = assignment.value.source
        let literal = source.hasPrefix("'") && source.hasSuffix("'") && source.count >= 2 ? String(source.dropFirst().dropLast()) : nil
        choices[assignment.slot, default: []].insert(source == "null" ? "" : literal.flatMap { $0.contains("'") ? nil : $0 } ?? anything)
    }

    /// The names that are compared with a text, and the texts: `kind == 'home'`, `audience != 'elderly'`.
    static func comparisons(in source: String) -> [(name: String, value: String)] {
        var found: [(String, String)] = []
        var rest = source[...]
        while let sign = rest.firstRange(of: "==") ?? rest.firstRange(of: "!=") {
            let before = rest[..<sign.lowerBound].reversed().drop(while: \.isWhitespace).prefix {
                $0.isLetter || $0.isNumber || $0 == "_" || $0 == "."
            }
            let after = rest[sign.upperBound...].drop(while: \.isWhitespace)
            if after.first == "'", !before.isEmpty {
                found.append((String(before.reversed()), String(after.dropFirst().prefix { $0 != "'" })))
            }
            rest = rest[sign.upperBound...]
        }
        return found
    }
}
