/// What `xiangyin learn` found out about one intent: words that speak for it or against it, each with its weight.
///
///     "learned": { "bias": -1.2, "cues": { "电费": 1.83, "多少钱": 0.9, "refund*": 0.71, "停电": -0.64 } }
///
/// Han words are found anywhere, Latin ones as whole words; `refund*` is the beginning of a word. A cue counts once in an
/// utterance. Anyone may edit them; the next `learn` replaces them all, so what must stay belongs in `keywords`.
public struct LearnedCues: Sendable, Equatable {
    public struct Cue: Sendable, Equatable {
        public let text: String
        /// What it adds to the intent's sum: a factor of e to the weight on its odds.
        public let weight: Double

        public init(_ text: String, _ weight: Double) {
            self.text = text
            self.weight = weight
        }
    }

    /// The intent's sum before anything is said.
    public var bias: Double
    /// In the order of the file: the largest weight first.
    public var cues: [Cue]

    public init(bias: Double, cues: [Cue]) {
        self.bias = bias
        self.cues = cues
    }
}
