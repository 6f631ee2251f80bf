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

    /// For every byte of `utf8`, what it came from.
    let spans: [Span]

    /// A range of the original's UTF-8, at most 64 KiB.
    struct Span: Sendable {
        var start: UInt16
        var end: UInt16
    }

    public init(_ original: String) {
        var folded = CanonicalFolding(original)
        self.original = original
        utf8 = folded.takeBytes()
        spans = folded.takeSpans()
        isTruncated = folded.isTruncated
        folds = []
    }

    init(original: String, utf8: [UInt8], spans: [Span], folds: [Fold], isTruncated: Bool) {
        self.original = original
        self.utf8 = utf8
        self.spans = spans
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
    public func originalRange(of canonicalRange: Range<Int>) -> Range<Int> {
        let range = canonicalRange.clamped(to: 0..<spans.count)
        guard let first = spans[range].first, let last = spans[range].last else {
            let offset = range.lowerBound < spans.count ? Int(spans[range.lowerBound].start) : Int(spans.last?.end ?? 0)
            return original.wholeCharacters(in: offset..<offset)
        }
        let start = Int(min(first.start, last.start))
        return original.wholeCharacters(in: start..<max(start, Int(max(first.end, last.end))))
    }

    /// The bytes of the original that a range of the folded text came from, not widened to whole characters: for comparing places.
    package func sourceRange(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<spans.count)
        guard !range.isEmpty else { return 0..<0 }
        let (first, last) = (spans[range.lowerBound], spans[range.upperBound - 1])
        let start = Int(min(first.start, last.start))
        return start..<max(start, Int(max(first.end, last.end)))
    }

    /// The part of the folded text that came from between two places of the original.
    package func canonicalRange(from start: Int, to end: Int) -> Range<Int> {
        let lower = spans.firstIndex { Int($0.start) >= start } ?? spans.count
        let upper = spans.lastIndex { Int($0.end) <= end }.map { $0 + 1 } ?? 0
        return lower..<max(lower, upper)
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
