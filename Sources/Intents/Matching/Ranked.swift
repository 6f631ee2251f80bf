/// An intent that came into question, by number, and the clues that speak of it.
struct Ranked: BitwiseCopyable, Sendable {
    let intent: Int32
    var score: Double
    /// What rules of people say, without learned cues.
    let written: Double
    /// Where its clues stand among all: from the first to before the end.
    let first: Int32
    let end: Int32

    var clues: Range<Int> { Int(first)..<Int(end) }
}
