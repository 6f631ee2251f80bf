/// A file that a designer wrote: its name for messages, and its bytes.
public struct SourceFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Line and column of a byte offset, both from 1; a column is a Unicode scalar, as editors count.
    ///
    /// Reads the file up to the offset: for messages, not for hot paths.
    public func place(at offset: Int) -> Place {
        var line = 1
        var column = 1
        for byte in bytes.prefix(max(0, offset)) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return Place(file: name, line: line, column: column)
    }
}
