import Testing

@testable import xiangyin

/// Lines come out the same however the stream is cut into chunks.
@Suite struct LineSplitterTests {
    struct Row: CustomTestStringConvertible {
        let given: String
        let lines: [String]
        var testDescription: String { given.debugDescription }
    }

    static let rows = [
        Row(given: "", lines: []),
        Row(given: "a", lines: ["a"]),
        Row(given: "a\n", lines: ["a"]),
        Row(given: "a\nb", lines: ["a", "b"]),
        Row(given: "a\r\nb\r\n", lines: ["a", "b"]),
        Row(given: "\n\r\n \t\nb\n\n", lines: ["b"]),
        Row(given: "12345678\n123456789\nok\n", lines: ["12345678", "<too long>", "ok"]),
        Row(given: "12345678\r\nok", lines: ["12345678", "ok"]),
        Row(given: "123456789", lines: ["<too long>"]),
        Row(given: "1234567890123456789\n", lines: ["<too long>"]),
        Row(given: "1234567890123456789\n\nab\ncd", lines: ["<too long>", "ab", "cd"]),
        Row(given: "a\rb\n", lines: ["a\rb"]),
    ]

    @Test(arguments: rows) func cutsAnywhere(_ row: Row) {
        for size in [1, 2, 3, 5, 7, 1000] {
            #expect(split(Array(row.given.utf8), chunk: size, limit: 8) == row.lines, "in chunks of \(size)")
        }
    }

    @Test func holdsNoMoreThanALine() {
        var splitter = LineSplitter(limit: 65_536)
        let chunk = [UInt8](repeating: 0x78, count: 65_536)
        for _ in 0..<200 { chunk.withUnsafeBytes { splitter.feed($0) { _ in Issue.record("a line without an end") } } }
        #expect(splitter.capacity <= 4 * 65_536)
    }

    private func split(_ bytes: [UInt8], chunk: Int, limit: Int) -> [String] {
        var splitter = LineSplitter(limit: limit)
        var lines: [String] = []
        let take: (LineSplitter.Line) -> Void = { line in
            switch line {
            case .text(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
            case .tooLong: lines.append("<too long>")
            }
        }
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            bytes[start..<min(start + chunk, bytes.count)].withUnsafeBytes { splitter.feed($0, take) }
        }
        splitter.finish(take)
        return lines
    }
}
