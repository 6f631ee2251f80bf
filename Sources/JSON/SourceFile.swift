/// A file that a designer wrote: its name for messages, and its bytes.
///
///     SourceFile(name: "main.json", bytes: bytes).place(at: 214)      // main.json:12:7
public struct SourceFile: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// Line and column at every `stride` bytes, so that a place is found without reading the file again.
    private let milestones: [Milestone]

    private struct Milestone {
        var line: Int32 = 1
        var column: Int32 = 1

        mutating func pass(_ byte: UInt8) {
            if byte == UInt8(ascii: "\n") {
                line &+= 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column &+= 1
            }
        }
    }

    private static let stride = 1024

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var milestones: [Milestone] = []
        var here = Milestone()
        if bytes.count > Self.stride {
            milestones.reserveCapacity(bytes.count / Self.stride + 1)
            for (offset, byte) in bytes.enumerated() {
                if offset % Self.stride == 0 { milestones.append(here) }
                here.pass(byte)
            }
        }
        self.milestones = milestones
    }

    /// Line and column of a byte offset, both from 1; a column is a Unicode scalar, as editors count.
    public func place(at offset: Int) -> Place {
        let offset = min(max(0, offset), bytes.count)
        var here = Milestone()
        var start = 0
        if !milestones.isEmpty {
            let index = min(offset / Self.stride, milestones.count - 1)
            here = milestones[index]
            start = index * Self.stride
        }
        for byte in bytes[start..<offset] { here.pass(byte) }
        return Place(file: name, line: Int(here.line), column: Int(here.column))
    }
}
