/// What a regular expression is made of, as far as one must know to tell which words every match must hold.
///
///     (没有?|不)来?电费    // sequence [choice [...], repeated(来, 0...1), text(电费)]
///
/// Only what PCRE2 has compiled is read here. What this reader does not know becomes `.unknown`, or no syntax at all: then nothing is
/// concluded from it, and the pattern is merely run more often.
indirect enum PatternSyntax: Equatable {
    /// Nothing: `(?:)`.
    case empty
    /// Nothing that takes room, but not everywhere: look-arounds, and what an atomic group gives up.
    case condition
    /// `\b`
    case boundary
    /// `^` and `\A`; `$` and `\z`
    case textStart, textEnd
    /// These bytes, one behind the other: characters that mean themselves.
    case text([UInt8])
    /// One code point of these.
    case oneOf([ClosedRange<UInt32>])
    /// One code point, of which nothing more is known.
    case any
    /// Any text at all: a back reference, a recursion.
    case unknown
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    /// `max` is nil for no end.
    case repeated(PatternSyntax, min: Int, max: Int?)
}
