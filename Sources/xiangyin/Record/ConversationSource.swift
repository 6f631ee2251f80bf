import ArgumentParser
import Conversations

/// Old conversations from a file: a `.chat`, or a log of `pipe` with a call for each session.
enum ConversationSource {
    struct Read {
        var conversations: [Conversation] = []
        /// Whether they say what was heard; a log without answers does not.
        var hasAnswers = true
    }

    static func read(_ path: String) throws -> Read {
        let bytes = try WholeFile.readOrEnd(path, limit: Limits.logBytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            StandardError.write("xiangyin: \(path): not UTF-8")
            throw ExitCode(1)
        }
        guard !path.hasSuffix(".chat") else { return Read(conversations: [try parse(text, path)]) }
        let log = PipeLog(text, file: path)
        if let first = log.unread.first {
            StandardError.write(
                "xiangyin: \(path):\(first): neither an event of a call that has begun nor an answer"
                    + (log.unread.count > 1 ? " (and \(log.unread.count - 1) lines more)" : ""))
        }
        guard !log.conversations.isEmpty else {
            StandardError.write(
                "xiangyin: \(path): no call begins here; a log has the lines that go into 'xiangyin pipe', with its answers or without")
            throw ExitCode(1)
        }
        return Read(conversations: log.conversations, hasAnswers: log.hasAnswers)
    }

    private static func parse(_ text: String, _ path: String) throws -> Conversation {
        switch Conversation.parse(text, file: path) {
        case .success(let conversation): return conversation
        case .failure(let problems):
            for problem in problems.list { StandardError.write(problem.description) }
            throw ExitCode(1)
        }
    }
}
