/// Many literals looked for in one pass: keywords, dialect words, labels.
///
/// They are found by their first two code points, then compared. Latin literals count only at word boundaries, Han ones anywhere: 账单 is in 我想查账单,
/// but "bill" is not in "billion".
public struct Literals: Sendable {
    public struct Hit: Sendable {
        /// Index of the literal.
        public let literal: Int
        /// UTF-8 range in the text.
        public let range: Range<Int>
    }

    private let literals: [[UInt8]]
    /// By the first two code points; a literal of one code point stands under that one alone.
    private let starts: [UInt64: [Int32]]

    public init(_ literals: [[UInt8]]) {
        self.literals = literals
        var starts: [UInt64: [Int32]] = [:]
        for (index, literal) in literals.enumerated() where !literal.isEmpty {
            starts[literal.withUnsafeBufferPointer { Self.key(of: $0, at: 0) }, default: []].append(Int32(index))
        }
        // Longest first, so that who wants the longest may take the first.
        self.starts = starts.mapValues { $0.sorted { literals[Int($0)].count > literals[Int($1)].count } }
    }

    public var isEmpty: Bool { literals.isEmpty }

    /// Every occurrence, from left to right, longer ones first.
    public func hits(in bytes: [UInt8]) -> [Hit] {
        guard !starts.isEmpty else { return [] }
        var hits: [Hit] = []
        bytes.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                collect(at: index, in: text, &hits)
                index += Self.length(text[index])
            }
        }
        return hits
    }

    /// The longest literal that begins at an offset.
    func longest(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Hit? {
        var hits: [Hit] = []
        collect(at: index, in: text, &hits)
        return hits.max { $0.range.count < $1.range.count }
    }

    @inline(__always)
    private func collect(at index: Int, in text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]) {
        let key = Self.key(of: text, at: index)
        if let found = starts[key] { confirm(found, at: index, in: text, &hits) }
        if key > 0xFFFF_FFFF, let found = starts[key >> 32] { confirm(found, at: index, in: text, &hits) }
    }

    private func confirm(_ found: [Int32], at index: Int, in text: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]) {
        for number in found {
            let literal = literals[Int(number)]
            let end = index + literal.count
            guard end <= text.count, literal.indices.allSatisfy({ literal[$0] == text[index + $0] }) else { continue }
            if isWord(literal[0]), index > 0, isWord(text[index - 1]) { continue }
            if let last = literal.last, isWord(last), end < text.count, isWord(text[end]) { continue }
            hits.append(Hit(literal: Int(number), range: index..<end))
        }
    }

    private func isWord(_ byte: UInt8) -> Bool { byte &- 48 < 10 || byte &- 97 < 26 }

    @inline(__always)
    private static func key(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        let (first, length) = scalar(text, index)
        guard index + length < text.count else { return first }
        return first << 32 | scalar(text, index + length).0
    }

    /// The code point at an offset, by its bytes: what matters is that it is always the same number.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt64, Int) {
        let length = min(Self.length(text[index]), text.count - index)
        var value: UInt64 = 0
        for offset in 0..<length { value = value << 8 | UInt64(text[index + offset]) }
        return (value, length)
    }

    @inline(__always)
    static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
