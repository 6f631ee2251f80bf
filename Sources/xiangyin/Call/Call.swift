import Dialogue
import Language

/// One conversation at a time, for chat and for tests: an event goes in, lookups are made on the way, the whole exchange comes out.
///
///     var call = Call(interpreter, answering: { try fixtures.answer($0) })
///     call.take(.start(Caller(age: 72)), at: now)
///     call.take(.text("屋企冇電呀"), at: now).prompts
struct Call {
    private let interpreter: Interpreter
    private let answer: (LookupRequest) -> LookupAnswer.Result
    private(set) var session: Session

    init(_ interpreter: Interpreter, id: String = "1", answering answer: @escaping (LookupRequest) -> LookupAnswer.Result) {
        self.interpreter = interpreter
        self.answer = answer
        session = Session(id: id)
    }

    var hasEnded: Bool { session.state == .ended }

    @discardableResult
    mutating func take(_ kind: Event.Kind, at time: Instant) -> Exchange {
        var exchange = Exchange(interpreter.turn(session, Event(kind, at: time)))
        var lookups = 0
        while let request = exchange.lookup {
            lookups += 1
            let result = lookups > Limits.lookupsPerLine ? .failure("too many lookups in a row") : answer(request)
            exchange.add(interpreter.turn(exchange.session, Event(.answer(LookupAnswer(id: request.id, result: result)), at: time)))
            if lookups > Limits.lookupsPerLine { break }
        }
        session = exchange.session
        return exchange
    }
}
