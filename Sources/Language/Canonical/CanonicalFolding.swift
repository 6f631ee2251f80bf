/// The folding of a text: over UTF-8 with a table, or, where marks must be ordered and composed, over code points.
///
///     CanonicalFolding.bytes(of: "ＮＯ電")    // "no电"
///     CanonicalFolding.spans(of: "ＮＯ電")    // 0..<3, 3..<6, and three times 6..<9
enum CanonicalFolding {
    /// The bytes of the original that a byte came from: of the first 64 KiB, which is more than is looked at.
    struct Span: BitwiseCopyable {
        var start: UInt16
        var end: UInt16
    }

    /// The folded text, and whether the original was longer than is looked at.
    static func bytes(of original: String) -> (bytes: [UInt8], isTruncated: Bool) {
        fold(original, tracing: false) { bytes, _, isTruncated in (Array(bytes), isTruncated) }
    }

    /// For every byte of the folded text what it came from.
    static func spans(of original: String) -> [Span] {
        fold(original, tracing: true) { bytes, spans, _ in Array(UnsafeBufferPointer(start: spans, count: bytes.count)) }
    }

    /// - Parameter body: is given what was written, on the stack first: what is kept is then as long as it must be.
    @inline(__always)
    private static func fold<Result>(
        _ original: String, tracing: Bool, _ body: (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<Span>?, _ isTruncated: Bool) -> Result
    ) -> Result {
        // A string made by Swift is read where it stands; any other is copied.
        if let result = original.utf8.withContiguousStorageIfAvailable({ fold($0, tracing, body) }) { return result }
        var copy = original
        return copy.withUTF8 { fold($0, tracing, body) }
    }

    @inline(__always)
    private static func fold<Result>(
        _ whole: UnsafeBufferPointer<UInt8>, _ tracing: Bool,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<Span>?, _ isTruncated: Bool) -> Result
    ) -> Result {
        let input = UnsafeBufferPointer(rebasing: whole[..<lengthConsidered(whole)])
        let isCut = input.count < whole.count
        let room = min(CanonicalLimits.bytes, input.count + input.count / 4 + 8)
        let result = CanonicalWriter.withRoom(room, tracing) { writer in
            writer.fold(input) ? body(writer.written, writer.spans, isCut) : nil
        }
        if let result { return result }
        // A character needs composing, or the text outgrew the room for it.
        let composed = CanonicalComposition.compose(input, CanonicalTable.shared)
        return CanonicalWriter.withRoom(min(CanonicalLimits.bytes, 4 * composed.count), tracing) { writer in
            let isWhole = composed.allSatisfy { writer.put($0.scalar, $0.span, before: 0) }
            return body(writer.written, writer.spans, isCut || !isWhole)
        }
    }

    /// At most the limit, and not inside a character's bytes.
    private static func lengthConsidered(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        guard utf8.count > CanonicalLimits.bytes else { return utf8.count }
        var count = CanonicalLimits.bytes
        while count > 0, utf8[count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }
}
