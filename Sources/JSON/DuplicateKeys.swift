/// What becomes of a key that stands twice in one object.
public enum DuplicateKeys: Sendable {
    /// A mistake: one of the two would be lost in silence. What everything of ours reads with.
    case refused
    /// All are kept, in order; a look-up finds the first. RFC 8259 discourages them, and yet allows them.
    case allowed
}
