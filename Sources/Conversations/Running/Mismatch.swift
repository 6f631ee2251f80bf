/// A line that did not come true, with what was found in its place.
package struct Mismatch: Sendable {
    /// How the line would have to read to be true: what `--update` writes.
    package enum Mend: Sendable, Equatable {
        case line(String)
        case remove
        /// Nothing that a changed line could put right: the call has ended before.
        case none
    }

    package let line: Int
    package let expected: String
    package let heard: String
    package let mend: Mend
    package let check: Conversation.Check?

    init(line: Int, expected: String, heard: String, mend: Mend = .none, check: Conversation.Check? = nil) {
        self.line = line
        self.expected = expected
        self.heard = heard
        self.mend = mend
        self.check = check
    }
}
