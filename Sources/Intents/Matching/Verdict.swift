/// What became of an intent that came into question.
///
///     matcher.verdict(on: understanding.ranked[1], in: understanding)    // .weak(needed: 0.5)
public enum Verdict: Sendable, Hashable {
    case understood
    /// Asked for in the same breath, and served next.
    case next
    /// Too close to another: the caller is asked which.
    case unsure
    /// Below the score from which an intent is understood.
    case weak(needed: Double)
    /// Clear enough, but another is clearer by so much.
    case behind(by: Double)
    /// All that spoke for it was taken back; `Understanding.objections(to:)` says by what.
    case objected
}
