/// The minus before a number: `负三`, `-5`.
enum ChineseSign {
    /// Where the number begins that a sign at this place stands before, or the place itself when there is no sign; nil when it is no sign.
    static func end(_ text: HeardText, at start: Int) -> Int? {
        switch text[start] {
        case 0x8D1F: return text.skipSpaces(start + 1, to: text.count)
        case 0x2D:
            // 10-3 is no -3, nor is A-3, nor --3.
            let before = text[start - 1]
            guard before != 0x2D, !Scalars.isDigit(before), !Scalars.isLetter(before), text.isDigit(start + 1) || text[start + 1] == 0x2E
            else {
                return nil
            }
            return start + 1
        default: return start
        }
    }
}
