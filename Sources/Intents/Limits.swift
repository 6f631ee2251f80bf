/// What understanding one utterance may cost, each bound with its reason.
enum Limits {
    /// Matches of one pattern in one text. A second place matters when the first is negated; more adds nothing.
    static let matchesOfAPattern = 4
    /// Pieces of evidence that one utterance keeps, for all intents.
    static let clues = 512
    /// Pieces of evidence that one intent counts. Repeating a word a thousand times makes nobody surer.
    static let cluesOfAnIntent = 32
    /// Bytes of a clause that a negation reaches: eighty Han characters without a pause are no clause that anybody says.
    static let clauseBytes = 240
    /// Negations in one text.
    static let negations = 32
    /// Intents between which a caller can be asked to choose by ear.
    static let choices = 3
    /// A learned weight or bias, either way: e^50 is certainty, and sums of many stay finite.
    static let learnedWeight = 50.0
    /// Intents that are named because learned cues speak for them.
    static let learnedRanks = 5
}
