import Glibc

/// Cuts a stream of bytes into lines, in bounded memory: what is longer than the limit is dropped as it comes.
///
///     var splitter = LineSplitter(limit: 65_536)
///     splitter.feed(chunk) { line in ... }     // .text(bytes) or .tooLong
///     splitter.finish { line in ... }          // what the last LF left
///
/// A line ends with LF or CRLF; neither counts for its length. Blank lines are not reported.
struct LineSplitter {
    enum Line {
        case text(UnsafeRawBufferPointer)
        case tooLong
    }

    let limit: Int
    /// The beginning of a line whose end has not come yet.
    private var held: [UInt8] = []
    /// The line at hand is over the limit already; its bytes are not kept.
    private var dropping = false

    /// Bytes of memory that are held.
    var capacity: Int { held.capacity }

    init(limit: Int) { self.limit = limit }

    mutating func feed(_ chunk: UnsafeRawBufferPointer, _ body: (Line) -> Void) {
        var rest = chunk
        while let end = Self.indexOfLF(rest) {
            let piece = UnsafeRawBufferPointer(rebasing: rest[..<end])
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
            if held.isEmpty, !dropping {
                report(piece, body)
            } else {
                hold(piece)
                finish(body)
            }
        }
        hold(rest)
    }

    /// The end of the stream ends the last line too.
    mutating func finish(_ body: (Line) -> Void) {
        if dropping { body(.tooLong) } else { held.withUnsafeBytes { report($0, body) } }
        dropping = false
        held.removeAll(keepingCapacity: true)
    }

    private func report(_ line: UnsafeRawBufferPointer, _ body: (Line) -> Void) {
        var line = line
        if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
        if line.count > limit { return body(.tooLong) }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        body(.text(line))
    }

    private mutating func hold(_ piece: UnsafeRawBufferPointer) {
        guard !dropping else { return }
        // One more than the limit: it may be the CR of a CRLF.
        if held.count + piece.count > limit + 1 {
            dropping = true
            held.removeAll(keepingCapacity: true)
        } else {
            held.append(contentsOf: piece)
        }
    }

    private static func indexOfLF(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else { return nil }
        return UnsafeRawPointer(found) - start
    }
}
