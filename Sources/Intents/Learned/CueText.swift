internal import Language

/// A cue as it is looked for: canonical, and either whole words or the beginning of one.
///
///     CueText("Refund*")      // "refund", the beginning of a word
struct CueText: Hashable {
    let utf8: [UInt8]
    let isBeginning: Bool

    /// Nil when nothing is left to look for.
    init?(_ text: String) {
        isBeginning = text.hasSuffix("*")
        utf8 = CanonicalText(isBeginning ? String(text.dropLast()) : text).utf8
        if utf8.isEmpty { return nil }
    }
}
