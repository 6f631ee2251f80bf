import Glibc
import Language

/// What canonical text costs beside the least that such a pass can do: `canonical UTTS.txt`, an utterance a line.
///
/// The reference is one table of 128 KiB from character to character, UTF-8 in, UTF-8 and the offset of every byte out, into memory that is
/// there already. It drops nothing, expands nothing, composes nothing and trims nothing. Both run by turns on the same thread, so that the
/// ratio holds on a busy machine: the median of the rounds' ratios.
enum CanonicalBench {
    private static let rounds = 21

    static func run(utterances file: String) -> Bool {
        guard let lines = TextLines.read(file), !lines.isEmpty else { return false }
        let texts = lines.map { String(decoding: $0, as: UTF8.self) }
        let table = table()
        var bytes = [UInt8](repeating: 0, count: (lines.map(\.count).max() ?? 0) * 3 + 16)
        var offsets = [UInt16](repeating: 0, count: bytes.count)
        var sums = (ours: 0, plain: 0)
        var (ours, plain, ratios): ([Double], [Double], [Double]) = ([], [], [])
        for round in 0...rounds {
            sums = (0, 0)
            let start = Stopwatch.threadTime()
            for text in texts { sums.ours &+= CanonicalText(text).utf8.count }
            let middle = Stopwatch.threadTime()
            for line in lines { sums.plain &+= pass(line, table, &bytes, &offsets) }
            let end = Stopwatch.threadTime()
            guard round > 0 else { continue }
            ours.append((middle - start) / Double(texts.count) * 1e9)
            plain.append((end - middle) / Double(texts.count) * 1e9)
            ratios.append((middle - start) / (end - middle))
        }
        let ratio = (Stopwatch.median(ratios) * 100).rounded() / 100
        let size = lines.reduce(0) { $0 + $1.count } / lines.count
        Report.complain("\(texts.count) utterances of \(size) bytes on average; \(sums.ours) and \(sums.plain) bytes come out")
        print(
            "{\"bench\":\"canonical\",\"ns\":\(Int(Stopwatch.median(ours))),\"table_ns\":\(Int(Stopwatch.median(plain))),\"ratio\":\(ratio)}"
        )
        return true
    }

    /// Each character of the BMP to one of the BMP: the engine's own folding where that is one character, else itself.
    private static func table() -> [UInt16] {
        (0...UInt16.max).map { code in
            guard let scalar = Unicode.Scalar(code) else { return code }
            let folded = Array(CanonicalText(String(scalar)).text.unicodeScalars)
            return folded.count == 1 ? UInt16(exactly: folded[0].value) ?? code : code
        }
    }

    /// The number of bytes written.
    private static func pass(_ line: [UInt8], _ table: [UInt16], _ bytes: inout [UInt8], _ offsets: inout [UInt16]) -> Int {
        line.withUnsafeBufferPointer { input in
            table.withUnsafeBufferPointer { table in
                bytes.withUnsafeMutableBufferPointer { bytes in
                    offsets.withUnsafeMutableBufferPointer { offsets in pass(input, table, bytes, offsets) }
                }
            }
        }
    }

    private static func pass(
        _ input: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>, _ bytes: UnsafeMutableBufferPointer<UInt8>,
        _ offsets: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        var at = 0
        var out = 0
        while at < input.count {
            let start = UInt16(truncatingIfNeeded: at)
            let first = input[at]
            let code: UInt16
            if first < 0x80 {
                code = UInt16(first)
                at += 1
            } else if first < 0xE0 {
                guard at + 1 < input.count else { break }
                code = UInt16(first & 0x1F) << 6 | UInt16(input[at + 1] & 0x3F)
                at += 2
            } else if first < 0xF0 {
                guard at + 2 < input.count else { break }
                code = UInt16(first & 0x0F) << 12 | UInt16(input[at + 1] & 0x3F) << 6 | UInt16(input[at + 2] & 0x3F)
                at += 3
            } else {
                // Beyond the BMP nothing is folded.
                for _ in 0..<4 where at < input.count {
                    bytes[out] = input[at]
                    offsets[out] = start
                    at += 1
                    out += 1
                }
                continue
            }
            let folded = table[Int(code)]
            if folded < 0x80 {
                bytes[out] = UInt8(truncatingIfNeeded: folded)
                offsets[out] = start
                out += 1
            } else if folded < 0x800 {
                bytes[out] = UInt8(truncatingIfNeeded: 0xC0 | folded >> 6)
                bytes[out + 1] = UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F)
                offsets[out] = start
                offsets[out + 1] = start
                out += 2
            } else {
                bytes[out] = UInt8(truncatingIfNeeded: 0xE0 | folded >> 12)
                bytes[out + 1] = UInt8(truncatingIfNeeded: 0x80 | folded >> 6 & 0x3F)
                bytes[out + 2] = UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F)
                offsets[out] = start
                offsets[out + 1] = start
                offsets[out + 2] = start
                out += 3
            }
        }
        return out
    }
}
