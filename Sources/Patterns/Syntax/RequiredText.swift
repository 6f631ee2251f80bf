/// What a part of a pattern needs: exact texts while they are few, then groups of texts of which one must be there.
///
/// The way of RE2's prefilter and of Hyperscan's literal analysis: exact sets are multiplied through sequences and joined through choices
/// while they are small, and where a gap follows they become a requirement.
struct RequiredText {
    struct Piece: Hashable {
        var utf8: [UInt8]
        var edges: LiteralEdges = []
    }

    /// All that this part can match; nil when that is too much to list.
    var exact: [Piece]?
    var groups: [[Piece]] = []
    var digits = 0
    /// Whether finding an exact text is matching, with nothing else to be met.
    var isDecisive = true

    /// Texts that a sequence may be multiplied to, and that a choice may be joined to.
    private static let product = 24
    private static let union = 1_024
    /// Texts one group may hold: more are rarely rare.
    private static let group = 64
    /// Code points of a class that are listed.
    private static let classSize: UInt32 = 16

    private static let nothing = RequiredText(exact: [Piece(utf8: [])])
    private static let anything = RequiredText()

    static func of(_ syntax: PatternSyntax) -> RequiredText {
        switch syntax {
        case .empty: nothing
        case .condition: RequiredText(exact: [Piece(utf8: [])], isDecisive: false)
        case .boundary: RequiredText(exact: [Piece(utf8: [], edges: .asciiBoth)])
        case .textStart: RequiredText(exact: [Piece(utf8: [], edges: .textStart)])
        case .textEnd: RequiredText(exact: [Piece(utf8: [], edges: .textEnd)])
        case .any, .unknown: anything
        case .text(let utf8): RequiredText(exact: [Piece(utf8: utf8)])
        case .oneOf(let ranges): oneOf(ranges)
        case .sequence(let parts): sequence(parts.lazy.map(of))
        case .choice(let branches): choice(branches.map(of))
        case .repeated(let part, let min, let max): repeated(of(part), min: min, max: max)
        }
    }

    private static func oneOf(_ ranges: [ClosedRange<UInt32>]) -> RequiredText {
        if ranges.count == 1, ranges[0].count == 1, let scalar = Unicode.Scalar(ranges[0].lowerBound) {
            return RequiredText(exact: [Piece(utf8: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter))])
        }
        if ranges == [0x30...0x39] { return RequiredText(digits: 1) }
        let size = ranges.reduce(0) { $0 + min($1.upperBound - $1.lowerBound, classSize) + 1 }
        guard size <= classSize else { return anything }
        let scalars = ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
        return RequiredText(exact: scalars.map { Piece(utf8: Array(String($0).utf8)) }.distinct)
    }

    // MARK: - One after the other

    private static func sequence(_ parts: some Sequence<RequiredText>) -> RequiredText {
        var exact = [Piece(utf8: [])]
        var all = RequiredText(exact: nil)
        var isExact = true
        /// Digits that stand right before what comes next.
        var run = 0
        var isDecisive = true
        for part in parts {
            isDecisive = isDecisive && part.isDecisive
            if let next = part.exact, let joined = joined(exact, next) {
                exact = joined
                if next.contains(where: { !$0.utf8.isEmpty }) { run = 0 }
                continue
            }
            isExact = false
            all.require(exact)
            all.groups += part.groups
            if part.exact == nil, part.groups.isEmpty, part.digits > 0 {
                run += part.digits
                all.digits = max(all.digits, run)
            } else {
                run = 0
                all.digits = max(all.digits, part.digits)
            }
            exact = part.exact ?? [Piece(utf8: [])]
        }
        if isExact { return RequiredText(exact: exact, isDecisive: isDecisive) }
        all.require(exact)
        return all
    }

    /// Each followed by each, without those that cannot be: a word's edge inside a word. Nil when they are too many.
    private static func joined(_ first: [Piece], _ second: [Piece]) -> [Piece]? {
        if first.count == 1, second.count == 1 { return first[0].followed(by: second[0]).map { [$0] } ?? [] }
        guard first.count * second.count <= max(product, first.count, second.count) else { return nil }
        return first.flatMap { a in second.compactMap { a.followed(by: $0) } }.distinct
    }

    mutating func require(_ pieces: [Piece]) {
        guard !pieces.isEmpty, pieces.count <= Self.group, pieces.allSatisfy({ !$0.isCommon }) else { return }
        groups.append(pieces)
    }

    // MARK: - One of several, and several times

    private static func choice(_ branches: [RequiredText]) -> RequiredText {
        let exact = branches.compactMap(\.exact)
        if exact.count == branches.count {
            let all = exact.flatMap { $0 }.distinct
            if all.count <= union { return RequiredText(exact: all, isDecisive: branches.allSatisfy(\.isDecisive)) }
        }
        var joined: [Piece] = []
        for branch in branches {
            guard let best = branch.best else { return RequiredText(digits: branches.map(\.leastDigits).min() ?? 0) }
            joined += best
        }
        joined = joined.distinct
        return joined.count <= group ? RequiredText(groups: [joined]) : anything
    }

    /// The group that tells most: the one whose shortest text is longest.
    private var best: [Piece]? {
        if let exact { return exact.isEmpty || exact.contains(where: \.isCommon) ? nil : exact }
        return groups.max { Self.shortest($0) < Self.shortest($1) }
    }

    private var leastDigits: Int { exact == nil ? digits : 0 }

    private static func shortest(_ group: [Piece]) -> Int { group.map(\.utf8.count).min() ?? 0 }

    private static func repeated(_ part: RequiredText, min: Int, max: Int?) -> RequiredText {
        if max == 0 { return nothing }
        guard min > 0 else {
            guard max == 1, let exact = part.exact else { return anything }
            return RequiredText(exact: (exact + [Piece(utf8: [])]).distinct, isDecisive: part.isDecisive)
        }
        if min == max, min <= 4, part.exact != nil { return sequence(repeatElement(part, count: min)) }
        if part.exact == nil, part.groups.isEmpty, part.digits > 0 { return RequiredText(digits: part.digits * Swift.min(min, 64)) }
        // Once at least; then nothing more is known of what stands beside it.
        var once = part
        once.exact = nil
        if let exact = part.exact { once.require(exact) }
        return once
    }
}

extension LiteralEdges {
    /// A `\b` that has nothing beside it yet.
    fileprivate static let asciiBoth: LiteralEdges = [.asciiStart, .asciiEnd]
}

extension RequiredText.Piece {
    /// Nothing, or one ASCII letter, digit or space: to look for these is to find them everywhere.
    fileprivate var isCommon: Bool {
        guard let first = utf8.first else { return true }
        return utf8.count == 1 && (first.isPCREWord || first <= 0x20)
    }

    /// This and then another; nil when their edges cannot be where they meet.
    fileprivate func followed(by next: RequiredText.Piece) -> RequiredText.Piece? {
        if utf8.isEmpty, next.utf8.isEmpty { return RequiredText.Piece(utf8: [], edges: edges.union(next.edges)) }
        if utf8.isEmpty {
            // Only what can stand before a text: `$a` matches nothing.
            guard !edges.contains(.textEnd) else { return nil }
            return RequiredText.Piece(
                utf8: next.utf8, edges: edges.isEmpty ? next.edges : next.edges.union(edges.intersection([.asciiStart, .textStart])))
        }
        if next.utf8.isEmpty {
            guard !next.edges.contains(.textStart) else { return nil }
            return RequiredText.Piece(utf8: utf8, edges: edges.union(next.edges.intersection([.asciiEnd, .textEnd])))
        }
        guard !edges.contains(.textEnd), !next.edges.contains(.textStart), let last = utf8.last, let first = next.utf8.first else {
            return nil
        }
        let isBoundary = last.isPCREWord != first.isPCREWord
        if edges.contains(.asciiEnd) || next.edges.contains(.asciiStart), !isBoundary { return nil }
        return RequiredText.Piece(
            utf8: utf8 + next.utf8,
            edges: edges.intersection([.asciiStart, .textStart]).union(next.edges.intersection([.asciiEnd, .textEnd])))
    }
}

extension Array where Element: Hashable {
    /// Without what was there before.
    fileprivate var distinct: [Element] {
        if count < 2 { return self }
        // Of a few, comparing all is quicker than hashing each.
        if count <= 16 {
            var kept: [Element] = []
            for element in self where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
