/// A value and where it was said.
public struct EntityMatch: Sendable, Equatable {
    public let value: EntityValue
    /// UTF-8 offsets in the text given.
    public let range: Range<Int>

    public init(value: EntityValue, range: Range<Int>) {
        self.value = value
        self.range = range
    }
}
