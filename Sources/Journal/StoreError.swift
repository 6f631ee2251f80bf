/// Why a store could not be read or written, and the way out. Nothing was written.
///
///     calls.db: the disk is full; free some space and send the line again
public struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable, for machines.
    public enum Kind: String, Sendable {
        case full
        case readOnly = "read-only"
        case damaged
        case locked
        case missing
        /// A file that is something else, or was made by a newer program.
        case foreign
        case refused
        case disk
    }

    public let kind: Kind
    public let message: String
    public let mend: String

    public init(_ kind: Kind, _ message: String, mend: String) {
        self.kind = kind
        self.message = message
        self.mend = mend
    }

    public var description: String { "\(message); \(mend)" }
}
