/// A conversation that must keep working, as written in `tests/*.chat`:
///
///     # An outage reported in Cantonese
///     caller: age=72 language=yue
///     < 你好,供電服務熱線。
///     > 屋企冇電呀
///     < intent: outage_report
package struct Conversation: Sendable {
    /// What the caller does, and what must be seen of the engine then.
    package struct Step: Sendable {
        package let line: Int
        package let input: Input
        package var expectations: [Expectation] = []
    }

    package enum Input: Equatable, Sendable {
        case start, text(String), keys(String), hangup
        /// Nothing is said: `> [silence]` until the time-out, `> [silence 8s]` for so long, which may be more than one time-out or less.
        case silence(seconds: Double?)
        /// Time goes by on the line and nobody listens: `> [wait 2m]`.
        case wait(Double)
        /// The person the caller was handed to is done: `> [done]`.
        case done
        /// The queue that the caller waits in closes: `> [closed]`.
        case closed
    }

    package struct Expectation: Sendable {
        package let line: Int
        package let check: Check
    }

    package let file: String
    /// The first line, when it is a comment: what the conversation shows.
    package var title = ""
    package var setup = Setup()
    /// The first is the start of the call.
    package var steps: [Step]

    package init(file: String, steps: [Step] = [Step(line: 1, input: .start)]) {
        self.file = file
        self.steps = steps
    }
}
