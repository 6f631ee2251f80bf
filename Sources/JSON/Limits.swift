/// What the reader takes, each with its reason.
public enum Limits {
    /// Depth of nesting. No flow needs ten; recursion in the reader is bounded by it.
    public static let depth = 64
    /// Bytes of a document. The largest real hotline is under 2 MB; offsets are kept in 32 bits.
    public static let bytes = 64 << 20
    /// Problems reported for one document: after so many the file is something else.
    public static let problems = 100

    // MARK: Formatting

    /// Columns of a line, as in the Swift sources: two files fit beside each other on a wide screen, a Chinese sentence in three languages on one line.
    static let columns = 140
    /// Parts hang under the first one, beside the bracket, up to here; further right they would have no room, and begin at the left again.
    static let hangingColumn = 60
    /// Columns of an object that is read at a glance, several on a line.
    static let smallColumns = 48
    /// More small things than this share lines: shorter lists are read downwards.
    static let rowItems = 16
}
