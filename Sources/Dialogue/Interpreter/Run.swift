import Expressions
import Flows
import Intents
import Language

/// One turn at work: the session being changed, and what has come of it so far.
///
/// Its parts, in the order data takes: `Run+Events` (what happened), `Run+Hearing` (what it means here), `Run+Steps` (what follows),
/// `Run+Speaking` (what is said), with `Run+Slots`, `Run+Navigation`, `Run+Audience` and `Run+Guards` beside the way.
struct Run {
    let program: Program
    let now: Instant
    var session: Session

    var prompts: [Prompt] = []
    var actions: [Action] = []
    var trace: [TraceEntry] = []
    var lookup: LookupRequest?
    var heard: Heard?

    /// Steps taken in this turn, for the guard and for the path it reports.
    var path: [Echo] = []
    var passages: [Passage] = []
    /// What the caller said in this turn, while no question has used it: the next questions may find their answers in it.
    var unused: String?
    /// Where the prompts before this input came from.
    var lastEcho: [Echo] = []
    /// The groups the caller belongs to now.
    var audiences: [Audience] = []
    var speech = Speech.usual

    init(_ program: Program, _ session: Session, at now: Instant) {
        self.program = program
        self.session = session
        self.now = now
    }

    var hotline: Hotline { _read { yield program.hotline } }

    /// The turn, when all is done.
    consuming func turn() -> Turn {
        let expect = session.state == .listening ? expectation() : nil
        return Turn(
            session: session, prompts: prompts, expect: expect, heard: heard, actions: actions, lookup: lookup, trace: trace,
            path: path, passages: passages)
    }

    /// Notes a way taken at the step where the top frame stands.
    mutating func pass(_ branch: String) {
        if let here { passages.append(.branch(here, branch)) }
    }

    // MARK: The frame at work

    var frame: Frame? { session.frames.last }
    var here: Echo? { frame.map { Echo(flow: $0.flow, node: $0.node, step: $0.step) } }

    /// The step where the top frame stands; nil when the hotline has changed under the session.
    var step: Step? {
        guard let frame, let node = hotline.flows[frame.flow]?.nodes[frame.node], node.steps.indices.contains(frame.step) else {
            return nil
        }
        return node.steps[frame.step]
    }

    /// The question where the top frame stands.
    var asking: (any Questioning)? {
        switch step?.verb {
        case .menu(let menu): menu
        case .ask(let ask): ask
        case .form(let form): form
        case .survey(let survey): survey
        default: nil
        }
    }
}
