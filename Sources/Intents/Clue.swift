internal import Language

/// Evidence while it is being weighed: numbers instead of names.
struct Clue {
    enum Source {
        case keyword(CompiledRules.Keyword)
        case pattern(CompiledRules.CompiledPattern)
        case sample(String)
    }

    let source: Source
    let intent: Int
    /// In the folded text, or in the canonical one.
    let range: Range<Int>
    let isFolded: Bool
    /// Where it was said, in bytes of the original, not yet widened to whole characters.
    let said: Range<Int>
    let weight: Double
    /// What took its weight.
    var cancelled: Evidence.Kind?
    /// Whether stronger evidence covers it.
    var isCovered = false
}
