/// Reads PCRE2's syntax, of a pattern that PCRE2 has accepted and without options that change its meaning.
///
///     PatternSyntaxReader.read("a|bc?")   // .choice([.text(a), .sequence([.text(b), .repeated(.oneOf(c), 0...1)])])
struct PatternSyntaxReader {
    /// Nil when something in it changes the meaning of the rest: `(?x)`, `(*LIMIT...)`, `\K`.
    static func read(_ source: String) -> PatternSyntax? {
        var reader = PatternSyntaxReader(scalars: source.unicodeScalars.map(\.value))
        guard let syntax = try? reader.choice(depth: 0), reader.at == reader.scalars.count else { return nil }
        return syntax
    }

    private struct NotKnown: Error {}

    private let scalars: [UInt32]
    private var at = 0

    private init(scalars: [UInt32]) { self.scalars = scalars }

    private static let maxDepth = 50

    // MARK: - Reading characters

    private func peek(_ ahead: Int = 0) -> UInt32? { at + ahead < scalars.count ? scalars[at + ahead] : nil }

    /// - Parameter text: ASCII.
    private func isNext(_ text: String) -> Bool {
        var ahead = 0
        for byte in text.utf8 {
            if peek(ahead) != UInt32(byte) { return false }
            ahead += 1
        }
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        guard isNext(text) else { return false }
        at += text.utf8.count
        return true
    }

    private mutating func skip(past end: Unicode.Scalar) throws(NotKnown) {
        while let scalar = peek() {
            at += 1
            if scalar == end.value { return }
        }
        throw NotKnown()
    }

    // MARK: - Structure

    private mutating func choice(depth: Int) throws(NotKnown) -> PatternSyntax {
        guard depth < Self.maxDepth else { throw NotKnown() }
        var branches = [try sequence(depth: depth)]
        while take("|") { branches.append(try sequence(depth: depth)) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence(depth: Int) throws(NotKnown) -> PatternSyntax {
        var items: [PatternSyntax] = []
        while let scalar = peek(), scalar != 0x7C, scalar != 0x29 {
            if let text = text() {
                items.append(.text(text))
            } else {
                let item = try atom(depth: depth)
                items.append(try quantified(item))
            }
        }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    /// Characters that mean themselves, up to one that is repeated; nil when there are none.
    private mutating func text() -> [UInt8]? {
        var end = at
        while end < scalars.count, !Self.isSyntax(scalars[end]) { end += 1 }
        if end < scalars.count, Self.quantifiers.contains(scalars[end]) { end -= 1 }
        guard end > at else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(3 * (end - at))
        for scalar in scalars[at..<end] {
            guard let utf8 = Unicode.Scalar(scalar).flatMap(UTF8.encode) else { return nil }
            text.append(contentsOf: utf8)
        }
        at = end
        return text
    }

    private static let quantifiers = "*+?{".unicodeScalars.map(\.value)
    private static let syntax = quantifiers + "()[]|\\.^$".unicodeScalars.map(\.value)
    private static func isSyntax(_ scalar: UInt32) -> Bool { scalar < 0x80 && syntax.contains(scalar) }

    private mutating func quantified(_ item: PatternSyntax) throws(NotKnown) -> PatternSyntax {
        var item = item
        while let (min, max) = quantifier() {
            item = .repeated(item, min: min, max: max)
            // Lazy: which match is found first differs, not whether there is one. Possessive: some are given up.
            if !take("?"), take("+") { item = .sequence([item, .condition]) }
        }
        return item
    }

    private mutating func quantifier() -> (min: Int, max: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard isNext("{") else { return nil }
        let start = at
        at += 1
        let min = number()
        var max = min
        if take(",") { max = number() }
        // `{,3}` is a quantifier to newer PCRE2s and text to older ones; like `{x}` it is nothing we know.
        guard let min, take("}") else {
            at = start
            return nil
        }
        return (min, max)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek(), 0x30...0x39 ~= scalar {
            value = min((value ?? 0) * 10 + Int(scalar - 0x30), 65_535)
            at += 1
        }
        return value
    }

    // MARK: - Atoms

    private mutating func atom(depth: Int) throws(NotKnown) -> PatternSyntax {
        guard let scalar = peek() else { throw NotKnown() }
        at += 1
        switch Unicode.Scalar(scalar) {
        case "(": return try group(depth: depth)
        case "[": return try characterClass()
        case "\\": return try escape()
        case ".": return .any
        case "^": return .textStart
        case "$": return .textEnd
        case "{" where number(at: at): throw NotKnown()
        default: return .oneOf([scalar...scalar])
        }
    }

    /// Whether a brace that was no quantifier we know begins with a digit or a comma.
    private func number(at index: Int) -> Bool {
        guard index < scalars.count else { return false }
        return 0x30...0x39 ~= scalars[index] || scalars[index] == 0x2C
    }

    private mutating func group(depth: Int) throws(NotKnown) -> PatternSyntax {
        if isNext("*") { throw NotKnown() }
        var isLook = false
        var isAtomic = false
        if take("?") {
            if take("#") {
                try skip(past: ")")
                return .empty
            }
            if take("=") || take("!") || take("<=") || take("<!") {
                isLook = true
            } else if take(">") {
                isAtomic = true
            } else if take(":") || take("|") {
            } else if take("P<") || take("<") {
                try skip(past: ">")
            } else if take("'") {
                try skip(past: "'")
            } else {
                throw NotKnown()
            }
        }
        let inside = try choice(depth: depth + 1)
        guard take(")") else { throw NotKnown() }
        return isLook ? .condition : isAtomic ? .sequence([inside, .condition]) : inside
    }

    private mutating func escape() throws(NotKnown) -> PatternSyntax {
        guard let scalar = peek(), let letter = Unicode.Scalar(scalar) else { throw NotKnown() }
        at += 1
        switch letter {
        case "d": return .oneOf([0x30...0x39])
        case "s": return .oneOf([0x09...0x0D, 0x20...0x20])
        case "w": return .oneOf([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        case "D", "S", "W", "N", "h", "H", "v", "V": return .any
        case "p", "P":
            if isNext("{") { try skip(past: "}") } else { at += 1 }
            return .any
        case "b": return .boundary
        case "B", "G", "Z": return .condition
        case "A": return .textStart
        case "z": return .textEnd
        case "R", "X": return .unknown
        case "1"..."9", "g", "k":
            try skipReference(letter)
            return .unknown
        case "Q":
            var quoted: [PatternSyntax] = []
            while let scalar = peek(), !isNext("\\E") {
                quoted.append(.oneOf([scalar...scalar]))
                at += 1
            }
            _ = take("\\E")
            // A quantifier behind it would belong to the last character only.
            if let next = peek(), "*+?{".unicodeScalars.contains(where: { $0.value == next }) { throw NotKnown() }
            return .sequence(quoted)
        case "E": return .empty
        default:
            at -= 1
            return .oneOf([try escapedScalar()])
        }
    }

    private mutating func skipReference(_ letter: Unicode.Scalar) throws(NotKnown) {
        if ("1"..."9").contains(letter) {
            while let scalar = peek(), 0x30...0x39 ~= scalar { at += 1 }
        } else if take("{") {
            try skip(past: "}")
        } else if take("<") {
            try skip(past: ">")
        } else if take("'") {
            try skip(past: "'")
        } else {
            throw NotKnown()
        }
    }

    /// An escaped character that stands for one code point, in a class or outside.
    private mutating func escapedScalar() throws(NotKnown) -> ClosedRange<UInt32> {
        guard let scalar = peek(), let letter = Unicode.Scalar(scalar) else { throw NotKnown() }
        at += 1
        switch letter {
        case "t": return 9...9
        case "n": return 10...10
        case "r": return 13...13
        case "f": return 12...12
        case "e": return 27...27
        case "a": return 7...7
        case "x": return try hexadecimal()
        default:
            guard letter.value > 0x7F || !letter.properties.isAlphabetic && !("0"..."9" ~= letter) else { throw NotKnown() }
            return scalar...scalar
        }
    }

    private mutating func hexadecimal() throws(NotKnown) -> ClosedRange<UInt32> {
        let isBraced = take("{")
        var value: UInt32 = 0
        var count = 0
        while let scalar = peek().flatMap(Unicode.Scalar.init), let digit = Character(scalar).hexDigitValue, count < (isBraced ? 6 : 2) {
            value = value * 16 + UInt32(digit)
            count += 1
            at += 1
        }
        if isBraced, !take("}") { throw NotKnown() }
        return value...value
    }

    // MARK: - Classes

    private mutating func characterClass() throws(NotKnown) -> PatternSyntax {
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        /// Something of which one cannot say which code points it is.
        var isOpen = isNegated
        var isFirst = true
        while let scalar = peek() {
            if scalar == 0x5D, !isFirst {
                at += 1
                return isOpen ? .any : .oneOf(ranges)
            }
            isFirst = false
            if isNext("[:") || isNext("[.") || isNext("[=") {
                try skip(past: "]")
                isOpen = true
                continue
            }
            at += 1
            guard let range = try member(scalar, &isOpen, &ranges) else { continue }
            if isNext("-"), let next = peek(1), next != 0x5D {
                at += 1
                guard let upper = peek() else { throw NotKnown() }
                at += 1
                var more: [ClosedRange<UInt32>] = []
                guard let end = try member(upper, &isOpen, &more), more.isEmpty, end.upperBound >= range.lowerBound else {
                    throw NotKnown()
                }
                ranges.append(range.lowerBound...end.upperBound)
            } else {
                ranges.append(range)
            }
        }
        throw NotKnown()
    }

    /// One member of a class; nil when it was a whole class of its own, which is added.
    private mutating func member(
        _ scalar: UInt32, _ isOpen: inout Bool, _ ranges: inout [ClosedRange<UInt32>]
    ) throws(NotKnown) -> ClosedRange<UInt32>? {
        guard scalar == 0x5C else { return scalar...scalar }
        guard let letter = peek().flatMap(Unicode.Scalar.init) else { throw NotKnown() }
        switch letter {
        case "d", "s", "w":
            guard case .oneOf(let own) = try escape() else { throw NotKnown() }
            ranges += own
            return nil
        case "D", "S", "W", "h", "H", "v", "V", "N", "p", "P", "R":
            _ = try escape()
            isOpen = true
            return nil
        case "b":
            at += 1
            return 8...8
        case "Q", "E": throw NotKnown()
        default: return try escapedScalar()
        }
    }
}
