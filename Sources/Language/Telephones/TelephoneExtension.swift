/// The number inside the house that follows a number: `x12`, `ext. 12`, `доб. 12`, `转12`, `分机12`, `#12`.
struct TelephoneExtension {
    let digits: String
    /// Behind the extension.
    let end: Int

    private static let words: [[UInt32]] = [
        "extension", "extensión", "ext", "extn", "xtn", "int", "x", "#", "~", "分机号", "分机", "转接", "转", "轉", "分機", "内线", "內線", "доб",
    ].map { $0.unicodeScalars.compactMap { ScalarFold.fold($0.value) } }.sorted { $0.count > $1.count }

    init?(_ text: HeardText, after start: Int) {
        var at = text.skipPauses(start, to: min(text.count, start + TelephoneLimits.separators))
        guard let word = Self.words.first(where: { word in word.indices.allSatisfy { text[at + $0] == word[$0] } }) else { return nil }
        at += word.count
        let limit = min(text.count, at + TelephoneLimits.separators)
        at = text.skipPauses(at, to: limit)
        var digits: [UInt8] = []
        while digits.count <= TelephoneLimits.extensionDigits, text.isDigit(at) {
            digits.append(UInt8(truncatingIfNeeded: text[at]))
            at += 1
        }
        guard !digits.isEmpty, digits.count <= TelephoneLimits.extensionDigits, !text.isLetter(at) else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
        end = text[at] == 0x23 ? at + 1 : at
    }
}
