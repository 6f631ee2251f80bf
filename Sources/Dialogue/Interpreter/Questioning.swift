import Flows
import Intents

/// A verb that asks the caller something: menu, ask, form, survey.
protocol Questioning {
    var listening: Listening { get }
    /// Begins: what it can do without asking, then the question. Called once when the step is reached.
    func begin(_ run: inout Run) -> Outcome
    /// Says the question as it stands now: the menu, the slot that is missing, the value read back.
    func put(_ run: inout Run)
    /// Takes an input that is its own; nil when it is not.
    func hear(_ input: Input, _ run: inout Run) -> Outcome?
    /// The caller was silent or not understood: what follows when the question has had enough; nil to leave it to the taper.
    func giveUp(after miss: Run.Miss, _ run: inout Run) -> Outcome?
    /// Whether any words could be an answer, so that navigation and globals are looked for first.
    func takesAnything(_ run: Run) -> Bool
    /// The keys it takes now; nil for none.
    func keys(_ run: Run) -> (min: Int, max: Int)?
    /// Words likely to come.
    func hints(_ run: Run) -> [String]
    /// Acts on an intent that is its own.
    func take(intent: String, _ run: inout Run) -> Outcome?
    /// Whether an intent is its own.
    func offers(intent: String, _ run: Run) -> Bool
    /// Intents it offers, which weigh a little more while it stands.
    var expected: [String] { get }
}

extension Questioning {
    var expected: [String] { [] }
    func take(intent: String, _ run: inout Run) -> Outcome? { nil }
    func offers(intent: String, _ run: Run) -> Bool { false }
}
