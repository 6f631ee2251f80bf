/// Kinds of folded scalars.
enum Scalars {
    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    /// Latin letters; accents are folded away before.
    static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x22, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x3001, 0x3002, 0x2014, 0x2026, 0x201C, 0x201D, 0xA1, 0xBF, 0x7E, 0x300C, 0x300D,
            0x300A, 0x300B:
            true
        default: false
        }
    }
}
