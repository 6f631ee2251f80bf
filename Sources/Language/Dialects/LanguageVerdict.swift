/// What `LanguageDetection` made of a text, in numbers.
package struct LanguageVerdict: BitwiseCopyable, Sendable {
    package enum Language: BitwiseCopyable, Sendable {
        /// By its number in `LanguageVarieties`.
        case variety(Int32)
        /// The standard of Chinese, and no dialect of it.
        case standard
        /// Nothing was told: what the caller spoke so far.
        case assumed
    }

    var language = Language.assumed
    var confidence = 0.0
    /// The variety of which the words tell; -1 for none.
    var question = -1
    /// Whether there are words that told it, to be found again when somebody asks.
    var hasWords = false
    /// Whether the variety in question is the one that was heard, or the nearest one that was not.
    var isHeard = false
    var isLatin = false

    /// Nothing was heard, for want of words or of memory to look for them.
    package static let nothing = LanguageVerdict()
}
