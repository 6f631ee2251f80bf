/// Goes through a text from number to number.
///
/// Groups of digits that only spaces, dashes, brackets and the like stand between are one candidate. A candidate that is no
/// number as a whole is cut where people put two numbers side by side, first at slashes and wide gaps, then at every space.
struct TelephoneSearch {
    private let text: HeardText
    private let region: TelephoneRegion?
    private var at = 0
    /// Pieces of the candidate before `at` that are still to be looked at, the first last.
    private var pieces: [ArraySlice<Group>] = []

    /// Digits side by side.
    private struct Group {
        var digits: Range<Int>
        /// What stands before it: where it begins, and how much of a gap it is.
        var lead: Int
        var gap: Gap
    }

    private enum Gap: Int, Comparable {
        /// A dash, a dot, a bracket.
        case tight
        case space
        /// A slash, two spaces, a dash with spaces around: people put them between two numbers too.
        case wide

        static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    init(text: HeardText, region: TelephoneRegion?) {
        self.text = text
        self.region = region
    }

    mutating func next() -> TelephoneNumber? {
        while true {
            while let piece = pieces.popLast() {
                if let number = number(piece) { return number }
                if let gap = piece.dropFirst().map(\.gap).max(), gap > .tight { pieces += Self.cut(piece, at: gap).reversed() }
            }
            guard let candidate = candidate() else { return nil }
            pieces = [candidate[...]]
        }
    }

    private static func cut(_ groups: ArraySlice<Group>, at gap: Gap) -> [ArraySlice<Group>] {
        var cuts: [ArraySlice<Group>] = []
        var start = groups.startIndex
        for index in groups.indices.dropFirst() where groups[index].gap == gap {
            cuts.append(groups[start..<index])
            start = index
        }
        return cuts + [groups[start...]]
    }

    // MARK: - Candidates

    private mutating func candidate() -> [Group]? {
        while at < text.count, !text.isDigit(at) { at += 1 }
        guard at < text.count else { return nil }
        var groups = [Group(digits: digits(at), lead: lead(at), gap: .tight)]
        at = groups[0].digits.upperBound
        while let next = followed(at) {
            groups.append(next)
            at = next.digits.upperBound
        }
        return groups
    }

    private func digits(_ start: Int) -> Range<Int> {
        var end = start
        while text.isDigit(end) { end += 1 }
        return start..<end
    }

    /// A plus or a bracket before the first digit.
    private func lead(_ start: Int) -> Int {
        var lead = start
        while lead > 0, start - lead < TelephoneLimits.separators, isPlus(lead - 1) || isOpening(lead - 1) || text.isSpace(lead - 1) {
            lead -= 1
        }
        while lead < start, text.isSpace(lead) { lead += 1 }
        return lead
    }

    private func followed(_ end: Int) -> Group? {
        var next = end
        var spaces = 0
        var slashes = 0
        var dashes = 0
        while next < text.count, next - end < TelephoneLimits.separators, !text.isDigit(next) {
            if text.isSpace(next) {
                spaces += 1
            } else if text[next] == 0x2F {
                slashes += 1
            } else if isDash(next) || text[next] == 0x7E {
                dashes += 1
            } else if text[next] == Self.softHyphen {
                next += 1
                continue
            } else if text[next] == 0x2E ? text.isSpace(next + 1) : !isOpening(next) && !isClosing(next) {
                return nil
            }
            next += 1
        }
        guard next > end, text.isDigit(next), slashes < 2, dashes < 2 else { return nil }
        let gap: Gap = slashes > 0 || spaces > 1 || (spaces > 0 && dashes > 0) ? .wide : spaces > 0 ? .space : .tight
        return Group(digits: digits(next), lead: lead(next), gap: gap)
    }

    /// Shown only where a line breaks; web pages are full of them.
    private static let softHyphen: UInt32 = 0xAD

    private func isPlus(_ index: Int) -> Bool { text[index] == 0x2B }
    private func isOpening(_ index: Int) -> Bool { text[index] == 0x28 || text[index] == 0x5B }
    private func isClosing(_ index: Int) -> Bool { text[index] == 0x29 || text[index] == 0x5D }
    private func isDash(_ index: Int) -> Bool {
        text[index] == 0x2D || text[index] == 0x2014 || text[index] == 0x2015 || text[index] == 0x30FC
    }

    // MARK: - Numbers

    private func number(_ groups: ArraySlice<Group>) -> TelephoneNumber? {
        guard let first = groups.first, let last = groups.last else { return nil }
        let count = groups.reduce(0) { $0 + $1.digits.count }
        guard count <= TelephoneLimits.dialledDigits, !isDate(groups), !isDecimal(groups), !touches(first, last) else { return nil }
        var digits: [UInt8] = []
        digits.reserveCapacity(count)
        for group in groups { for index in group.digits { digits.append(UInt8(truncatingIfNeeded: text[index])) } }
        let plus = (first.lead..<first.digits.lowerBound).contains(where: isPlus)
        guard let found = DialledNumber(digits: digits, isInternational: plus).resolved(in: region) else { return nil }
        let ending = TelephoneExtension(text, after: last.digits.upperBound)
        let national = String(decoding: found.national, as: UTF8.self)
        return TelephoneNumber(
            international: "+" + found.region.callingCode + national, national: national, region: found.region.name, kind: found.kind,
            extension: ending?.digits, range: text.utf8(first.lead..<(ending?.end ?? last.digits.upperBound)))
    }

    /// Letters, signs of money and percent make it something else; so do a point before more digits and the colon of a clock.
    private func touches(_ first: Group, _ last: Group) -> Bool {
        let before = text[first.lead - 1]
        let after = text[last.digits.upperBound]
        if Scalars.isLetter(before) || isMoney(before) || before == 0x25 { return true }
        if Scalars.isLetter(after) { return TelephoneExtension(text, after: last.digits.upperBound) == nil }
        return after == 0x25 || isMoney(after) || (after == 0x3A && text.isDigit(last.digits.upperBound + 1))
    }

    private func isMoney(_ scalar: UInt32) -> Bool {
        scalar == 0x24 || (0xA2...0xA5).contains(scalar) || (0x20A0...0x20CF).contains(scalar)
    }

    /// 2012-01-02 08, 3/10/1984.
    private func isDate(_ groups: ArraySlice<Group>) -> Bool {
        guard groups.count >= 3 else { return false }
        let parts = groups.prefix(3).map(\.digits)
        let signs = [text[parts[0].upperBound], text[parts[1].upperBound]]
        guard signs[0] == signs[1], signs[0] == 0x2F || signs[0] == 0x2D || signs[0] == 0x2E else { return false }
        guard parts[1].count <= 2, value(parts[1]) <= 31 else { return false }
        let isYearFirst = parts[0].count == 4 && parts[2].count <= 2 && (1900...2099).contains(value(parts[0]))
        let isYearLast = signs[0] == 0x2F && parts[0].count <= 2 && (parts[2].count == 4 || parts[2].count == 2)
        return isYearFirst || isYearLast
    }

    /// 650253000.5
    private func isDecimal(_ groups: ArraySlice<Group>) -> Bool {
        guard groups.count == 2, let last = groups.last?.digits, last.count <= 2 else { return false }
        return text[last.lowerBound - 1] == 0x2E
    }

    private func value(_ digits: Range<Int>) -> Int { digits.prefix(4).reduce(0) { $0 &* 10 &+ Int(text[$1]) &- 0x30 } }
}
