/// A JSON value made ready to be laid out: its text, or its parts, and the columns it takes on one line.
struct JSONLayout {
    enum Shape {
        case scalar([UInt8])
        case list([JSONLayout])
        case object([(key: [UInt8], value: JSONLayout)])
    }

    let shape: Shape
    /// Columns on one line; nil for what may not stand on one, because a blank line parts it into groups.
    let width: Int?
    /// A blank line stands before it (before its key, in an object).
    private(set) var startsGroup = false
    /// Columns of the key with its colon; 0 for what is not in an object.
    private(set) var keyWidth = 0

    init(_ node: JSONNode, in bytes: [UInt8]) {
        switch node.value {
        case .array(let items):
            let layouts = items.enumerated().map { index, item in
                var layout = JSONLayout(item, in: bytes)
                layout.startsGroup = index > 0 && Self.followsBlankLine(item.offset, bytes)
                return layout
            }
            shape = .list(layouts)
            width = Self.width(of: layouts, brackets: layouts.contains(where: \.isContainer) ? 4 : 2)
        case .object(let members):
            let layouts = members.enumerated().map { index, member in
                var layout = JSONLayout(member.value, in: bytes)
                layout.startsGroup = index > 0 && Self.followsBlankLine(member.keyOffset, bytes)
                layout.keyWidth = DisplayWidth.of(String(decoding: Self.quoted(member.key), as: UTF8.self)) + 2
                return (key: Self.quoted(member.key), value: layout)
            }
            shape = .object(layouts)
            width = Self.width(of: layouts.map(\.value), brackets: 4)
        default:
            let text = Self.scalar(node, bytes)
            shape = .scalar(text)
            width = DisplayWidth.of(String(decoding: text, as: UTF8.self))
        }
    }

    var isContainer: Bool { if case .scalar = shape { false } else { true } }

    /// Columns on one line with its key.
    var memberWidth: Int? { width.map { $0 + keyWidth } }

    private static func width(of parts: [JSONLayout], brackets: Int) -> Int? {
        if parts.isEmpty { return 2 }
        var sum = brackets + 2 * (parts.count - 1)
        for part in parts {
            guard let width = part.memberWidth, !part.startsGroup else { return nil }
            sum += width
        }
        return sum
    }

    /// A number as it was written, a string with no more escapes than it needs.
    private static func scalar(_ node: JSONNode, _ bytes: [UInt8]) -> [UInt8] {
        switch node.value {
        case .string(let text): quoted(text)
        case .integer, .double: Array(bytes[node.offset...].prefix { $0 > 0x20 && !"],}".utf8.contains($0) })
        default: Array(node.value.excerpt.utf8)
        }
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var writer = JSONWriter(capacity: text.utf8.count + 2)
        writer.string(text)
        return writer.bytes
    }

    /// Whether at least two line breaks lie between the value (or key) at `offset` and what stands before it.
    private static func followsBlankLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        var breaks = 0
        for byte in bytes[..<offset].reversed() {
            guard byte <= 0x20 else { break }
            if byte == UInt8(ascii: "\n") { breaks += 1 }
        }
        return breaks >= 2
    }
}
