public import Expressions
public import Flows
public import Language

/// Runs a hotline: a pure function from a session and an event to a turn.
///
///     let interpreter = Interpreter(hotline: hotline)
///     var turn = interpreter.turn(Session(id: "c1"), Event(.start(Caller()), at: now))
///     turn = interpreter.turn(turn.session, Event(.text("屋企冇電呀"), at: now))
///
/// It has no clock, does no I/O and rolls no dice: the same session and event give the same turn, on any machine.
public struct Interpreter: Sendable {
    let program: Program

    public init(hotline: Hotline) { program = Program(hotline) }

    public var hotline: Hotline { program.hotline }

    /// What happens to `session` when `event` does.
    ///
    /// Never fails: what cannot be served (a lost node, a loop, an answer nobody waits for) leads to a person, an apology or nothing, and stands in the trace.
    public func turn(_ session: Session, _ event: Event) -> Turn {
        var run = Run(program, session, at: event.at)
        run.take(event.kind)
        return run.turn()
    }

    /// Begins a call in its middle: at a node, with slots filled. For tests; a caller comes in by the front door.
    public func begin(_ session: Session, caller: Caller, at now: Instant, from place: Target, slots: [String: Value] = [:]) -> Turn {
        var run = Run(program, session, at: now)
        run.session.turn += 1
        run.start(caller, at: place, with: slots)
        return run.turn()
    }
}
