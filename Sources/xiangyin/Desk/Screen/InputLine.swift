import Conversations
import JSON

/// A line that is being typed, as a terminal sends it key by key: bytes go in, whole lines come out.
///
///     var input = InputLine()
///     input.take(Array("您好\r".utf8))    // [.line("您好")]
struct InputLine {
    enum Key: Equatable {
        case line(String)
        /// Ctrl-C, and Ctrl-D on an empty line.
        case leave
    }

    private(set) var text: [Unicode.Scalar] = []
    /// Where the next character goes.
    private(set) var cursor = 0
    /// The beginning of a character, or of a sequence, of which more must come.
    private var pending: [UInt8] = []

    /// The text, with the columns before the cursor.
    var shown: String { Self.string(text[...]) }
    var columns: Int { DisplayWidth.of(Self.string(text[..<cursor])) }

    mutating func take(_ bytes: [UInt8]) -> [Key] {
        var keys: [Key] = []
        for byte in bytes {
            pending.append(byte)
            if let key = step() { keys.append(key) }
        }
        return keys
    }

    /// Does what the pending bytes say, when they are whole.
    private mutating func step() -> Key? {
        guard let first = pending.first else { return nil }
        if first == Self.escape {
            guard Self.isWhole(pending) else { return nil }
            move(pending.last, pending)
        } else if first >= 0x80 {
            guard pending.count >= Self.length(first) else { return nil }
            for scalar in String(decoding: pending, as: UTF8.self).unicodeScalars { insert(scalar) }
        } else {
            defer { pending.removeAll() }
            return control(first)
        }
        pending.removeAll()
        return nil
    }

    private mutating func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x0D, 0x0A:
            let line = shown
            (text, cursor) = ([], 0)
            return .line(line)
        case 0x03: return .leave
        case 0x04 where text.isEmpty: return .leave
        case 0x7F, 0x08: erase(before: cursor)
        case 0x01: cursor = 0
        case 0x05: cursor = text.count
        case 0x15:
            text.removeFirst(cursor)
            cursor = 0
        case 0x20...0x7E: insert(Unicode.Scalar(byte))
        default: break
        }
        return nil
    }

    /// The arrows, home, end and delete; whatever else a terminal sends is let pass.
    private mutating func move(_ last: UInt8?, _ sequence: [UInt8]) {
        switch last {
        case UInt8(ascii: "D"): cursor = max(0, cursor - 1)
        case UInt8(ascii: "C"): cursor = min(text.count, cursor + 1)
        case UInt8(ascii: "H"): cursor = 0
        case UInt8(ascii: "F"): cursor = text.count
        case UInt8(ascii: "~") where sequence.dropFirst(2).first == UInt8(ascii: "3") && cursor < text.count: text.remove(at: cursor)
        default: break
        }
    }

    private mutating func insert(_ scalar: Unicode.Scalar) {
        guard text.count < Limits.typedScalars else { return }
        text.insert(scalar, at: cursor)
        cursor += 1
    }

    private mutating func erase(before place: Int) {
        guard place > 0 else { return }
        text.remove(at: place - 1)
        cursor = place - 1
    }

    private static let escape: UInt8 = 0x1B

    /// `ESC [ 3 ~`, `ESC O H`; a lone escape ends with whatever comes next.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 1 else { return false }
        guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return true }
        return bytes.count > 2 && (0x40...0x7E).contains(bytes[bytes.count - 1]) || bytes.count > 16
    }

    private static func length(_ first: UInt8) -> Int { first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1 }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
