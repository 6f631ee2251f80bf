/// The keys of a telephone: `1`, `3201234567#`.
package enum Keys {
    /// Whether the text is nothing but keys, and not too many to be pressed by hand.
    package static func areValid(_ text: String) -> Bool {
        let keys = text.utf8
        return !keys.isEmpty && keys.count <= Limits.keys && keys.allSatisfy(isKey)
    }

    /// The most that are pressed at once: the longest number people type has 30.
    package static let longest = Limits.keys

    private static func isKey(_ byte: UInt8) -> Bool {
        switch byte {
        // The fourth column, A to D, is on no caller's telephone but in every bridge's DTMF.
        case 0x30...0x39, UInt8(ascii: "*"), UInt8(ascii: "#"), 0x41...0x44: true
        default: false
        }
    }
}
