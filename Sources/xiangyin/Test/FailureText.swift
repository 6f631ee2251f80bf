import Conversations
import Dialogue
import JSON

/// Why a conversation failed, for people: the way there, what was expected beside what was heard, and why the engine did it.
///
///     tests/bill.chat:12  查一下电费
///        < 请说您的户号。
///        > 三二零
///       12  expected  intent: bill_query    heard  outage_report
///       why  heard outage_report 1.0: ...
enum FailureText {
    static func lines(_ tested: ConversationCase) -> [String] {
        switch tested.outcome {
        case .unreadable(let problems): return problems
        case .held(let report):
            var lines = table(report.problems)
            guard let last = report.moments.lastIndex(where: { !$0.mismatches.isEmpty }) else { return lines }
            for moment in report.moments[...last] {
                lines += transcript(moment)
                guard !moment.mismatches.isEmpty else { continue }
                lines += table(moment.mismatches)
                lines += (moment.exchange?.trace ?? []).map { "       · \($0)" }
            }
            return lines
        }
    }

    private static func transcript(_ moment: Moment) -> [String] {
        var lines: [String] = []
        if let said = moment.step.input.line { lines.append("    > " + said) }
        for prompt in moment.exchange?.prompts ?? [] { lines.append("    < " + TextPattern.plain(prompt.text)) }
        for action in moment.exchange?.actions ?? [] { lines.append("    → " + action.summary) }
        return lines
    }

    /// Two columns, as wide as what stands in them.
    private static func table(_ mismatches: [Mismatch]) -> [String] {
        guard !mismatches.isEmpty else { return [] }
        let rows = [("", "expected", "heard")] + mismatches.map { ("\($0.line)", $0.expected, $0.heard) }
        let width = min(rows.map { DisplayWidth.of($0.1) }.max() ?? 0, Limits.expectedWidth)
        let digits = rows.map(\.0.count).max() ?? 0
        return rows.map { number, expected, heard in
            let gap = String(repeating: " ", count: max(0, width - DisplayWidth.of(expected)))
            return "  " + String(repeating: " ", count: max(0, digits - number.count)) + number + "  " + expected + gap + "  " + heard
        }
    }
}
