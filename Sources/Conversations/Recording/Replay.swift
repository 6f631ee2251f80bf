/// An old conversation held again with a changed hotline: where a caller would now hear something else, in words.
///
///     at the start: callers heard “您好”; now they hear “您好，供电服务热线。”
///     after “屋企冇電呀”: the call went to elderly high; now to service normal
package struct Replay {
    package let lines: [String]

    package init(_ report: ConversationReport) {
        var lines = report.problems.map { "\($0.expected): \($0.heard)" }
        for moment in report.moments {
            let place = moment.step.input.line.map { "after “\($0)”" } ?? "at the start"
            lines += moment.mismatches.map { "\(place): " + Self.words($0) }
        }
        self.lines = lines
    }

    private static func words(_ mismatch: Mismatch) -> String {
        let heard = mismatch.heard
        let instead = mismatch.mend.words.map { "“\($0)”" } ?? "nothing in its place"
        switch mismatch.check {
        case nil: return "the call is over already"
        case .says(let words)?: return "callers heard “\(words)”; now they hear " + instead
        case .saysExactly(let words)?: return "callers heard “\(words)”; now they hear " + instead
        case .matches, .neverSays: return "callers now hear “\(heard)”"
        case .intent(let name)?: return "it was understood as \(name); now as \(heard)"
        case .language(let tag)?: return "the language was \(tag); now it is \(heard)"
        case .dialect(let name)?: return "the dialect was \(name); now it is \(heard)"
        case .node(let name)?: return "the call stood at \(name); now at \(heard)"
        case .slot(let name, let value)?: return "\(name) was \(value); now it is \(heard)"
        case .handoff(let queue, let priority)?:
            return "the call went to \(queue)\(priority.map { " " + $0 } ?? ""); now to \(heard)"
        case .workOrder?: return "\(mismatch.expected); now \(heard)"
        case .survey(let name)?: return "the survey \(name) was done; now \(heard)"
        case .speech?: return "it was spoken at \(mismatch.expected.dropFirst(8)); now at \(heard)"
        case .end?: return "the call ended; now it goes on"
        }
    }
}

extension Mismatch.Mend {
    /// The words of the line that would be true.
    fileprivate var words: Substring? {
        if case .line(let line) = self { line.dropFirst().trimmed } else { nil }
    }
}
