extension CanonicalText {
    /// A text while words of it are replaced, from left to right, each noted as a fold; earlier folds stay noted.
    ///
    ///     var replacing = CanonicalText.Replacing(text)
    ///     replacing.replace(0..<3, by: FoldedWord(from: "冇", to: "没有", utf8: Array("没有".utf8), dialect: "yue"))
    ///     replacing.finished()?.text     // "没有电" for "冇电"
    package struct Replacing: ~Copyable {
        private let text: CanonicalText
        private var utf8: [UInt8] = []
        private var folds: [Fold] = []
        /// How much of the text, and of its own folds, has been copied.
        private var done = 0
        private var kept = 0

        /// - Parameter places: about how many words will be replaced.
        package init(_ text: CanonicalText, at places: Int = 1) {
            self.text = text
            utf8.reserveCapacity(text.utf8.count + 6 * places)
            folds.reserveCapacity(text.folds.count + places)
        }

        /// Nothing is done where a word was replaced before, nor for what would outgrow the limit.
        package mutating func replace(_ range: Range<Int>, by word: FoldedWord) {
            guard range.lowerBound >= done, utf8.count + (text.utf8.count - done) + word.utf8.count <= CanonicalLimits.bytes else { return }
            copy(to: range.lowerBound)
            let start = utf8.count
            utf8.append(contentsOf: word.utf8)
            folds.append(Fold(word, at: start..<utf8.count, source: text.unfolded(range)))
            done = range.upperBound
        }

        /// The text with all that was replaced; nil when nothing was.
        package consuming func finished() -> CanonicalText? {
            if done == 0 { return nil }
            copy(to: text.utf8.count)
            return CanonicalText(original: text.original, utf8: utf8, folds: folds, isTruncated: text.isTruncated)
        }

        /// Copies up to a place, with the earlier folds that lie before it.
        private mutating func copy(to place: Int) {
            let shift = utf8.count - done
            text.utf8.withUnsafeBufferPointer { utf8.append(contentsOf: UnsafeBufferPointer(rebasing: $0[done..<place])) }
            while kept < text.folds.count, text.folds[kept].range.upperBound <= place {
                if text.folds[kept].range.lowerBound >= done { folds.append(text.folds[kept].moved(by: shift)) }
                kept += 1
            }
            done = place
        }
    }
}
