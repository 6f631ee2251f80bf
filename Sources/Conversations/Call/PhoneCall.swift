package import Dialogue
package import Expressions
package import Flows
package import Language

/// One conversation at a time, for chat and for tests: an event goes in, lookups are made on the way, the whole exchange comes out.
///
///     var call = PhoneCall(interpreter, answering: { try fixtures.answer($0) })
///     call.take(.start(Caller(age: 72)), at: now)
///     call.take(.text("屋企冇電呀"), at: now).prompts
package struct PhoneCall {
    private let interpreter: Interpreter
    private let answer: (LookupRequest) -> LookupAnswer.Result
    package private(set) var session: Session
    /// Answers of lookups in the last exchange.
    package private(set) var answers: [LookupAnswer] = []

    package init(_ interpreter: Interpreter, id: String = "1", answering answer: @escaping (LookupRequest) -> LookupAnswer.Result) {
        self.interpreter = interpreter
        self.answer = answer
        session = Session(id: id)
    }

    /// Takes a session up where another shell, or the store, has left it.
    package mutating func resume(_ session: Session) { self.session = session }

    package var hasEnded: Bool { session.state == .ended }

    @discardableResult
    package mutating func take(_ kind: Event.Kind, at time: Instant) -> Exchange {
        finish(interpreter.turn(session, Event(kind, at: time)), at: time)
    }

    /// Begins in the middle, at a node, with slots that are filled.
    package mutating func begin(_ caller: Caller, at time: Instant, from place: Target, slots: [String: Value]) -> Exchange {
        finish(interpreter.begin(session, caller: caller, at: time, from: place, slots: slots), at: time)
    }

    /// Makes the lookups that a turn asks for, until it asks for none.
    private mutating func finish(_ turn: Turn, at time: Instant) -> Exchange {
        var exchange = Exchange(turn)
        var lookups = 0
        answers.removeAll()
        while let request = exchange.lookup {
            lookups += 1
            let result = lookups > Limits.lookupsPerLine ? .failure("too many lookups in a row") : answer(request)
            let answer = LookupAnswer(id: request.id, result: result)
            answers.append(answer)
            exchange.add(interpreter.turn(exchange.session, Event(.answer(answer), at: time)))
            if lookups > Limits.lookupsPerLine { break }
        }
        session = exchange.session
        return exchange
    }
}
