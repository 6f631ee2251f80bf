import Flows
import Intents
import JSON

/// An intent that leads to one place from a menu, and to another from everywhere else.
struct StrayTarget: Check {
    let code = "stray-target"
    let severity = Severity.warning
    let title = "an intent that leads to two places"
    let explanation =
        "What a caller wants is served in one node from a menu, and in another when they just say it. Most often two targets were swapped."
    let mend = "lead both to the same node, or give the menu an intent of its own"
    let example: CheckExample = {
        func menu(_ target: String) -> CheckSnippet {
            .menu(
                """
                { "key": "1", "intent": "hours", "label": "hours", "go": "\(target)" }, { "key": "2", "label": "prices", "go": "prices" }
                """,
                flow: #""globals": [ { "intent": "hours", "go": "hours" } ]"#,
                intents: #""hours": { "keywords": ["hours"], "samples": ["your hours"] }"#)
        }
        return CheckExample(bad: menu("prices"), good: menu("hours"))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        return hotline.steps.flatMap { step -> [Diagnostic] in
            guard case .menu(let menu)? = step.model?.verb, let flow = model.flows[step.flow] else { return [] }
            return zip(menu.options, step.options).compactMap { option, placed in
                guard let intent = option.trigger.intent, case .go(let target) = option.reaction,
                    let usual = usual(intent, flow.globals.list + model.globals.list, model), usual != target
                else { return nil }
                return problem(
                    "'\(intent)' leads to \(target.flow).\(target.node) here, and to \(usual.flow).\(usual.node) everywhere else",
                    at: placed.spot.inner("go", placed.json["go"]))
            }
        }
    }

    /// Where an intent leads outside menus; nil when it leads nowhere else.
    private func usual(_ intent: String, _ globals: [Global], _ model: Hotline) -> Target? {
        if model.navigation.triggers[.agent]?.intent == intent { return model.agent }
        guard let global = globals.first(where: { $0.trigger.intent == intent && $0.condition == nil }) else { return nil }
        if case .go(let target) = global.reaction { return target }
        return nil
    }
}
