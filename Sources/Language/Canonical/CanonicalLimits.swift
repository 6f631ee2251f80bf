/// What folding a text may cost.
public enum CanonicalLimits {
    /// Bytes of what was said that are looked at, and bytes of canonical text. What a caller says in one turn is seldom
    /// over 300 bytes; 4,096 is also the most that a pattern may be run on. The rest is ignored, and `isTruncated` says so.
    public static let bytes = 4_096
}
