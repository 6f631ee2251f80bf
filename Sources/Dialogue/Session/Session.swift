import Expressions

/// One call or chat: all that is remembered of it between two turns.
///
/// A value, and small: it can be stored, sent, compared and replayed. It names flows, nodes and steps, so that it outlives a restart and a changed hotline.
public struct Session: Sendable, Equatable {
    public enum State: String, Sendable {
        case listening, waiting, ended
    }

    public let id: String
    /// Events so far; the `seq` of the next turn.
    public internal(set) var turn = 0
    public internal(set) var state = State.listening
    public internal(set) var waiting: Waiting?
    public internal(set) var language = ""
    /// Whether the caller (or what is known of them) chose the language, so that one sentence in another does not change it.
    public internal(set) var languageChosen = false
    public internal(set) var caller = Caller()
    public internal(set) var noticed = Noticed()
    /// The last thing the caller wanted.
    public internal(set) var intent = ""
    public internal(set) var heard = HeardFacts()
    /// The flows being run, the one at work last.
    public internal(set) var frames: [Frame] = []
    public internal(set) var question: Question?
    /// Questions put to the frames beneath the top one, by depth: a digression returns to them.
    public internal(set) var suspended: [Int: Question] = [:]
    public internal(set) var trail: [Waypoint] = []
    /// Where the prompts since the last input came from, for `repeat`.
    public internal(set) var echo: [Echo] = []
    /// Work orders and lookups made so far: what their numbers are made of.
    public internal(set) var serial = 0
    /// Lookups since the caller last spoke: a flow that keeps asking in vain is stopped.
    public internal(set) var lookups = 0

    /// A session that has not begun. The first event is `.start`.
    public init(id: String) { self.id = id }

    /// Whether `.start` was seen.
    public var begun: Bool { turn > 0 }

    /// As it is when the line has gone dead: what `.hangup` makes of it, in whichever version of the hotline.
    public var hungUp: Session {
        var session = self
        session.turn += 1
        session.end()
        return session
    }

    mutating func end() {
        state = .ended
        waiting = nil
        question = nil
    }
}
