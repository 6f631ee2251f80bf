extension HeardText {
    /// A range without spaces at its ends.
    func trimmedSpaces(_ range: Range<Int>) -> Range<Int> {
        let start = skipSpaces(range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start, isSpace(end - 1) { end -= 1 }
        return start..<end
    }

    /// A range without the words of a table, spaces and punctuation before it.
    func withoutLead(_ range: Range<Int>, _ leads: WordTable<Bool>) -> Range<Int> {
        var kept = trimmed(range)
        while let end = leads.contains(self, at: kept.lowerBound, to: kept.upperBound) { kept = trimmed(end..<kept.upperBound) }
        return kept
    }

    /// A range without the words of a table, spaces and punctuation after it. No word may be longer than `longest`.
    func withoutTail(_ range: Range<Int>, _ tails: WordTable<Bool>, longest: Int = 12) -> Range<Int> {
        var kept = trimmed(range)
        search: while !kept.isEmpty {
            for start in max(kept.lowerBound, kept.upperBound - longest)..<kept.upperBound
            where tails.contains(self, at: start, to: kept.upperBound) == kept.upperBound {
                kept = trimmed(kept.lowerBound..<start)
                continue search
            }
            break
        }
        return kept
    }
}
