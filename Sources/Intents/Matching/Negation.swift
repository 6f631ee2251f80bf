internal import Patterns
internal import Language

/// What a caller says is not meant: from "不是", "don't want" and their like to the end of the clause.
///
///     我不是要交费,是要退费     // 要交费 is negated, 退费 is not
///
/// Refusals only: "没电" and "不亮" are what is wrong, not what is not wanted. "是不是停电", "想不想交费" ask, they do not
/// negate; "不是交了吗" insists. The word itself is not negated: to a question, "不是" is an answer.
enum Negation {
    /// In canonical text, in their standard form and as they are said where no table folds them.
    static let words = [
        "不是", "不想", "不查", "不交费", "不报修", "不用查", "不用报", "不要查", "不要报", "唔系", "唔想", "not about", "not asking about",
        "not calling about", "not my", "don't want", "do not want", "don't need", "not to", "instead of", "rather than", "no quiero",
        "no es", "no necesito",
    ]

    /// What ends a clause beside punctuation.
    private static let turns = [
        "而是", "是要", "是想", "我要", "我想", "我是", "我系", "系要", "系想", "但", "but ", "i want", "i need", "it's ", "sino ", "quiero ",
    ]

    private static let automaton = LiteralAutomaton(words.map { CanonicalText($0).utf8 })

    /// The ranges that are negated in canonical text.
    static func scopes(in utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var hits: [LiteralAutomaton.Hit] = []
        automaton.find(in: utf8, into: &hits)
        return hits.isEmpty ? [] : scopes(of: hits.map(\.range), in: utf8)
    }

    /// The same, given where the words were found.
    static func scopes(of found: [Range<Int>], in utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var scopes: [Range<Int>] = []
        for word in found.prefix(Limits.negations) where !asks(word, utf8) {
            let end = clauseEnd(after: word.upperBound, in: utf8)
            if !insists(word.upperBound..<end, utf8) { scopes.append(word.upperBound..<end) }
        }
        return scopes
    }

    /// "想不想", "是不是": the character before 不 stands after it too.
    private static func asks(_ word: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = word.lowerBound
        guard start >= 3, start + 6 <= utf8.count, utf8[start] >= 0xE0 else { return false }
        return (0..<3).allSatisfy { utf8[start - 3 + $0] == utf8[start + 3 + $0] }
    }

    /// "不是交了吗": a question that expects yes.
    private static func insists(_ scope: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        utf8.starts(with: "?", at: scope.upperBound)
            || ["吗", "么", "嘛", "咩"].contains { scope.count >= 3 && utf8.starts(with: $0, at: scope.upperBound - 3) }
    }

    private static func clauseEnd(after start: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        let limit = min(utf8.count, start + Limits.clauseBytes)
        while index < limit {
            let (scalar, length) = utf8.scalar(at: index)
            if scalar.endsClause || index > start && turns.contains(where: { utf8.turns(to: $0, at: index) }) { return index }
            index += length
        }
        return index
    }
}

extension UInt32 {
    /// Punctuation at which a thought ends.
    fileprivate var endsClause: Bool {
        switch self {
        case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x3001, 0x3002, 0x2014: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a turn is said there, not in the middle of a Latin word.
    fileprivate func turns(to text: String, at index: Int) -> Bool {
        starts(with: text, at: index) && !(isWord(at: index) && isWord(before: index))
    }

    fileprivate func starts(with text: String, at index: Int) -> Bool {
        var at = index
        for byte in text.utf8 {
            guard at < count, self[at] == byte else { return false }
            at += 1
        }
        return true
    }
}
