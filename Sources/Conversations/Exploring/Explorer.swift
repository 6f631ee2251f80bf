import Dialogue
package import Flows
import Language

/// Walks a hotline with callers who were never thought of, and reports what must not happen to any.
///
///     let explorer = Explorer(hotline, files) { desk.answer($0) }
///     let walk = explorer.walk(seed: 7, &coverage)
///     if walk.fault != nil { print(explorer.shrunk(walk)) }
package struct Explorer: Sendable {
    private let hotline: Hotline
    private let interpreter: Interpreter
    private let vocabulary: Vocabulary
    private let callers: CallerReader
    private let slots: SlotReader
    private let lookups: [String]
    private let answer: ConversationRunner.Answering

    package init(_ hotline: Hotline, _ files: HotlineFiles, answering answer: @escaping ConversationRunner.Answering) {
        self.hotline = hotline
        self.answer = answer
        interpreter = Interpreter(hotline: hotline)
        vocabulary = Vocabulary(hotline, files)
        callers = CallerReader(hotline)
        slots = SlotReader(hotline)
        lookups = Set(
            hotline.flows.values.flatMap { $0.nodes.values }.flatMap(\.steps).compactMap {
                if case .lookup(let lookup) = $0.verb { lookup.slot } else { nil }
            }
        ).sorted()
    }

    /// One call by a caller of this seed.
    package func walk(seed: UInt64, _ coverage: inout Coverage) -> Walk {
        var caller = ExploredCaller(hotline, vocabulary, lookups: lookups, seed: seed)
        var walk = Walk(setup: caller.setup, inputs: [])
        walk.fault = hold(caller.setup, &coverage) { session, count in
            guard count < Limits.inputs else { return nil }
            if case .agent = session.waiting { return caller.staysOn() ? .done : nil }
            return caller.next(session)
        } took: {
            walk.inputs.append($0)
        }
        return walk
    }

    /// The same fault with as little as leads to it: inputs left out, then facts of the caller.
    package func shrunk(_ walk: Walk) -> Walk {
        var least = walk
        var size = max(1, least.inputs.count / 2)
        while size >= 1 {
            var start = 0
            while start < least.inputs.count {
                var fewer = least
                fewer.inputs.removeSubrange(start..<min(start + size, fewer.inputs.count))
                if fault(fewer) == walk.fault { least = fewer } else { start += size }
            }
            if size == 1 { break }
            size /= 2
        }
        for fact in least.setup.caller.facts {
            var fewer = least
            fewer.setup.caller.facts.removeAll { $0 == fact }
            if fault(fewer) == walk.fault { least = fewer }
        }
        for index in least.setup.lookups.indices.reversed() {
            var fewer = least
            fewer.setup.lookups.remove(at: index)
            if fault(fewer) == walk.fault { least = fewer }
        }
        var usual = least
        usual.setup.at = Setup.usualTime
        return fault(usual) == walk.fault ? usual : least
    }

    /// The engine's apology, which a conversation that ends in a guard must not hear.
    package var apology: String { words(.apology) }

    private func words(_ phrase: Phrase) -> String {
        let language = hotline.languages.first ?? ""
        return hotline.phrases[phrase]?.variant(for: language, fallback: language)?.template.constant ?? ""
    }

    /// The fault that a walk's inputs lead to, when they are given again.
    private func fault(_ walk: Walk) -> Fault? {
        var none = Coverage()
        return hold(walk.setup, &none) { _, count in
            count < walk.inputs.count ? walk.inputs[count] : nil
        } took: { _ in
        }
    }

    /// Holds a call until the caller has no more to do, and then says nothing until it is over.
    private func hold(
        _ setup: Setup, _ coverage: inout Coverage, next: (Session, Int) -> Conversation.Input?, took: (Conversation.Input) -> Void
    ) -> Fault? {
        let scene = Scene(setup, hotline, callers, slots)
        let desk = AnswerDesk(setup.lookups, otherwise: answer)
        var call = PhoneCall(interpreter, answering: desk.answer)
        var exchange = scene.begin(&call)
        var clock = 0.0
        var count = 0
        var silences = 0
        coverage.add(exchange)
        if let fault = fault(exchange, before: call.session) { return fault }
        while !call.hasEnded {
            let before = call.session
            let input: Conversation.Input
            if silences == 0, let done = next(before, count) {
                input = done
                count += 1
                took(done)
            } else {
                if case .agent = before.waiting { return nil }
                silences += 1
                guard silences <= Limits.patience else { return Fault(kind: .endless, place: Self.place(before)) }
                input = .silence(seconds: nil)
            }
            if case .silence = input { clock += exchange.expect?.timeout ?? 5 } else { clock += 3 }
            exchange = call.take(input.event, at: scene.time(clock))
            coverage.add(exchange)
            if let fault = fault(exchange, before: before) { return fault }
        }
        return nil
    }

    private func fault(_ exchange: Exchange, before: Session) -> Fault? {
        for case .guarded(let limit, let path) in exchange.trace {
            return Fault(kind: .guarded(limit: limit), place: path.last ?? Self.place(before))
        }
        if exchange.prompts.contains(where: { $0.text == words(.helpless) }) { return Fault(kind: .helpless, place: Self.place(before)) }
        guard exchange.prompts.isEmpty else { return nil }
        switch exchange.session.state {
        case .listening: return Fault(kind: .mute, place: Self.place(exchange.session))
        case .ended where before.waiting == nil: return Fault(kind: .dropped, place: Self.place(before))
        default: return nil
        }
    }

    private static func place(_ session: Session) -> String { session.frames.last.map { "\($0.flow).\($0.node)" } ?? "the start" }
}
