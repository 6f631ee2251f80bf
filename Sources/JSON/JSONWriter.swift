/// Builds JSON text in the order it is told: compact, or for people, two spaces a level.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("re")
///     writer.string("7")
///     writer.endObject()      // {"re":"7"}
public struct JSONWriter {
    public private(set) var bytes: [UInt8] = []
    /// What was written last: an item, an opening bracket, or a key (or nothing yet), after which a value stands as it is.
    private enum Last { case nothing, opening, item }
    private var before = Last.nothing
    private let isPretty: Bool
    private var depth = 0

    public init(capacity: Int = 512, pretty: Bool = false) {
        isPretty = pretty
        bytes.reserveCapacity(capacity)
    }

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    public mutating func key(_ key: String) {
        separate()
        append(key)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        before = .nothing
    }

    public mutating func string(_ text: String) {
        separate()
        append(text)
        before = .item
    }

    public mutating func integer(_ number: Int64) {
        separate()
        if (0..<10).contains(number) {
            bytes.append(48 + UInt8(number))
        } else {
            bytes.append(contentsOf: "\(number)".utf8)
        }
        before = .item
    }

    /// The shortest text that reads back as the same number; null for what JSON cannot hold.
    public mutating func double(_ number: Double) {
        separate()
        bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
        before = .item
    }

    public mutating func bool(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        before = .item
    }

    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        before = .item
    }

    /// A value that is JSON text already.
    public mutating func raw(_ text: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: text)
        before = .item
    }

    /// A text as it stands in JSON: `quoted("a\"b")` is `"a\\"b"` with its quotation marks.
    package static func quoted(_ text: String) -> String {
        var writer = JSONWriter(capacity: text.utf8.count + 8)
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .integer(let number): integer(number)
        case .double(let number): double(number)
        case .string(let text): string(text)
        case .array(let items):
            beginArray()
            for item in items { self.value(item.value) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                self.value(member.value.value)
            }
            endObject()
        }
    }

    // MARK: Marks

    private mutating func begin(_ mark: UInt8) {
        separate()
        bytes.append(mark)
        before = .opening
        depth += 1
    }

    private mutating func end(_ mark: UInt8) {
        depth -= 1
        if isPretty, before == .item { breakLine() }
        bytes.append(mark)
        before = .item
    }

    /// What belongs before the next key or item: nothing, a comma, a line break.
    private mutating func separate() {
        switch before {
        case .item:
            bytes.append(UInt8(ascii: ","))
            if isPretty { breakLine() }
        case .opening:
            if isPretty { breakLine() }
        case .nothing: break
        }
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, 2 * depth)))
    }

    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var plain = 0
            for index in utf8.indices where Self.needsEscape(utf8[index]) {
                bytes.append(contentsOf: utf8[plain..<index])
                append(escaping: utf8[index])
                plain = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escaping byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0..<0x20:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let digit = byte & 0x0F
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: bytes.append(byte)
        }
    }
}
