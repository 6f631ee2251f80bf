import Flows
import Intents
import JSON

/// An intent that leads nowhere.
struct UnusedIntent: Check {
    let code = "unused-intent"
    let severity = Severity.warning
    let title = "an intent that leads nowhere"
    let explanation = "Callers are understood, and then told that they were not: no option, no global and no condition asks for it."
    let mend = "give it a global or an option, or take it out"
    let example: CheckExample = {
        let intents = #""hours": { "keywords": ["opening hours"], "samples": ["your opening hours"] }"#
        return CheckExample(
            bad: CheckSnippet(intents: intents),
            good: CheckSnippet(
                nodes:
                    #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
                intents: intents))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        var used = Set(model.navigation.triggers.values.compactMap(\.intent))
        // Any question for yes or no listens for these two.
        used.formUnion(["affirm", "deny"])
        for globals in [model.globals] + model.flows.values.map(\.globals) { used.formUnion(globals.list.compactMap(\.trigger.intent)) }
        for step in hotline.steps {
            if case .menu(let menu)? = step.model?.verb { used.formUnion(menu.intents) }
        }
        let named = hotline.literals
        return hotline.intents.filter { !used.contains($0.name) && !named.contains($0.name) }.map {
            problem("nothing asks for the intent '\($0.name)'", at: $0.spot)
        }
    }
}

extension CheckedHotline {
    /// Every text in quotation marks inside expressions, and every case of a switch.
    var literals: Set<String> {
        var found: Set<String> = []
        func visit(_ node: JSONNode) {
            switch node.value {
            case .string(let text):
                found.formUnion(text.split(separator: "'", omittingEmptySubsequences: false).dropFirst().map(String.init))
            case .array(let items): items.forEach(visit)
            case .object(let members):
                for member in members where member.key != "note" {
                    if member.key == "cases" { found.formUnion(member.value.value.asObject?.map(\.key) ?? []) }
                    visit(member.value)
                }
            default: break
            }
        }
        for flow in flows { visit(flow.root) }
        if let settings { visit(settings.root) }
        return found
    }
}
