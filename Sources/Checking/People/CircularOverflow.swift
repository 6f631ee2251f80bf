import Flows
import JSON

/// A queue that overflows into itself, or round in a circle.
struct CircularOverflow: Check {
    let code = "circular-overflow"
    let severity = Severity.warning
    let title = "queues that overflow in a circle"
    let explanation = "The caller is moved about, and nobody is nearer."
    let mend = "let the last queue of the chain offer a 'callback'"
    let example: CheckExample = {
        func desk(_ relief: String) -> CheckSnippet {
            CheckSnippet(nodes: #""welcome": [ { "handoff": "desk" } ]"#, hotline: "\"queues\": { \"desk\": { \(relief) } }")
        }
        return CheckExample(
            bad: desk(#""overflow": [ { "after": "60s", "to": "desk" } ]"#), good: desk(#""callback": { "after": "120s" }"#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let names = model.queues.keys.sorted()
        let circles = Components.cycles(names.count) { number in
            (model.queues[names[number]]?.overflow ?? []).compactMap { overflow in names.firstIndex(of: overflow.to) }
        }
        return circles.compactMap { circle in
            guard let first = circle.first, let spot = hotline.spot("queues", names[first], "overflow") else { return nil }
            return problem("\(circle.map { "'\(names[$0])'" }.joined(separator: ", ")) overflow in a circle", at: spot)
        }
    }
}
