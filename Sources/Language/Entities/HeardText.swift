/// What a caller said, folded so that one table reads it however it was written: １２号, 12號 and 12号 are the same.
///
///     let heard = HeardText("我嘅電話係１３８")
///     heard.scalars     // 我 嘅 电 话 系 1 3 8
///     heard.offsets     // where each began in UTF-8, and the end
struct HeardText {
    /// Half width, lower case, without accents, simplified where a table needs it.
    private(set) var scalars: [UInt32] = []
    /// One more than there are scalars.
    private(set) var offsets: [Int] = []
    let original: String

    init(_ text: String) {
        original = text
        var offset = 0
        var read = 0
        for scalar in text.unicodeScalars {
            guard read < EntityLimits.scalars else { break }
            read += 1
            let width = UTF8.width(scalar)
            if let folded = ScalarFold.fold(scalar.value) {
                scalars.append(folded)
                offsets.append(offset)
            }
            offset += width
        }
        offsets.append(offset)
    }

    var count: Int { scalars.count }

    subscript(_ index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

    /// UTF-8 offsets of a range of scalars.
    func utf8(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

    /// How many bytes a scalar was written with: a full width digit three.
    func width(_ index: Int) -> Int { index >= 0 && index < count ? offsets[index + 1] - offsets[index] : 0 }

    /// The caller's own writing of a range of scalars.
    func written(_ range: Range<Int>) -> String {
        let bytes = utf8(range)
        let utf8 = original.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(original[start..<utf8.index(start, offsetBy: bytes.count)])
    }

    func isSpace(_ index: Int) -> Bool { self[index] == 0x20 }
    func isDigit(_ index: Int) -> Bool { Scalars.isDigit(self[index]) }
    func isLetter(_ index: Int) -> Bool { Scalars.isLetter(self[index]) }
    func isPunctuation(_ index: Int) -> Bool { Scalars.isPunctuation(self[index]) }

    func skipSpaces(_ index: Int, to end: Int) -> Int {
        var at = index
        while at < end, isSpace(at) { at += 1 }
        return at
    }

    /// Past spaces and punctuation.
    func skipPauses(_ index: Int, to end: Int) -> Int {
        var at = index
        while at < end, isSpace(at) || isPunctuation(at) { at += 1 }
        return at
    }

    /// A range without spaces and punctuation at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = skipPauses(range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start, isSpace(end - 1) || isPunctuation(end - 1) { end -= 1 }
        return start..<end
    }
}
