internal import Patterns

/// What each code point folds to: a flat table for the basic plane, sorted lists for the rest. Made once, from `CanonicalData`.
final class CanonicalTable: Sendable {
    static let shared = CanonicalTable()

    // What `fold` answers beside a code point: surrogates, which no text holds.
    static let nothing: UInt32 = 0xD800
    static let space: UInt32 = 0xD801
    /// `expansion(of:)` tells.
    static let several: UInt32 = 0xD802
    /// It, or what it expands to, may join with its neighbours.
    static let compose: UInt32 = 0xD803

    private let plane: FrozenTable<UInt16>
    /// The characters of three bytes that become others of three, as the UTF-8 of what they become, the first byte lowest; all others are 0.
    let threeBytes: FrozenTable<UInt32>
    /// Expansions of the basic plane, and everything beyond it.
    private let expansions: [UInt32: Range<Int>]
    private let expanded: [UInt32]
    private let marks: [UInt32: UInt8]
    private let pairs: [UInt64: UInt32]
    private let split: [UInt32: (UInt32, UInt32)]
    /// Code points without a class that join to what stands before them.
    private let joiners: Set<UInt32>

    private init() {
        var marks: [UInt32: UInt8] = [:]
        var pairs: [UInt64: UInt32] = [:]
        var split: [UInt32: (UInt32, UInt32)] = [:]
        var joiners: Set<UInt32> = []
        var plane = (0..<0x10000).map { UInt16($0) }
        var expansions: [UInt32: Range<Int>] = [:]
        var expanded: [UInt32] = []
        marks.reserveCapacity(1_024)
        pairs.reserveCapacity(1_024)
        split.reserveCapacity(1_024)
        expansions.reserveCapacity(4_096)
        expanded.reserveCapacity(8_192)

        var data = PackedNumbers(CanonicalData.marks)
        var scalar: UInt32 = 0
        while let step = data.next(), let markClass = data.next() {
            scalar &+= step
            marks[scalar] = UInt8(truncatingIfNeeded: markClass)
        }
        data = PackedNumbers(CanonicalData.pairs)
        scalar = 0
        while let step = data.next(), let distance = data.nextSigned(), let second = data.next() {
            scalar &+= step
            let first = UInt32(truncatingIfNeeded: Int(scalar) &+ distance)
            pairs[UInt64(first) << 32 | UInt64(second)] = scalar
            split[scalar] = (first, second)
            if marks[second] == nil { joiners.insert(second) }
        }
        for jamo in Hangul.vowels { joiners.insert(jamo) }
        for jamo in Hangul.tails { joiners.insert(jamo) }
        let joins = { (scalar: UInt32) in marks[scalar] != nil || joiners.contains(scalar) }

        for mark in marks.keys where mark < 0x10000 { plane[Int(mark)] = UInt16(Self.compose) }
        for joiner in joiners where joiner < 0x10000 { plane[Int(joiner)] = UInt16(Self.compose) }
        data = PackedNumbers(CanonicalData.folds)
        scalar = 0
        while let step = data.next(), let count = data.next() {
            scalar &+= step
            var at = Int(scalar)
            let start = expanded.count
            for _ in 0..<count {
                at = at &+ (data.nextSigned() ?? 0)
                expanded.append(UInt32(truncatingIfNeeded: at))
            }
            let out = expanded[start...]
            if scalar < 0x10000, let answer = Self.answer(out, joins) {
                plane[Int(scalar)] = UInt16(truncatingIfNeeded: answer)
                if answer != Self.several, answer != Self.compose {
                    expanded.removeLast(out.count)
                    continue
                }
            }
            expansions[scalar] = start..<expanded.count
            if scalar < 0x10000, Self.answer(out, joins) == nil { plane[Int(scalar)] = UInt16(Self.several) }
        }
        for ascii in 0..<0x20 { plane[ascii] = UInt16((9...13).contains(ascii) ? Self.space : Self.nothing) }
        plane[0x20] = UInt16(Self.space)
        plane[0x7F] = UInt16(Self.nothing)
        for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") { plane[Int(letter)] = UInt16(letter | 0x20) }

        self.plane = FrozenTable(plane)
        threeBytes = FrozenTable(plane.map { 0x800..<0xD800 ~= $0 ? CanonicalWriter.threeBytes(UInt32($0)) : 0 })
        self.expansions = expansions
        self.expanded = expanded
        self.marks = marks
        self.pairs = pairs
        self.split = split
        self.joiners = joiners
    }

    /// A code point, or one of the four answers above.
    @inline(__always)
    func fold(_ scalar: UInt32) -> UInt32 {
        scalar < 0x10000 ? foldInPlane(scalar) : foldBeyondThePlane(scalar)
    }

    /// The same for a code point of the basic plane.
    @inline(__always)
    func foldInPlane(_ scalar: UInt32) -> UInt32 { UInt32(plane.start[Int(scalar)]) }

    private func foldBeyondThePlane(_ scalar: UInt32) -> UInt32 {
        if 0xE0000..<0xE1000 ~= scalar { return Self.nothing }
        if let range = expansions[scalar] {
            let out = expanded[range]
            return Self.answer(out, joins) ?? out[range.lowerBound]
        }
        return joins(scalar) ? Self.compose : scalar
    }

    /// What `fold` answers for what a code point becomes; nil for one code point beyond the basic plane.
    private static func answer(_ out: ArraySlice<UInt32>, _ joins: (UInt32) -> Bool) -> UInt32? {
        guard let first = out.first else { return nothing }
        if out.contains(where: joins) { return compose }
        if out.count > 1 { return several }
        return first == 0x20 ? space : first < 0x10000 ? first : nil
    }

    func expansion(of scalar: UInt32) -> ArraySlice<UInt32> { expansions[scalar].map { expanded[$0] } ?? [scalar] }
    func markClass(of scalar: UInt32) -> UInt8 { scalar < 0x300 ? 0 : marks[scalar] ?? 0 }

    /// The two code points that a composed one stands for.
    func parts(of scalar: UInt32) -> (UInt32, UInt32)? { Hangul.parts(of: scalar) ?? split[scalar] }

    func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        Hangul.composed(first, second) ?? pairs[UInt64(first) << 32 | UInt64(second)]
    }

    private func joins(_ scalar: UInt32) -> Bool { marks[scalar] != nil || joiners.contains(scalar) }
}

/// Korean syllables, which Unicode composes by arithmetic.
private enum Hangul {
    static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    static let tails: ClosedRange<UInt32> = 0x11A8...0x11C2
    private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
    private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    static func parts(of scalar: UInt32) -> (UInt32, UInt32)? {
        guard syllables ~= scalar else { return nil }
        let index = scalar - 0xAC00
        if index % 28 != 0 { return (scalar - index % 28, 0x11A7 + index % 28) }
        return (0x1100 + index / 588, 0x1161 + index % 588 / 28)
    }

    static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if leads ~= first, vowels ~= second { return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28 }
        if syllables ~= first, (first - 0xAC00) % 28 == 0, tails ~= second { return first + second - 0x11A7 }
        return nil
    }
}
