/// Changes to a JSON text that leave every other byte as it is.
///
///     var edits = JSONEdits(bytes)
///     edits.set("learned", in: node) { indent in "{ \"bias\": 1 }" }
///     edits.result
///
/// New values are given the indentation of the line that their key stands on.
package struct JSONEdits {
    private let bytes: [UInt8]
    package private(set) var edits: [Fix.Edit] = []
    private let newline: String

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let isWindows = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
        newline = isWindows ? "\r\n" : "\n"
    }

    /// The text with all changes.
    package var result: [UInt8] { Self.apply(edits, to: bytes).bytes }

    /// A text with changes made to it. Of two that touch the same bytes the first is made; the number says how many were.
    package static func apply(_ edits: [Fix.Edit], to bytes: [UInt8]) -> (bytes: [UInt8], made: Int) {
        var result: [UInt8] = []
        var place = 0
        var made = 0
        // Appended members stand at the same place: they keep the order in which they came.
        for (_, edit) in edits.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }) where edit.range.lowerBound >= place {
            result += bytes[place..<edit.range.lowerBound]
            result += edit.text.utf8
            place = edit.range.upperBound
            made += 1
        }
        return (result + bytes[place...], made)
    }

    private mutating func add(_ range: Range<Int>, _ text: String) {
        edits.append(Fix.Edit(range: range, text: native(text)))
    }

    /// A text with the file's own line ends.
    private func native(_ text: String) -> String {
        newline == "\n" ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)
    }

    /// Replaces the value that begins at a byte: a string, a key, anything.
    package mutating func replace(at offset: Int, with text: String) { add(offset..<end(of: offset), text) }

    /// Adds an item after the last of a list.
    package mutating func append(_ item: String, to list: JSONNode) {
        if let last = list.value.asArray?.last {
            let place = end(of: last.offset)
            let line = bytes[list.offset..<last.offset].contains(UInt8(ascii: "\n"))
            add(place..<place, line ? ",\n\(indent(at: last.offset))\(item)" : ", \(item)")
        } else {
            add(list.offset..<end(of: list.offset), "[\(item)]")
        }
    }

    /// Takes an item out of a list, with its comma.
    package mutating func remove(item index: Int, of list: JSONNode) {
        guard let items = list.value.asArray, items.indices.contains(index) else { return }
        if index > 0 {
            add(end(of: items[index - 1].offset)..<end(of: items[index].offset), "")
        } else if items.count > 1 {
            add(items[0].offset..<items[1].offset, "")
        } else {
            add(list.offset + 1..<end(of: list.offset) - 1, "")
        }
    }

    /// Replaces a member's value, or appends the member.
    package mutating func set(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        guard let member = object.value.asObject?.first(where: { $0.key == key }) else { return append(key, in: object, value) }
        let start = member.value.offset
        add(start..<end(of: start), value(indent(at: member.keyOffset)))
    }

    /// Adds a member after all others.
    package mutating func append(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        let members = object.value.asObject ?? []
        let inner = innerIndent(of: object)
        let text = "\n\(inner)\(Self.quoted(key)): " + value(inner)
        if let last = members.last {
            let place = end(of: last.value.offset)
            add(place..<place, "," + text)
            return
        }
        // In an empty object the first member replaces all there is between the braces, and the next ones follow it.
        let range = object.offset + 1..<end(of: object.offset) - 1
        let closing = newline + indent(at: object.offset)
        if let index = edits.firstIndex(where: { $0.range == range && $0.text.hasSuffix(closing) }) {
            let before = edits.remove(at: index).text.dropLast(closing.count)
            edits.append(Fix.Edit(range: range, text: before + "," + native(text) + closing))
        } else {
            add(range, text + "\n" + indent(at: object.offset))
        }
    }

    /// Adds a member before all others but those whose key begins with `$` and the note.
    package mutating func insertFirst(_ key: String, in object: JSONNode, _ value: (String) -> String) {
        guard let next = object.value.asObject?.first(where: { !$0.key.hasPrefix("$") && $0.key != "note" }) else {
            return append(key, in: object, value)
        }
        let inner = innerIndent(of: object)
        add(next.keyOffset..<next.keyOffset, "\(Self.quoted(key)): \(value(inner)),\n\(inner)")
    }

    /// Adds a member after another one, on its line; after all others when that is not there.
    package mutating func insert(_ key: String, _ value: String, after other: String, in object: JSONNode) {
        guard let member = object.value.asObject?.first(where: { $0.key == other }) else { return append(key, in: object) { _ in value } }
        let place = end(of: member.value.offset)
        add(place..<place, ", \(Self.quoted(key)): \(value)")
    }

    /// Takes a member out, with its comma.
    package mutating func remove(_ key: String, in object: JSONNode) {
        guard let members = object.value.asObject, let index = members.firstIndex(where: { $0.key == key }) else { return }
        let end = end(of: members[index].value.offset)
        if index > 0 {
            add(self.end(of: members[index - 1].value.offset)..<end, "")
        } else if members.count > 1 {
            add(members[0].keyOffset..<members[1].keyOffset, "")
        } else {
            add(object.offset + 1..<self.end(of: object.offset) - 1, "")
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

    private static func quoted(_ text: String) -> String { JSONWriter.quoted(text) }
}
