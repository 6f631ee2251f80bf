import Flows
import JSON

/// A silence that is too short to begin in, or so long that the line seems dead.
struct WrongTimeout: Check {
    let code = "wrong-timeout"
    let severity = Severity.warning
    let title = "a timeout that is too short, or too long"
    let explanation =
        "Under three seconds nobody has begun to speak; after twenty of silence a caller believes the line is dead. Five are usual."
    let mend = "give callers three to twenty seconds to begin"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes:
                #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "timeout": 1 }, { "end": "Goodbye, {{name}}." } ]"#
        ),
        good: CheckSnippet(
            nodes:
                #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "timeout": 6 }, { "end": "Goodbye, {{name}}." } ]"#
        ))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        var found = hotline.steps.compactMap { step -> (Double, Spot)? in
            let seconds: Double? =
                switch step.model?.verb {
                case .menu(let menu)?: menu.listening.timeout
                case .ask(let ask)?: ask.listening.timeout
                case .form(let form)?: form.listening.timeout
                default: nil
                }
            return seconds.map { ($0, step.spot("timeout")) }
        }
        if let model = hotline.model, let spot = hotline.spot("input", "timeout") { found.append((model.input.timeout, spot)) }
        return found.compactMap { seconds, spot in
            if seconds < Limits.leastTimeout { return problem("\(seconds.plain) seconds are too short to begin in", at: spot) }
            return seconds > Limits.mostTimeout ? problem("after \(seconds.plain) seconds of silence the line seems dead", at: spot) : nil
        }
    }
}

extension Double {
    /// `5`, `0.5`.
    var plain: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
