import Conversations
import Dialogue
import Expressions
import Flows
import Handoff
import Journal
import Language

/// A chat without its terminal: lines go in, lines for the screen come out.
struct ChatMachine {
    /// Where the calls are kept: in a file, or in this program's memory.
    private let hotlines: ServedHotlines
    private let explains: Bool
    private let recorder: Recorder?
    /// Whether people may take calls from the same store.
    private let isShared: Bool
    /// The version of the hotline that the call is at.
    private var served: ServedHotline
    private var kept: KeptCall?
    private var facts: CallerFacts
    private var caller: Caller
    private var call: PhoneCall
    private var trace: [TraceEntry] = []
    private var calls = 1
    private(set) var isOver = false

    init(_ hotlines: ServedHotlines, caller facts: CallerFacts, explains: Bool, recorder: Recorder? = nil, isShared: Bool = false)
        throws(CallerFacts.Malformed)
    {
        self.hotlines = hotlines
        self.facts = facts
        self.explains = explains
        self.recorder = recorder
        self.isShared = isShared
        served = hotlines.current
        caller = try served.callers.read(facts)
        call = Self.call(Self.name(1, isShared), served, recorder)
    }

    private var hotline: Hotline { served.hotline }
    private var interpreter: Interpreter { served.interpreter }

    /// In a store with others a call needs a name that nobody else has.
    private static func name(_ number: Int, _ isShared: Bool) -> String { isShared ? "chat-\(Clock.microseconds().count)" : "\(number)" }

    private static func call(_ name: String, _ served: ServedHotline, _ recorder: Recorder?) -> PhoneCall {
        PhoneCall(served.interpreter, id: name) { request in
            if let result = served.desk.offline(request) { return result }
            let result = served.desk.answer(request)
            recorder?.take(request, result)
            return result
        }
    }

    /// Whether a person may speak at any time: look often.
    var awaitsPerson: Bool {
        if !isOver, case .agent = call.session.waiting { kept != nil } else { false }
    }

    /// What has been heard while the caller said nothing.
    mutating func poll(at time: Instant) -> [ChatLine] {
        guard awaitsPerson else { return [] }
        let (journal, session, interpreter) = (hotlines.journal, call.session, interpreter)
        do throws(StoreError) {
            guard let heard = try kept?.look(journal, session, interpreter, at: time) else { return [] }
            let lines = Self.lines(heard.prompts)
            return heard.standing.next.map { lines + tell($0, time) } ?? lines
        } catch { return fail(error, time) }
    }

    /// The title and the greeting.
    mutating func begin(at time: Instant) -> [ChatLine] {
        let title = hotline.title.plain(in: caller.language ?? "", hotline)
        recorder?.begin(facts, session: call.session.id, at: time)
        return [.title("\(title) · /help")] + tell(.start(caller), time)
    }

    mutating func take(_ line: String, at time: Instant) -> [ChatLine] {
        switch ChatCommand(line) {
        case .nothing: return []
        case .say(let text): return hear(.text(text), time)
        case .keys(let keys):
            if keys == "1", awaitsPerson, let lines = callBack(time) { return lines }
            return hear(.keys(keys), time)
        case .silence: return hear(.silence, time)
        case .hangup: return hear(.hangup, time)
        case .done: return leaveQueue(by: .returned, "/done is for when one has finished with you", time)
        case .closed: return leaveQueue(by: .closed, "/closed is for when their hours are over while you wait", time)
        case .callAs(let facts):
            do throws(CallerFacts.Malformed) {
                caller = try served.callers.read(facts)
                self.facts = facts
            } catch { return [.mistake(error.description)] }
            return restart(facts.facts.isEmpty ? "a new call, by nobody in particular" : "a new call, as \(facts)", time)
        case .restart: return restart("a new call", time)
        case .why: return trace.isEmpty ? [.note("nothing has happened yet")] : reasons
        case .state: return SessionView(call.session, hidden: hotline.sensitiveSlots).lines
        case .help:
            return ChatCommand.usage.map {
                .entry(name: "/" + $0.name + ($0.arguments.isEmpty ? "" : " " + $0.arguments), value: $0.meaning)
            }
        case .quit: return finish(at: time)
        case .mistake(let words): return [.mistake(words)]
        }
    }

    /// The end of the input, and Ctrl-C: the caller hangs up.
    mutating func finish(at time: Instant) -> [ChatLine] {
        guard !isOver else { return [] }
        isOver = true
        return call.hasEnded ? [] : tell(.hangup, time)
    }

    private mutating func leaveQueue(by kind: Event.Kind, _ use: String, _ time: Instant) -> [ChatLine] {
        guard case .agent? = call.session.waiting else { return [.mistake("you are not with a person; " + use)] }
        return hear(kind, time)
    }

    private mutating func hear(_ kind: Event.Kind, _ time: Instant) -> [ChatLine] {
        guard !call.hasEnded else { return [.note("the call is over; /restart begins another, /quit leaves")] }
        return tell(kind, time)
    }

    private mutating func restart(_ words: String, _ time: Instant) -> [ChatLine] {
        calls += 1
        if !call.hasEnded, kept != nil { _ = tell(.hangup, time) }
        (kept, served) = (nil, hotlines.current)
        call = Self.call(Self.name(calls, isShared), served, recorder)
        recorder?.begin(facts, session: call.session.id, at: time)
        return [.note(words)] + tell(.start(caller), time)
    }

    private mutating func tell(_ kind: Event.Kind, _ time: Instant) -> [ChatLine] {
        let session = call.session
        let before = session.waiting
        let exchange = call.take(kind, at: time)
        do throws(StoreError) {
            guard try keep(kind, session, exchange, time) else { return try goOn(with: kind, time) }
        } catch { return fail(error, time) }
        trace = exchange.trace
        recorder?.take(kind, exchange)
        // A person who listens is answer enough.
        var lines = kept?.isTalking == true && before != nil ? [] : Self.lines(exchange.prompts)
        lines += exchange.actions.map { .action($0.summary) }
        if explains { lines += reasons }
        if call.hasEnded {
            lines.append(.note("the call is over"))
        } else if before == nil, case .agent = call.session.waiting {
            lines.append(.note(isShared ? "waiting for a person" : "waiting for a person; /done when they have finished with you"))
        }
        return lines
    }

    private static func lines(_ prompts: [Prompt]) -> [ChatLine] {
        prompts.map { if case .option(let key, let label) = $0.kind { .option(key: key, label: label) } else { .prompt($0.text) } }
    }

    // MARK: - The store

    /// Stores an exchange; false when another program has moved the call meanwhile.
    private mutating func keep(_ kind: Event.Kind, _ before: Session, _ exchange: Exchange, _ time: Instant) throws(StoreError) -> Bool {
        let (hotlines, answers) = (hotlines, call.answers)
        if case .start(let caller) = kind, !before.begun {
            kept = KeptCall(CallHandle(name: before.id, version: served.version, number: caller.number))
        }
        return try kept?.keep(hotlines, before, exchange, Event(kind, at: time), answers) ?? true
    }

    /// The hotline has changed under the call: what the caller has said is heard where they stand now.
    private mutating func goOn(with kind: Event.Kind, _ time: Instant) throws(StoreError) -> [ChatLine] {
        let hotlines = hotlines
        guard let (session, version) = try kept?.takeUp(hotlines) else { return [] }
        served = version
        call = Self.call(session.id, version, recorder)
        call.resume(session)
        return tell(kind, time)
    }

    /// The store has failed: the call goes where the hotline sends calls that it cannot serve, and is not stored any more.
    private mutating func fail(_ error: StoreError, _ time: Instant) -> [ChatLine] {
        kept = nil
        let turn = interpreter.fallback(call.session, reason: "the store", at: time)
        call.resume(turn.session)
        return [.mistake("\(error)")] + Self.lines(turn.prompts) + turn.actions.map { .action($0.summary) }
    }

    /// 1, where a callback was offered.
    private mutating func callBack(_ time: Instant) -> [ChatLine]? {
        guard kept?.hold?.mayAskForCallback == true else { return nil }
        let (journal, session, interpreter) = (hotlines.journal, call.session, interpreter)
        do throws(StoreError) {
            return Self.lines(
                try kept?.hold?.askForCallback(journal, session, interpreter, at: time, now: Clock.microseconds()) ?? [])
        } catch { return fail(error, time) }
    }

    private var reasons: [ChatLine] { trace.map { .reason($0.description) } }
}
