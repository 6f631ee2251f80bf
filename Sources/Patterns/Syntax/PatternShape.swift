/// What can be said of a pattern without a text: whether it matches nothing at all, can never match, and on which texts it may grow slow.
///
///     PatternShape(of: "(a+)+b")?.pumps     // "aaaa…a!": the text on which it backtracks most
package struct PatternShape: Sendable {
    /// It matches where nothing stands, and so everywhere: `a*`.
    package let isEverywhere: Bool
    /// No text fits: something stands before `^`, or after `$`.
    package let isImpossible: Bool
    /// Texts that repeat what the pattern repeats, and then stop fitting.
    package let pumps: [String]

    /// Nil for syntax that is not known here.
    package init?(of source: String) {
        guard let syntax = PatternSyntaxReader.read(source) else { return nil }
        isEverywhere = syntax.isNullable && !syntax.hasConditions
        isImpossible = syntax.isImpossible
        var pumps: [String] = []
        syntax.pump(before: "", after: "", &pumps)
        self.pumps = pumps
    }

    /// How often a repeated part is put in a row: twice as many steps for each would be 2^60.
    fileprivate static let repeats = 60
    /// Texts tried for one pattern.
    fileprivate static let most = 16
}

extension PatternSyntax {
    /// Whether it can match without taking a character.
    fileprivate var isNullable: Bool {
        switch self {
        case .empty, .condition, .boundary, .textStart, .textEnd: true
        case .text, .oneOf, .any: false
        case .unknown: false
        case .sequence(let items): items.allSatisfy(\.isNullable)
        case .choice(let branches): branches.contains(where: \.isNullable)
        case .repeated(let inner, let min, _): min == 0 || inner.isNullable
        }
    }

    /// Whether something must hold beside the characters taken: then matching nothing is not matching everything.
    fileprivate var hasConditions: Bool {
        switch self {
        case .condition, .boundary, .textStart, .textEnd, .unknown: true
        case .empty, .text, .oneOf, .any: false
        case .sequence(let items), .choice(let items): items.contains(where: \.hasConditions)
        case .repeated(let inner, let min, _): min > 0 && inner.hasConditions
        }
    }

    fileprivate var isImpossible: Bool {
        switch self {
        case .oneOf(let ranges): return ranges.isEmpty
        case .choice(let branches): return branches.allSatisfy(\.isImpossible)
        case .repeated(let inner, let min, _): return min > 0 && inner.isImpossible
        case .sequence(let items):
            if items.contains(where: \.isImpossible) { return true }
            for (index, item) in items.enumerated() {
                if item == .textStart, items[..<index].contains(where: { !$0.isNullable && $0 != .unknown }) { return true }
                if item == .textEnd, items[(index + 1)...].contains(where: { !$0.isNullable && $0 != .unknown }) { return true }
            }
            return false
        default: return false
        }
    }

    /// Whether anything in it repeats without end.
    fileprivate var isEndless: Bool {
        switch self {
        case .repeated(let inner, _, let max): max == nil || inner.isEndless
        case .sequence(let items), .choice(let items): items.contains(where: \.isEndless)
        default: false
        }
    }

    /// A text that it matches, as far as can be told.
    fileprivate var sample: String {
        switch self {
        case .oneOf(let ranges):
            // A letter is better than a control character.
            for range in ranges {
                let scalar = range.contains(0x61) ? 0x61 : range.contains(0x4E00) ? 0x4E00 : range.lowerBound
                if let found = Unicode.Scalar(scalar) { return String(Character(found)) }
            }
            return ""
        case .text(let utf8): return String(decoding: utf8, as: UTF8.self)
        case .any: return "a"
        case .sequence(let items): return items.map(\.sample).joined()
        case .choice(let branches): return branches.first?.sample ?? ""
        case .repeated(let inner, let min, _): return String(repeating: inner.sample, count: Swift.min(Swift.max(min, 1), 4))
        default: return ""
        }
    }

    /// What follows the repetition stands after a character that fits nothing: PCRE2 looks for the words that must come before it tries.
    fileprivate func pump(before: String, after: String, _ pumps: inout [String]) {
        guard pumps.count < PatternShape.most, isEndless else { return }
        switch self {
        case .sequence(let items):
            let samples = items.map(\.sample)
            for (index, item) in items.enumerated() where item.isEndless {
                item.pump(before: before + samples[..<index].joined(), after: samples[(index + 1)...].joined() + after, &pumps)
            }
        case .choice(let branches): for branch in branches { branch.pump(before: before, after: after, &pumps) }
        case .repeated(let inner, _, let max):
            inner.pump(before: before, after: after, &pumps)
            let sample = inner.sample
            if max == nil, !sample.isEmpty {
                pumps.append(before + String(repeating: sample, count: PatternShape.repeats) + "\u{1}" + after)
            }
        default: break
        }
    }
}
