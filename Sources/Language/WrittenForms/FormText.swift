/// A text on its way to another form: as it was written, and folded (half width, lower case, simplified) for the tables.
struct FormText {
    let written: [Unicode.Scalar]
    /// As long as `written`; 0 for combining marks.
    let folded: [UInt32]

    init(_ text: String) {
        written = Array(text.unicodeScalars)
        folded = written.map { ScalarFold.fold($0.value) ?? 0 }
    }

    var count: Int { folded.count }

    subscript(_ index: Int) -> UInt32 { index >= 0 && index < folded.count ? folded[index] : 0 }

    func isDigit(_ index: Int) -> Bool { Scalars.isDigit(self[index]) }
    func isLetter(_ index: Int) -> Bool { Scalars.isLetter(self[index]) }

    func isHan(_ index: Int) -> Bool {
        let scalar = self[index]
        return (0x3400...0x9FFF).contains(scalar) || (0x20000...0x323AF).contains(scalar)
    }

    func skipSpace(_ index: Int) -> Int { self[index] == 0x20 ? index + 1 : index }

    func words(_ range: Range<Int>) -> String {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: written[range])
        return String(words)
    }

    /// Whether one of a few scalars stands at a place: `has("毛角", at: 3)`.
    func has(_ scalars: StaticString, at index: Int) -> Bool {
        let scalar = self[index]
        guard scalar != 0 else { return false }
        return scalars.withUTF8Buffer { bytes in
            var at = 0
            while at < bytes.count {
                let lead = UInt32(bytes[at])
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
                guard at + length <= bytes.count else { return false }
                var value = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
                for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[at + offset]) & 0x3F }
                if value == scalar { return true }
                at += length
            }
            return false
        }
    }

    /// Behind a word that stands at a place.
    func end(of word: [UInt32], at index: Int) -> Int? {
        guard index + word.count <= folded.count else { return nil }
        for offset in word.indices where folded[index + offset] != word[offset] { return nil }
        return index + word.count
    }
}
