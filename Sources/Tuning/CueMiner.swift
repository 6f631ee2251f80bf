internal import Language
internal import Patterns

/// Every cue that a text could teach: a few Han characters in a row, a few Latin words in a row, and how Latin words begin.
///
///     CueMiner.cues(in: CanonicalText("查下refund"))      // 查, 查下, 下, refund, ref*, refu*, refun*, refund*
enum CueMiner {
    private struct Token {
        let range: Range<Int>
        let isWord: Bool
    }

    /// Each cue once, as it stands in the file. What is mined here is what `LearnedScoring` will find.
    /// - Parameters:
    ///   - hanCharacters: how many of them make a cue at most.
    ///   - words: the same for Latin words.
    static func cues(in text: CanonicalText, hanCharacters: Int = Limits.hanCharacters, words: Int = Limits.words) -> [String] {
        text.withUTF8 { utf8 in
            let tokens = tokens(of: utf8)
            var cues: Set<String> = []
            for first in tokens.indices {
                let longest = tokens[first].isWord ? words : hanCharacters
                for last in first..<min(first + longest, tokens.count) {
                    if last > first, !isJoined(tokens[last - 1], tokens[last], utf8) { break }
                    cues.insert(string(utf8, tokens[first].range.lowerBound..<tokens[last].range.upperBound))
                }
                if tokens[first].isWord { cues.formUnion(beginnings(of: tokens[first].range, in: utf8)) }
            }
            return Array(cues)
        }
    }

    private static func tokens(of utf8: UnsafeBufferPointer<UInt8>) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < min(utf8.count, Limits.textBytes) {
            let start = index
            if utf8.isWord(at: index) {
                while index < utf8.count, utf8.isWord(at: index) { index += utf8.scalar(at: index).length }
                tokens.append(Token(range: start..<index, isWord: true))
            } else {
                let (scalar, length) = utf8.scalar(at: index)
                index += length
                // Letters of the scripts that put no spaces between words.
                if scalar >= 0x530, Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false {
                    tokens.append(Token(range: start..<index, isWord: false))
                }
            }
        }
        return tokens
    }

    /// Whether one cue may hold both: Han characters side by side, words with a space, an apostrophe or a hyphen between them.
    private static func isJoined(_ a: Token, _ b: Token, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.isWord == b.isWord else { return false }
        let gap = utf8[a.range.upperBound..<b.range.lowerBound]
        if !a.isWord { return gap.isEmpty }
        if gap.count == 1, let mark = gap.first {
            return mark == UInt8(ascii: " ") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "-")
        }
        return gap.elementsEqual("\u{2019}".utf8)
    }

    private static func beginnings(of word: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> [String] {
        var beginnings: [String] = []
        var index = word.lowerBound
        var letters = 0
        while index < word.upperBound {
            index += utf8.scalar(at: index).length
            letters += 1
            if Limits.beginnings.contains(letters) { beginnings.append(string(utf8, word.lowerBound..<index) + "*") }
        }
        return beginnings
    }

    private static func string(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    }
}
