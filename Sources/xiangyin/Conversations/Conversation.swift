import Dialogue
import Language

/// A conversation that must keep working, as written in `tests/*.chat`:
///
///     caller: age=72 language=yue
///     < 你好,供電服務熱線。
///     > 屋企冇電呀
///     < intent: outage_report
struct Conversation {
    /// What the caller does, and what must be seen of the engine then.
    struct Step {
        let line: Int
        let input: Input
        var expectations: [Expectation] = []
    }

    enum Input: Equatable {
        case start, text(String), keys(String), silence, hangup
        /// The person the caller was handed to is done: `> [done]`.
        case done
    }

    struct Expectation {
        let line: Int
        let check: Check
    }

    enum Check: Equatable {
        case says(TextPattern)
        case neverSays(TextPattern)
        case intent(String), language(String), dialect(String), node(String), workOrder(String), survey(String)
        case slot(name: String, value: String)
        case handoff(queue: String, priority: String?)
        case end
    }

    let file: String
    var caller: CallerFacts
    /// When it takes place.
    var at: Instant
    /// The first is the start of the call.
    var steps: [Step]
}
