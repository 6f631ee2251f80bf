import Conversations
import Dialogue
import Expressions
import Flows
import Language

/// A chat without its terminal: lines go in, lines for the screen come out.
struct ChatMachine {
    private let hotline: Hotline
    private let interpreter: Interpreter
    private let desk: LookupDesk
    private let callers: CallerReader
    private let explains: Bool
    private let recorder: Recorder?
    private var facts: CallerFacts
    private var caller: Caller
    private var call: PhoneCall
    private var trace: [TraceEntry] = []
    private var calls = 1
    private(set) var isOver = false

    init(hotline: Hotline, desk: LookupDesk, caller facts: CallerFacts, explains: Bool, recorder: Recorder? = nil) throws(CallerFacts
        .Malformed)
    {
        self.hotline = hotline
        self.desk = desk
        self.facts = facts
        self.explains = explains
        self.recorder = recorder
        interpreter = Interpreter(hotline: hotline)
        callers = CallerReader(hotline)
        caller = try callers.read(facts)
        call = PhoneCall(interpreter, answering: Self.answering(desk, recorder))
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
        case .keys(let keys): return hear(.keys(keys), time)
        case .silence: return hear(.silence, time)
        case .hangup: return hear(.hangup, time)
        case .done:
            guard call.session.waiting.map({ if case .agent = $0 { true } else { false } }) == true else {
                return [.mistake("you are not with a person; /done is for when one has finished with you")]
            }
            return hear(.returned, time)
        case .callAs(let facts):
            do throws(CallerFacts.Malformed) {
                caller = try callers.read(facts)
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

    private mutating func hear(_ kind: Event.Kind, _ time: Instant) -> [ChatLine] {
        guard !call.hasEnded else { return [.note("the call is over; /restart begins another, /quit leaves")] }
        return tell(kind, time)
    }

    private mutating func restart(_ words: String, _ time: Instant) -> [ChatLine] {
        calls += 1
        call = PhoneCall(interpreter, id: "\(calls)", answering: Self.answering(desk, recorder))
        recorder?.begin(facts, session: call.session.id, at: time)
        return [.note(words)] + tell(.start(caller), time)
    }

    private mutating func tell(_ kind: Event.Kind, _ time: Instant) -> [ChatLine] {
        let before = call.session.waiting
        let exchange = call.take(kind, at: time)
        trace = exchange.trace
        recorder?.take(kind, exchange)
        var lines = exchange.prompts.map { prompt -> ChatLine in
            if case .option(let key, let label) = prompt.kind { .option(key: key, label: label) } else { .prompt(prompt.text) }
        }
        lines += exchange.actions.map { .action($0.summary) }
        if explains { lines += reasons }
        if call.hasEnded {
            lines.append(.note("the call is over"))
        } else if before == nil, case .agent = call.session.waiting {
            lines.append(.note("waiting for a person; /done when they have finished with you"))
        }
        return lines
    }

    private static func answering(_ desk: LookupDesk, _ recorder: Recorder?) -> (LookupRequest) -> LookupAnswer.Result {
        { request in
            if let result = desk.offline(request) { return result }
            let result = desk.answer(request)
            recorder?.take(request, result)
            return result
        }
    }

    private var reasons: [ChatLine] { trace.map { .reason($0.description) } }
}
