import Dialogue
package import Flows
package import Language
import Tuning

/// Walks callers through a hotline on a virtual clock that runs as on the telephone, up to a person or to the end: for simulations.
///
///     let walker = Walker(hotline, files) { desk.answer($0) }
///     walker.walk(conversation, at: morning, name: "17", seed: 17).end    // .handedOver(billing)
package struct Walker: Sendable {
    private let hotline: Hotline
    private let interpreter: Interpreter
    private let callers: CallerReader
    private let slots: SlotReader
    private let answers: Answers
    private let answer: ConversationRunner.Answering

    package init(_ hotline: Hotline, _ files: HotlineFiles, answering answer: @escaping ConversationRunner.Answering) {
        self.hotline = hotline
        self.answer = answer
        interpreter = Interpreter(hotline: hotline)
        callers = CallerReader(hotline)
        slots = SlotReader(hotline)
        answers = Answers(hotline, Vocabulary(hotline, files))
    }

    /// Whether a conversation can be had at any time: it comes in by the front door, and does not say which counters are open.
    package static func isWhole(_ conversation: Conversation) -> Bool {
        let setup = conversation.setup
        return setup.start == nil && setup.slots.isEmpty && setup.hours.isEmpty
    }

    /// The caller does what the conversation has. When it ends in the middle of something (a test stops where it has seen enough), they
    /// answer what they are asked, want nothing more, and stay until the flow lets them go.
    package func walk(_ conversation: Conversation, at start: Instant, name: String, seed: UInt64) -> WalkedCall {
        var setup = conversation.setup
        setup.at = start
        let scene = Scene(setup, hotline, callers, slots)
        let desk = AnswerDesk(setup.lookups, otherwise: answer)
        var call = PhoneCall(interpreter, id: name, answering: desk.answer)
        var dice = SeededGenerator(seed: seed)
        var inputs = conversation.steps.dropFirst().map(\.input)[...]
        var exchange = scene.begin(&call)
        var clock = Self.time(exchange, call)
        var intent = ""
        var more = 0
        while true {
            if intent.isEmpty { intent = call.session.intent }
            func ended(_ end: WalkedCall.End) -> WalkedCall { WalkedCall(intent: intent, seconds: clock, end: end) }
            if case .agent? = call.session.waiting, let request = exchange.handoffs.last { return ended(.handedOver(request)) }
            if call.hasEnded { return ended(.served) }
            let input: Conversation.Input
            if let next = inputs.popFirst() {
                input = next
            } else {
                more += 1
                guard more <= Limits.inputs else { return ended(.hungUp) }
                input = answers.answer(call.session, &dice) ?? .silence(seconds: nil)
            }
            clock += Pace.doing(input, timeout: exchange.expect?.timeout ?? 0)
            if case .hangup = input { return ended(.hungUp) }
            // Time alone moves nothing.
            if case .wait = input { continue }
            exchange = call.take(input.event, at: scene.time(clock))
            clock += Self.time(exchange, call)
        }
    }

    private static func time(_ exchange: Exchange, _ call: PhoneCall) -> Double {
        Pace.hearing(exchange.prompts) + Double(call.answers.count) * Pace.lookup
    }
}
