/// The answer yes or no in a text: at its beginning, else at the beginning of one of its clauses.
///
///     我觉得那样可行，所以我 同意      // yes: 同意
enum ChineseChoice {
    static func all(in text: HeardText) -> [Quantity] {
        var at = text.skipPauses(0, to: text.count)
        for _ in 0..<EntityLimits.corrections where at < text.count {
            if let (yes, range) = SpokenYesNo.find(text, in: at..<text.count) {
                return [Quantity(kind: .choice, value: yes ? 1 : 0, range: text.utf8(range))]
            }
            while at < text.count, !text.isSpace(at), !text.isPunctuation(at) { at += 1 }
            at = text.skipPauses(at, to: text.count)
        }
        return []
    }
}
