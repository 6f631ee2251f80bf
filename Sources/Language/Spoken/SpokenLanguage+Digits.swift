extension SpokenLanguage {
    /// Digits and letters one by one, grouped as people group them: 11 digits as 3-4-4, anything else by fours from the left.
    /// `1 3 8，0 0 1 3，8 0 0 0`
    public func digits(_ text: String) -> String {
        var kept: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let folded = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            if folded.properties.isAlphabetic || ("0"..."9").contains(folded) { kept.append(folded) }
        }
        let first = kept.count == 11 ? 3 : 4
        var said = String.UnicodeScalarView()
        for (index, scalar) in kept.enumerated() {
            if index > 0 {
                said.append(contentsOf: ((index - first) % 4 == 0 && index >= first ? words.pause : " ").unicodeScalars)
            }
            said.append(scalar)
        }
        return String(said)
    }
}
