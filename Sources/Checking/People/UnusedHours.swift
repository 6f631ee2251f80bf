import Flows
import JSON

/// Hours that nothing asks for.
struct UnusedHours: Check {
    let code = "unused-hours"
    let severity = Severity.advice
    let title = "hours that nothing asks for"
    let explanation = "No queue and no condition has them: changing them changes nothing."
    let mend = "give them to a queue, or take them out"
    let example: CheckExample = {
        func hours(_ condition: String) -> CheckSnippet {
            CheckSnippet(
                nodes: "\"welcome\": [ { \(condition)\"say\": \"We are closed now.\" }, { \"end\": \"Goodbye.\" } ]",
                hotline: #""hours": { "day": "weekdays 09:00-17:00" }"#)
        }
        return CheckExample(bad: hours(""), good: hours(#""if": "!hours.day", "#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let queues = Set(model.queues.values.compactMap(\.hours))
        let sources =
            hotline.steps.map(\.json) + (hotline.settings.map { [$0.root] } ?? []) + hotline.flows.compactMap { $0.root["globals"] }
        return model.hours.keys.filter { !queues.contains($0) }.sorted().compactMap { name in
            let said = sources.contains { $0.mentions("hours.\(name)") }
            return said ? nil : hotline.spot("hours", name).map { problem("nothing asks for the hours '\(name)'", at: $0) }
        }
    }
}

extension JSONNode {
    /// Whether one of its strings holds some words.
    func mentions(_ words: String) -> Bool {
        switch value {
        case .string(let text): text.contains(words)
        case .array(let items): items.contains { $0.mentions(words) }
        case .object(let members): members.contains { $0.value.mentions(words) }
        default: false
        }
    }
}
