internal import JSON

/// Changes to a JSON text that leave every other byte as it is.
///
///     var edits = JSONEdits(bytes)
///     edits.set("learned", in: node) { indent in "{ \"bias\": 1 }" }
///     edits.result
///
/// New values are given the indentation of the line that their key stands on.
struct JSONEdits {
    private let bytes: [UInt8]
    private var edits: [(range: Range<Int>, text: String)] = []
    private let newline: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let isWindows = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
        newline = isWindows ? "\r\n" : "\n"
    }

    /// The text with all changes.
    var result: [UInt8] {
        var result: [UInt8] = []
        var place = 0
        // Appended members stand at the same place: they keep the order in which they came.
        for (_, edit) in edits.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }) {
            result += bytes[place..<edit.range.lowerBound]
            result +=
                (newline == "\n"
                ? edit.text : edit.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)).utf8
            place = edit.range.upperBound
        }
        return result + bytes[place...]
    }

    /// Replaces a member's value, or appends the member.
    mutating func set(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        guard let member = object.value.asObject?.first(where: { $0.key == key }) else { return append(key, in: object, value) }
        let start = member.value.offset
        edits.append((start..<end(of: start), value(indent(at: member.keyOffset))))
    }

    /// Adds a member after all others.
    mutating func append(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        let members = object.value.asObject ?? []
        let inner = innerIndent(of: object)
        let text = "\n\(inner)\(Self.quoted(key)): " + value(inner)
        if let last = members.last {
            let place = end(of: last.value.offset)
            edits.append((place..<place, "," + text))
            return
        }
        // In an empty object the first member replaces all there is between the braces, and the next ones follow it.
        let range = object.offset + 1..<end(of: object.offset) - 1
        if let index = edits.firstIndex(where: { $0.range == range && $0.text.hasPrefix("\n") }) {
            let closing = "\n" + indent(at: object.offset)
            edits[index].text.removeLast(closing.count)
            edits[index].text += "," + text + closing
        } else {
            edits.append((range, text + "\n" + indent(at: object.offset)))
        }
    }

    /// Adds a member before all others but those whose key begins with `$` and the note.
    mutating func insertFirst(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        guard let next = object.value.asObject?.first(where: { !$0.key.hasPrefix("$") && $0.key != "note" }) else {
            return append(key, in: object, value)
        }
        let inner = innerIndent(of: object)
        edits.append((next.keyOffset..<next.keyOffset, "\(Self.quoted(key)): \(value(inner)),\n\(inner)"))
    }

    /// Takes a member out, with its comma.
    mutating func remove(_ key: String, in object: JSONNode) {
        guard let members = object.value.asObject, let index = members.firstIndex(where: { $0.key == key }) else { return }
        let end = end(of: members[index].value.offset)
        if index > 0 {
            edits.append((self.end(of: members[index - 1].value.offset)..<end, ""))
        } else if members.count > 1 {
            edits.append((members[0].keyOffset..<members[1].keyOffset, ""))
        } else {
            edits.append((object.offset + 1..<self.end(of: object.offset) - 1, ""))
        }
    }

    // MARK: - Places

    /// The white space with which the line of a byte begins.
    private func indent(at offset: Int) -> String {
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start..<offset].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    /// The indentation of an object's members: that of the first, when it has a line of its own.
    private func innerIndent(of object: JSONNode) -> String {
        if let first = object.value.asObject?.first {
            let before = bytes[object.offset..<first.keyOffset]
            if before.contains(UInt8(ascii: "\n")) { return indent(at: first.keyOffset) }
        }
        return indent(at: object.offset) + "  "
    }

    /// The byte after a value. The text is known to be JSON.
    private func end(of start: Int) -> Int {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
                index += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x09, 0x0A, 0x0D, 0x20:
                index += 1
                continue
            default:
                while index < bytes.count, !Self.ends(bytes[index]) { index += 1 }
            }
            if depth == 0 { break }
        }
        return min(index, bytes.count)
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    private static func quoted(_ text: String) -> String { LearnedText.quoted(text) }
}
