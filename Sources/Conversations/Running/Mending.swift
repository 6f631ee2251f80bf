extension ConversationReport {
    /// The conversation's file with every line put right that did not come true, for changes that were meant; nil when no line could.
    ///
    ///     < intent: bill_query        becomes        < intent: payment
    package func mended(_ text: String) -> String? {
        let mends = Dictionary(mismatches.map { ($0.line, $0.mend) }, uniquingKeysWith: { first, _ in first }).filter { $0.value != .none }
        guard !mends.isEmpty else { return nil }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        var kept: [String] = []
        for (index, line) in lines.enumerated() {
            switch mends[index + 1] {
            case .line(let mended)?: kept.append(mended)
            case .remove?: break
            case nil, Mismatch.Mend.none?: kept.append(String(line))
            }
        }
        return kept.joined(separator: "\n")
    }
}
