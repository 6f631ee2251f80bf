/// What the work with examples takes, each with its reason.
public enum Limits {
    /// Bytes of a file of examples: a hundred times the largest public set of intents.
    public static let fileBytes = 256 << 20
    /// Bytes of a line. What is understood of an utterance is 64 KiB at most.
    static let lineBytes = 256 << 10
    /// Bad lines that are named; after so many the file is something else.
    static let problems = 100

    // MARK: score

    /// Confusions that are kept, the most frequent first: more than a person reads in one sitting.
    static let confusions = 30

    // MARK: learn

    /// Cues of an intent when nobody says: the number of dialect keywords with which hotlines report 92%.
    public static let cues = 127
    /// Cues of an intent at most; beyond that it is a model, not a table that anyone reads.
    public static let mostCues = 2_000
    /// Han characters in a row, and Latin words in a row, that make one cue. Longer ones are said so rarely that they take the place of
    /// cues which many callers say.
    static let hanCharacters = 3
    static let words = 2
    /// Letters of the word beginnings that are tried as cues: `ref*`, `refu*`, `refun*`, `refund*` stand for a word in all its forms.
    static let beginnings = 3...6
    /// Bytes of a text that are learned from. Nobody says what they want in more.
    static let textBytes = 2_000
    /// Weights in the first round, where every candidate may speak for every intent: 64 MB.
    static let weights = 1 << 24
    /// Classes that can be told apart.
    static let classes = 5_000
    /// A weight in the file: a factor of e^9 is certainty already.
    static let weight = 9.0

    // MARK: listen

    /// Utterances that a word must mend to be proposed: once is chance.
    static let proposalFixes = 2
    /// Han characters, and Latin words, of a proposal: what is said together, as 停水通知 or "no hot water".
    static let proposedCharacters = 4
    static let proposedWords = 3
    /// Words that are tried: each costs the rules with it, and all utterances anew.
    static let tried = 160
    /// Proposals at once: what a person looks through in a quarter of an hour.
    static let proposals = 40
}
