package import Dialogue
import Expressions
package import Flows
import Language

/// Holds conversations with the engine on a virtual clock, and compares.
///
///     ConversationRunner(hotline) { fixtures.answer($0) }.run(conversation).passed
package struct ConversationRunner: Sendable {
    package typealias Answering = @Sendable (LookupRequest) -> LookupAnswer.Result

    private let interpreter: Interpreter
    private let callers: CallerReader
    private let slots: SlotReader
    private let answer: Answering

    package init(_ hotline: Hotline, answering answer: @escaping Answering) {
        interpreter = Interpreter(hotline: hotline)
        callers = CallerReader(hotline)
        slots = SlotReader(hotline)
        self.answer = answer
    }

    /// Seconds that a caller takes to say something.
    private static let speakingTime = 3.0

    package func run(_ conversation: Conversation) -> ConversationReport {
        var report = ConversationReport(conversation)
        let scene = Scene(conversation.setup, interpreter.hotline, callers, slots)
        guard scene.problems.isEmpty else {
            report.problems = scene.problems
            return report
        }
        let desk = AnswerDesk(conversation.setup.lookups, otherwise: answer)
        let hours = conversation.setup.hours
        let interpreter =
            hours.isEmpty
            ? interpreter
            : Interpreter(
                hotline: interpreter.hotline.withHours(
                    Dictionary(hours.map { ($0.name, $0.value == "open") }, uniquingKeysWith: { _, last in last })))
        var call = PhoneCall(interpreter, id: conversation.setup.session, answering: desk.answer)
        var clock = 0.0
        var expect: Expectation?
        for step in conversation.steps {
            if call.hasEnded {
                let line = step.expectations.first?.line ?? step.line
                report.moments.append(
                    Moment(
                        step: step, exchange: nil,
                        mismatches: [Mismatch(line: line, expected: "a call that goes on", heard: "it has ended")]))
                break
            }
            let exchange = Self.take(step.input, scene, &call, &clock, expect)
            expect = exchange.expect
            report.moments.append(Moment(step: step, exchange: exchange, mismatches: Comparison(step, exchange).mismatches))
        }
        for unasked in desk.unasked {
            report.problems.append(
                Mismatch(
                    line: unasked.line, expected: "lookup: \(unasked.text)", heard: "'\(unasked.name)' was not asked so often",
                    mend: .remove))
        }
        return report
    }

    private static func take(
        _ input: Conversation.Input, _ scene: Scene, _ call: inout PhoneCall, _ clock: inout Double, _ expect: Expectation?
    ) -> Exchange {
        let timeout = min(max(expect?.timeout ?? speakingTime, 1), Limits.seconds)
        switch input {
        case .start: return scene.begin(&call)
        case .silence(nil):
            clock += timeout
            return call.take(.silence, at: scene.time(clock))
        case .silence(let seconds?):
            return silence(seconds, scene, &call, &clock, expect)
        case .wait(let seconds):
            clock += seconds
            return Exchange(call.session, expect: expect)
        case .text, .keys, .hangup, .done, .closed:
            clock += speakingTime
            return call.take(input.event, at: scene.time(clock))
        }
    }

    /// Silence for a time: the engine hears of every time-out that ends within it.
    private static func silence(
        _ seconds: Double, _ scene: Scene, _ call: inout PhoneCall, _ clock: inout Double, _ expect: Expectation?
    ) -> Exchange {
        var exchange = Exchange(call.session, expect: expect)
        var left = seconds
        var turns = 0
        while let timeout = exchange.expect?.timeout, timeout > 0, timeout <= left, turns < Limits.silences {
            clock += timeout
            left -= timeout
            turns += 1
            exchange.add(call.take(.silence, at: scene.time(clock)))
        }
        clock += left
        return exchange
    }
}

extension Conversation.Input {
    /// What the engine is told. Time alone is told as silence.
    package var event: Event.Kind {
        switch self {
        case .start: .start(Caller())
        case .text(let text): .text(text)
        case .keys(let keys): .keys(keys)
        case .silence, .wait: .silence
        case .hangup: .hangup
        case .done: .returned
        case .closed: .closed
        }
    }
}
