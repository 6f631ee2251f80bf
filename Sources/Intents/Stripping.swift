/// Text without spaces at its ends and without punctuation there.
enum Stripping {
    static func strip(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        while let first = rest.first, isMark(first) { rest.removeFirst() }
        while true {
            if let last = rest.last, isMark(last) {
                rest.removeLast()
            } else if rest.suffix(3).elementsEqual(stop) {
                rest.removeLast(3)
            } else {
                return Array(rest)
            }
        }
    }

    /// The ideographic full stop, the one mark of Chinese that folding leaves.
    private static let stop = Array("。".utf8)

    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x20 || [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x7E].contains(byte) }

    static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard !part.isEmpty, part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == part[0] {
            if part.indices.allSatisfy({ text[start + $0] == part[$0] }) { return true }
        }
        return false
    }

    /// Pairs of Han characters, and Latin words of four letters and more.
    static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
            let scalars = Array(word.unicodeScalars)
            if scalars.allSatisfy({ $0.value < 0x2E80 }) {
                if scalars.count >= 4 { parts.append(Array(word.utf8)) }
            } else {
                for (first, second) in zip(scalars, scalars.dropFirst()) { parts.append(Array("\(first)\(second)".utf8)) }
            }
        }
        return parts
    }
}
