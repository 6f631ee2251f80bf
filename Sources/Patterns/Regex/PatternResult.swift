/// What became of one attempt to match. A pattern that gave up is not a pattern that does not match:
/// the caller decides what an unknown answer means.
public enum PatternResult: Sendable, Hashable {
    case match(PatternMatch)
    case noMatch
    /// The text is longer than `PatternLimits.subjectBytes`, or the pattern needs more steps on it than it may have.
    case limitExceeded
}
