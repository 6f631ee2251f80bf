package import Dialogue
import Expressions
import Flows
import JSON
package import Language

/// Takes down a call as it is held, as a conversation to test with; a new call begins another.
///
///     recorder.begin(facts, at: now)
///     recorder.take(.text("屋企冇電呀"), exchange)
///     recorder.conversations
package final class Recorder {
    package private(set) var conversations: [Conversation] = []

    package init() {}

    package func begin(_ caller: CallerFacts, session: String, at time: Instant) {
        var conversation = Conversation(file: "")
        conversation.setup.caller = caller
        conversation.setup.session = session
        conversation.setup.at = time
        conversation.title = "Recorded on \(time.localDate)"
        conversations.append(conversation)
    }

    package func take(_ event: Event.Kind, _ exchange: Exchange) {
        guard !conversations.isEmpty, let input = Conversation.Input(event) else { return }
        conversations[conversations.count - 1].record(input, exchange)
    }

    /// An answer that no fixture gives: the conversation brings it along.
    package func take(_ request: LookupRequest, _ result: LookupAnswer.Result) {
        guard !conversations.isEmpty else { return }
        let text: String
        switch result {
        case .success(let value):
            var writer = JSONWriter()
            value.write(to: &writer)
            text = "\(request.name) 200 \(String(decoding: writer.bytes, as: UTF8.self))"
        case .failure(let reason): text = "\(request.name) fails \(TextPattern.plain(reason))"
        }
        conversations[conversations.count - 1].setup.lookups.append(
            .init(line: 0, name: request.name, answer: .fails(""), text: text))
    }
}

extension Conversation.Input {
    /// The line that stands for an event; nil for an answer to a lookup, which is none of the caller's doing.
    init?(_ event: Event.Kind) {
        switch event {
        case .start: self = .start
        case .text(let text): self = .text(TextPattern.plain(text))
        case .keys(let keys): self = .keys(keys)
        case .silence: self = .silence(seconds: nil)
        case .hangup: self = .hangup
        case .returned: self = .done
        case .closed: self = .closed
        case .answer: return nil
        }
    }
}
