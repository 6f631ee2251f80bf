import Dialogue
import Expressions
import Language

/// Holds a conversation with the engine on a virtual clock, and compares.
///
///     ConversationRunner(interpreter: interpreter, answering: desk.answer).run(conversation).mismatches
struct ConversationRunner {
    let interpreter: Interpreter
    let callers: CallerReader
    let answer: (LookupRequest) -> LookupAnswer.Result

    /// Seconds that a caller takes to say something.
    private static let speakingTime = 3.0

    func run(_ conversation: Conversation) -> ConversationReport {
        var report = ConversationReport(file: conversation.file)
        let known: Caller
        do throws(CallerFacts.Malformed) {
            known = try callers.read(conversation.caller)
        } catch {
            report.mismatches.append(.init(line: 1, expected: "a caller whom the hotline can know", heard: error.description))
            return report
        }
        var call = Call(interpreter, answering: answer)
        var time = conversation.at
        var timeout = 0.0
        for step in conversation.steps {
            if call.hasEnded {
                report.mismatches.append(.init(line: step.line, expected: "a call that goes on", heard: "it has ended"))
                return report
            }
            switch step.input {
            case .start: break
            case .silence: time = time.adding(seconds: Int64(min(max(timeout, 0), 86_400)))
            default: time = time.adding(seconds: Int64(Self.speakingTime))
            }
            let exchange = call.take(step.input.event(known), at: time)
            timeout = exchange.expect?.timeout ?? Self.speakingTime
            report.compare(step, exchange)
        }
        return report
    }
}

extension Conversation.Input {
    func event(_ caller: Caller) -> Event.Kind {
        switch self {
        case .start: .start(caller)
        case .text(let text): .text(text)
        case .keys(let keys): .keys(keys)
        case .silence: .silence
        case .hangup: .hangup
        case .done: .returned
        }
    }
}
