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
