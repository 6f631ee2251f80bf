public import Dialogue
import Expressions
import Flows
public import Handoff
public import Language

/// A caller on the way to a person: what they hear meanwhile, and what the person says.
///
///     var hold = Hold(call: 17)
///     let heard = try hold.look(journal, session, interpreter, at: instant, now: now)
///     heard.prompts      // 您前面还有3位。大约还要等4分钟。
///     heard.standing     // .waiting; .away when nobody has them any more and their flow goes on
public struct Hold: Sendable {
    public enum Standing: Sendable, Equatable {
        case waiting
        case talking
        case away
        /// Their queue has closed.
        case turnedAway

        /// What their flow is told when it goes on.
        public var next: Event.Kind? {
            switch self {
            case .waiting, .talking: nil
            case .away: .returned
            case .turnedAway: .closed
            }
        }
    }

    public struct Heard: Sendable {
        public let prompts: [Prompt]
        public let standing: Standing
    }

    public let call: Int64
    private var lastTalk: Int64 = 0
    private var toldAhead: Int?
    private var toldAt = Microseconds.zero
    private var isConnected = false
    /// Whether they were asked if they would rather be called back, and have not said so.
    public private(set) var mayAskForCallback = false
    private var wasAsked = false

    public init(call: Int64) { self.call = call }

    public mutating func look(
        _ journal: Journal, _ session: Session, _ interpreter: Interpreter, at instant: Instant, now: Microseconds
    ) throws(StoreError) -> Heard {
        let caller = Journal.caller(call)
        let (call, after) = (call, lastTalk)
        let talk = try journal.store.read { try $0.talk(of: call, after: after) }
        var prompts: [Prompt] = []
        for one in talk {
            lastTalk = one.number
            guard one.speaker == .agent else { continue }
            greet(&prompts, session, interpreter, instant)
            prompts.append(interpreter.words(one.plain ?? one.text, to: session, at: instant))
        }
        guard let view = journal.queues.dispatcher.view(of: caller) else { return Heard(prompts: prompts, standing: .away) }
        if case .talking = view.stage {
            greet(&prompts, session, interpreter, instant)
            return Heard(prompts: prompts, standing: .talking)
        }
        if case .turnedAway = view.stage { return Heard(prompts: prompts, standing: .turnedAway) }
        isConnected = false
        let dispatcher = journal.queues.dispatcher
        if let ahead = dispatcher.ahead(of: caller) {
            prompts += position(ahead, dispatcher.expectedWait(of: caller), session, interpreter, instant, now)
        }
        let patience = dispatcher.queues[view.arrival.queue.index].callbackAfter
        if !wasAsked, !view.isCallback, let patience, now >= view.came + patience {
            (wasAsked, mayAskForCallback) = (true, true)
            prompts += interpreter.aside(.callback, to: session, at: instant)
        }
        return Heard(prompts: prompts, standing: .waiting)
    }

    /// They would rather be called back.
    public mutating func askForCallback(
        _ journal: Journal, _ session: Session, _ interpreter: Interpreter, at instant: Instant, now: Microseconds
    ) throws(StoreError) -> [Prompt] {
        mayAskForCallback = false
        try journal.apply([.callBack(Journal.caller(call))], at: now)
        return interpreter.aside(.calledBack, to: session, at: instant)
    }

    private mutating func greet(_ prompts: inout [Prompt], _ session: Session, _ interpreter: Interpreter, _ instant: Instant) {
        guard !isConnected else { return }
        isConnected = true
        mayAskForCallback = false
        prompts += interpreter.aside(.connected, to: session, at: instant)
    }

    /// Said at once, then whenever fewer go before, but not in one breath; when nothing moves, a word of comfort.
    private mutating func position(
        _ ahead: Int, _ wait: Microseconds?, _ session: Session, _ interpreter: Interpreter, _ instant: Instant, _ now: Microseconds
    ) -> [Prompt] {
        let passed = now - toldAt
        if let toldAhead, ahead >= toldAhead || passed < Self.pause {
            guard passed >= Self.silence else { return [] }
            toldAt = now
            return interpreter.aside(.comfort, to: session, at: instant)
        }
        (toldAhead, toldAt) = (ahead, now)
        var prompts =
            ahead == 0
            ? interpreter.aside(.next, to: session, at: instant)
            : interpreter.aside(.ahead, [("ahead", .int(Int64(ahead)))], to: session, at: instant)
        if let wait {
            let minutes = max(1, (wait.count + 59_999_999) / 60_000_000)
            let words = SpokenLanguage.of(session.language).duration(minutes * 60)
            prompts += interpreter.aside(.expected, [("wait", .string(words))], to: session, at: instant)
        }
        return prompts
    }

    /// Between two words on one's place.
    private static let pause = Microseconds.seconds(15)
    /// Before a word of comfort.
    private static let silence = Microseconds.seconds(60)
}
