/// What the reader takes, each with its reason.
public enum Limits {
    /// Depth of nesting. No flow needs ten; recursion in the reader is bounded by it.
    public static let depth = 64
    /// Bytes of a document. The largest real hotline is under 2 MB; offsets are kept in 32 bits.
    public static let bytes = 64 << 20
    /// Problems reported for one document: after so many the file is something else.
    public static let problems = 100
}
