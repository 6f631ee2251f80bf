/// Evidence while it is being weighed: numbers instead of names.
struct Clue: Sendable {
    /// The rule's place in `CompiledRules.texts`.
    let rule: Int32
    let intent: Int32
    /// Which text it was found in, and where there.
    let reading: Reading
    let lower: UInt32
    let upper: UInt32
    /// Where it was said, in the text before any word was replaced.
    let saidLower: UInt32
    let saidUpper: UInt32
    var weight: Double
    /// What took its weight.
    var cancelled: Evidence.Kind?
    /// Whether stronger evidence covers it.
    var isCovered = false

    /// The texts in which clues are looked for: as it was said, with dialect words folded, with sounds put right.
    enum Reading: UInt8, BitwiseCopyable, Sendable { case canonical, folded, sounded }

    var range: Range<Int> { Int(lower)..<Int(upper) }
    var said: Range<Int> { Int(saidLower)..<Int(saidUpper) }
}
