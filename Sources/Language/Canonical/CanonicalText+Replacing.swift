extension CanonicalText {
    /// Words to be put in the place of others.
    package struct Replacement {
        package let range: Range<Int>
        package let to: [UInt8]
        package let dialect: String?

        package init(_ range: Range<Int>, with to: [UInt8], dialect: String?) {
            self.range = range
            self.to = to
            self.dialect = dialect
        }
    }

    /// The text with words replaced, each noted as a fold; earlier folds stay noted. What would outgrow the limit is not replaced.
    /// - Parameter replacements: from left to right, none over another.
    package func replacing(_ replacements: [Replacement]) -> CanonicalText {
        if replacements.isEmpty { return self }
        var utf8: [UInt8] = []
        var spans: [Span] = []
        var folds: [Fold] = []
        var kept = self.folds[...]
        var done = 0
        utf8.reserveCapacity(self.utf8.count + 16)
        spans.reserveCapacity(self.utf8.count + 16)
        /// Copies up to a place, with the earlier folds that lie before it.
        func copy(to place: Int) {
            let shift = utf8.count - done
            utf8.append(contentsOf: self.utf8[done..<place])
            spans.append(contentsOf: self.spans[done..<place])
            while let fold = kept.first, fold.range.upperBound <= place {
                kept.removeFirst()
                if fold.range.lowerBound >= done { folds.append(fold.moved(by: shift)) }
            }
            done = place
        }
        for replacement in replacements where replacement.range.lowerBound >= done {
            let range = replacement.range
            if utf8.count + (self.utf8.count - done) + replacement.to.count > CanonicalLimits.bytes { break }
            copy(to: range.lowerBound)
            let start = utf8.count
            utf8.append(contentsOf: replacement.to)
            let span = Span(start: self.spans[range.lowerBound].start, end: self.spans[range.upperBound - 1].end)
            spans.append(contentsOf: repeatElement(span, count: replacement.to.count))
            folds.append(
                Fold(
                    from: text(in: range), to: String(decoding: replacement.to, as: UTF8.self), dialect: replacement.dialect,
                    range: start..<utf8.count, originalRange: originalRange(of: range)))
            done = range.upperBound
        }
        copy(to: self.utf8.count)
        return CanonicalText(original: original, utf8: utf8, spans: spans, folds: folds, isTruncated: isTruncated)
    }
}

extension Fold {
    fileprivate func moved(by distance: Int) -> Fold {
        Fold(
            from: from, to: to, dialect: dialect, range: range.lowerBound + distance..<range.upperBound + distance,
            originalRange: originalRange)
    }
}
