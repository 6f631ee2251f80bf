/// How each code point is folded for matching, as flat tables built once from `CanonicalTable+Data`.
final class CanonicalTable: Sendable {
    /// What becomes of a code point.
    enum Folding {
        case same
        case removed
        case scalar(UInt32)
        case bytes([UInt8])
    }

    static let shared = CanonicalTable()

    /// For each code point of the BMP: 0 for itself, `gone`, a code point, or `several` plus an index into `expansions`.
    private let basic: [UInt16]
    private let expansions: [[UInt8]]
    private let beyond: [UInt32: [UInt8]]
    private let pairs: [UInt64: UInt32]

    private static let gone: UInt16 = 0xFFFF
    /// The private use area is never folded to, so its codes can stand for expansions.
    private static let several: UInt16 = 0xE000

    private init() {
        var basic = [UInt16](repeating: 0, count: 0x10000)
        var expansions: [[UInt8]] = []
        var beyond: [UInt32: [UInt8]] = [:]
        var pairs: [UInt64: UInt32] = [:]
        Self.eachEntry(of: Self.foldings) { scalars in
            guard let first = scalars.first else { return }
            let rest = scalars.dropFirst()
            var bytes: [UInt8] = []
            for scalar in rest { bytes.append(contentsOf: String(scalar).utf8) }
            guard first.value < 0x10000 else {
                beyond[first.value] = bytes
                return
            }
            if rest.isEmpty {
                basic[Int(first.value)] = Self.gone
            } else if rest.count == 1, let only = rest.first, only.value < 0x10000 {
                basic[Int(first.value)] = UInt16(only.value)
            } else if expansions.count < 0x1900 {
                basic[Int(first.value)] = Self.several + UInt16(expansions.count)
                expansions.append(bytes)
            }
        }
        Self.eachEntry(of: Self.compositions) { scalars in
            guard scalars.count == 3 else { return }
            pairs[UInt64(scalars[0].value) << 32 | UInt64(scalars[1].value)] = scalars[2].value
        }
        self.basic = basic
        self.expansions = expansions
        self.beyond = beyond
        self.pairs = pairs
    }

    private static func eachEntry(of text: StaticString, _ body: ([UnicodeScalar]) -> Void) {
        let all = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        for entry in all.split(whereSeparator: { $0 == 0x0A || $0 == 0x09 }) {
            body(Array(String(decoding: entry, as: UTF8.self).unicodeScalars))
        }
    }

    /// What becomes of a code point of the BMP, without an enum in the way: 0 for itself.
    @inline(__always)
    func basicCode(_ scalar: UInt32) -> UInt16 { basic[Int(scalar)] }

    func folding(_ scalar: UInt32) -> Folding {
        guard scalar < 0x10000 else {
            guard let bytes = beyond[scalar] else { return .same }
            return bytes.isEmpty ? .removed : .bytes(bytes)
        }
        let code = basic[Int(scalar)]
        if code == 0 { return .same }
        if code == Self.gone { return .removed }
        if code >= Self.several, code < 0xF900 { return .bytes(expansions[Int(code - Self.several)]) }
        return .scalar(UInt32(code))
    }

    /// The whole that a base and a mark make, if there is one.
    func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? { pairs[UInt64(base) << 32 | UInt64(mark)] }

    /// Whether a code point may compose with the one before it.
    static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) || scalar == 0x3099 || scalar == 0x309A }
}
