/// What a conversation showed, step by step.
package struct ConversationReport: Sendable {
    package let conversation: Conversation
    package internal(set) var moments: [Moment] = []
    /// What is wrong with the set-up: `start: outage.detials`.
    package internal(set) var problems: [Mismatch] = []

    package var file: String { conversation.file }
    package var mismatches: [Mismatch] { problems + moments.flatMap(\.mismatches) }
    package var passed: Bool { problems.isEmpty && moments.allSatisfy(\.mismatches.isEmpty) }

    init(_ conversation: Conversation) { self.conversation = conversation }
}
