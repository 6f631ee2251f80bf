import Conversations

/// A conversation's file and what became of it.
struct ConversationCase: Sendable {
    enum Outcome: Sendable {
        case held(ConversationReport)
        /// It could not be read: each problem, with its place.
        case unreadable([String])
    }

    let file: String
    let text: String
    let outcome: Outcome

    var passed: Bool { if case .held(let report) = outcome { report.passed } else { false } }
    var title: String { if case .held(let report) = outcome { report.conversation.title } else { "" } }

    /// Reads a file and holds its conversation.
    init(_ file: String, _ runner: ConversationRunner) {
        self.file = file
        let bytes: [UInt8]
        do throws(WholeFile.Reason) {
            bytes = try WholeFile.read(file, limit: Limits.conversationBytes)
        } catch {
            text = ""
            outcome = .unreadable(["\(file): \(error.text)"])
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            self.text = ""
            outcome = .unreadable(["\(file): not UTF-8"])
            return
        }
        self.text = text
        switch Conversation.parse(text, file: file) {
        case .failure(let problems): outcome = .unreadable(problems.list.map(\.description))
        case .success(let conversation): outcome = .held(runner.run(conversation))
        }
    }
}
