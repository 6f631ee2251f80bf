import Dialogue

/// One step of a conversation as it went: what the caller did, what came of it, and what should have.
package struct Moment: Sendable {
    package let step: Conversation.Step
    /// nil when the call had ended before.
    package let exchange: Exchange?
    package var mismatches: [Mismatch] = []
}
