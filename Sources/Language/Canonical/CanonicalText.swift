/// What was said, folded so that rules meet one spelling of everything, with the way back to the original.
///
///     let text = CanonicalText("我屋企ＮＯ　電！")
///     text.text                          // "我屋企no 电!"
///     text.originalRange(of: 12..<15)    // where 電 stands in the original
///
/// Width, case, compatibility forms and traditional characters are folded (Unicode's NFKC_Casefold, then OpenCC's
/// characters with the Cantonese ones kept), invisible characters are dropped, white space is one space and none at the
/// ends. Folding folded text changes nothing. One pass over UTF-8; a text that needs Unicode's composition takes a slower one.
public struct CanonicalText: Sendable {
    /// The text as it was said, in full.
    public let original: String
    /// The folded text.
    public let utf8: [UInt8]
    /// The dialects' words that were replaced; none before `DialectFolding`.
    public let folds: [Fold]
    /// Whether the original was longer than is looked at.
    public let isTruncated: Bool

    public init(_ original: String) {
        self.original = original
        (utf8, isTruncated) = CanonicalFolding.bytes(of: original)
        folds = []
    }

    init(original: String, utf8: [UInt8], folds: [Fold], isTruncated: Bool) {
        self.original = original
        self.utf8 = utf8
        self.folds = folds
        self.isTruncated = isTruncated
    }

    public var text: String { String(decoding: utf8, as: UTF8.self) }
    public var isEmpty: Bool { utf8.isEmpty }

    /// The folded text between two UTF-8 offsets.
    public func text(in range: Range<Int>) -> String {
        String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    }

    /// The whole characters of the original, in UTF-8 offsets, that a range of the folded text came from.
    ///
    /// Found by folding the original once more: it is asked for when somebody wants to know why, not in every turn.
    public func originalRange(of canonicalRange: Range<Int>) -> Range<Int> {
        let spans = CanonicalFolding.spans(of: original)
        let range = unfolded(canonicalRange.clamped(to: 0..<utf8.count)).clamped(to: 0..<spans.count)
        guard let first = spans[range].first, let last = spans[range].last else {
            let offset = range.lowerBound < spans.count ? Int(spans[range.lowerBound].start) : Int(spans.last?.end ?? 0)
            return original.wholeCharacters(in: offset..<offset)
        }
        let start = Int(min(first.start, last.start))
        return original.wholeCharacters(in: start..<max(start, Int(max(first.end, last.end))))
    }

    /// Where a range of this text stood before any word was replaced; of a replaced word all of it.
    package func unfolded(_ range: Range<Int>) -> Range<Int> {
        if folds.isEmpty { return range }
        let lower = unfolded(range.lowerBound) { fold in fold.source.lowerBound }
        return lower..<max(lower, range.isEmpty ? lower : unfolded(range.upperBound - 1) { fold in fold.source.upperBound - 1 } + 1)
    }

    /// - Parameter inside: what is answered for an offset inside a replaced word.
    private func unfolded(_ offset: Int, inside: (Fold) -> Int) -> Int {
        var shift = 0
        for fold in folds {
            if offset < fold.range.lowerBound { break }
            if offset < fold.range.upperBound { return inside(fold) }
            shift = fold.source.upperBound - fold.range.upperBound
        }
        return offset + shift
    }

    /// What was said there, as it was said.
    public func originalText(of canonicalRange: Range<Int>) -> String {
        let range = originalRange(of: canonicalRange)
        return String(decoding: original.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    /// The bytes for C. The pointer is never nil.
    @inlinable
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try utf8.withUnsafeBufferPointer(body)
    }
}
