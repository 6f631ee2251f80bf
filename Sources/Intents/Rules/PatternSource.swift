internal import Language
internal import Patterns

/// A designer's regular expression, folded as the text is that it runs on: "停電" in a pattern finds 停电.
enum PatternSource {
    static func compile(_ source: String) throws(PatternError) -> Pattern {
        do throws(PatternError) {
            return try Pattern(fold(source))
        } catch {
            // What is wrong is wrong before folding too, and there its place is right.
            _ = try Pattern(source)
            throw error
        }
    }

    /// What makes an `unless` a pattern; without any of these it is plain words.
    static func isPattern(_ text: String) -> Bool { text.utf8.contains { "\\^$.|?*+()[]{}".utf8.contains($0) } }

    /// Folds letters and what is beyond ASCII, but no syntax: `\S` must not become `\s`, nor `(?P<n>` `(?p<n>`, and a
    /// full-width （ is a parenthesis that the caller wrote, not a group.
    static func fold(_ source: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(source.utf8.count + 8)
        var literal: [UInt8] = []
        var escaped = false
        /// Inside `(?...` and `{...}`, up to what ends them.
        var isSyntax = false
        var previous: Unicode.Scalar?
        for scalar in source.unicodeScalars {
            defer { previous = scalar }
            if !escaped, !isSyntax, isLiteral(scalar) {
                scalar.append(to: &literal)
                continue
            }
            foldLiteral(&literal, into: &out)
            scalar.append(to: &out)
            if !escaped, previous == "(" && scalar == "?" || scalar == "{" {
                isSyntax = true
            } else if isSyntax, scalar.isASCII, ":=!)>}".utf8.contains(UInt8(scalar.value)) {
                isSyntax = false
            }
            escaped = !escaped && scalar == "\\"
        }
        foldLiteral(&literal, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// What has no meaning of its own in a pattern: letters, and what is beyond ASCII, but for white space.
    private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.isASCIILetter : 0x3400...0x9FFF ~= scalar.value || !scalar.properties.isWhitespace
    }

    /// The Han words that a folded pattern is made of: what a recogniser may have written with other characters.
    ///
    ///     hanWords(in: "(什么时候|几[点号]).{0,8}来电")      // 什么时候, 来电
    ///
    /// Characters in brackets are alternatives, not words.
    static func hanWords(in folded: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var isClass = false
        for scalar in folded.unicodeScalars {
            if scalar == "[" { isClass = true }
            if scalar == "]" { isClass = false }
            if !isClass, 0x4E00...0x9FFF ~= scalar.value {
                scalar.append(to: &word)
            } else {
                if !word.isEmpty { words.append(word) }
                word = []
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// Puts a literal behind what is folded already, and empties it. What folding made of it may need escaping: ＊ becomes *.
    private static func foldLiteral(_ literal: inout [UInt8], into out: inout [UInt8]) {
        if literal.isEmpty { return }
        for byte in CanonicalText(String(decoding: literal, as: UTF8.self)).utf8 {
            if byte < 0x80, byte != UInt8(ascii: " "), !Unicode.Scalar(byte).isASCIILetter, !(0x30...0x39 ~= byte) {
                out.append(UInt8(ascii: "\\"))
            }
            out.append(byte)
        }
        literal.removeAll(keepingCapacity: true)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { 0x61...0x7A ~= value | 0x20 }

    fileprivate func append(to utf8: inout [UInt8]) {
        if isASCII { utf8.append(UInt8(value)) } else { utf8.append(contentsOf: UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }
    }
}
