internal import Patterns
internal import Language

extension CanonicalText {
    /// The text without the punctuation and spaces at its ends.
    var bare: [UInt8] { withUTF8 { Array($0[$0.bareRange]) } }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the text stands between the punctuation and spaces at its ends.
    var bareRange: Range<Int> {
        var lower = 0
        while lower < count {
            let (scalar, length) = scalar(at: lower)
            guard scalar.isPunctuation else { break }
            lower += length
        }
        var upper = count
        while upper > lower {
            var start = upper - 1
            while start > lower, self[start] & 0xC0 == 0x80 { start -= 1 }
            guard scalar(at: start).scalar.isPunctuation else { break }
            upper = start
        }
        return lower..<upper
    }
}

extension UInt32 {
    /// Marks with which people end or quote a sentence; what else is between brackets was not said to us ("<speak>").
    fileprivate var isPunctuation: Bool {
        switch self {
        case 0x20...0x22, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x7E, 0xA1, 0xB7, 0xBF, 0x2010...0x201F, 0x3001...0x3003, 0x3008...0x301F:
            true
        default: false
        }
    }
}
