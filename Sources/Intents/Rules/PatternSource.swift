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
        var out = ""
        var literal = ""
        var escaped = false
        /// Inside `(?...` and `{...}`, up to what ends them.
        var isSyntax = false
        var previous: Unicode.Scalar?
        for scalar in source.unicodeScalars {
            defer { previous = scalar }
            if !escaped, !isSyntax, !scalar.properties.isWhitespace, !scalar.isASCII || scalar.properties.isAlphabetic {
                literal.unicodeScalars.append(scalar)
                continue
            }
            out += foldLiteral(literal)
            literal = ""
            out.unicodeScalars.append(scalar)
            if !escaped, previous == "(" && scalar == "?" || scalar == "{" {
                isSyntax = true
            } else if isSyntax, ":=!)>}".unicodeScalars.contains(scalar) {
                isSyntax = false
            }
            escaped = !escaped && scalar == "\\"
        }
        return out + foldLiteral(literal)
    }

    /// The Han words that a pattern is made of, folded: what a recogniser may have written with other characters.
    ///
    ///     hanWords(in: "(什么时候|几[点號]).{0,8}来电")      // 什么时候, 来电
    ///
    /// Characters in brackets are alternatives, not words.
    static func hanWords(in source: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var isClass = false
        for scalar in fold(source).unicodeScalars {
            if scalar == "[" { isClass = true }
            if scalar == "]" { isClass = false }
            if !isClass, 0x4E00...0x9FFF ~= scalar.value {
                word += Array(String(scalar).utf8)
            } else {
                if !word.isEmpty { words.append(word) }
                word = []
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func foldLiteral(_ literal: String) -> String {
        guard !literal.isEmpty else { return "" }
        var out = ""
        for scalar in CanonicalText(literal).text.unicodeScalars {
            if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9" ~= scalar), scalar != " " { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}
