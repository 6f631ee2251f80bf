import Flows
import Intents

/// A caller whom a new version of the hotline has put to the start of a node has not heard it yet.
extension Run {
    /// They hear the node now. What they have just said was meant for another question, and answers none; only what is urgent counts.
    mutating func beginAnew(saying text: String?) {
        if let text, let outcome = urgent(hotline.matcher.understand(text, language: session.language)) { return follow(outcome) }
        proceed()
    }
}
