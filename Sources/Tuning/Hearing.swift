internal import Intents
internal import Language

/// Examples as today's rules understand them, and the words that the misunderstood ones share.
struct Hearing {
    enum State { case right, wrong, unlabelled }

    /// A word that may help an intent (`""`: nobody said which), and the misunderstood examples that hold it.
    struct Candidate {
        let word: String
        let intent: String
        let wrong: [Int]
        /// How much it promises before it is tried.
        let promise: Int
    }

    let examples: [Example]
    private(set) var states: [State] = []
    private(set) var candidates: [Candidate] = []

    init(_ examples: [Example], _ matcher: IntentMatcher) {
        self.examples = examples
        let heard = examples.map { matcher.understand($0.text) }
        states = zip(examples, heard).map { example, understanding in
            if example.label.isEmpty { return understanding.intent == nil ? .wrong : .unlabelled }
            return Self.isRight(example, understanding) ? .right : Scorecard.outOfScope.contains(example.label) ? .unlabelled : .wrong
        }
        candidates = shared(heard.map { Self.words(of: $0.canonical) })
    }

    var misunderstood: Int { states.count { $0 == .wrong } }

    func isRight(_ index: Int, by matcher: IntentMatcher) -> Bool {
        Self.isRight(examples[index], matcher.understand(examples[index].text))
    }

    private static func isRight(_ example: Example, _ understanding: Understanding) -> Bool {
        if Scorecard.outOfScope.contains(example.label) {
            if case .rejected = understanding.outcome { return true }
            return false
        }
        return understanding.intent == example.label
    }

    private static func words(of text: CanonicalText) -> Set<String> {
        let cues = CueMiner.cues(in: text, hanCharacters: Limits.proposedCharacters, words: Limits.proposedWords)
        return Set(cues.filter(FunctionWords.isWord))
    }

    private func shared(_ cues: [Set<String>]) -> [Candidate] {
        var wrong: [String: [String: [Int]]] = [:]
        for index in examples.indices where states[index] == .wrong {
            for cue in cues[index] { wrong[cue, default: [:]][examples[index].label, default: []].append(index) }
        }
        /// Examples that mean something else and hold the word too, by word and intent.
        var others: [String: [String: Int]] = [:]
        for index in examples.indices where states[index] == .right {
            for cue in cues[index] {
                for intent in wrong[cue, default: [:]].keys where intent != examples[index].label {
                    others[cue, default: [:]][intent, default: 0] += 1
                }
            }
        }
        let found = wrong.flatMap { word, intents in
            intents.compactMap { intent, holders -> Candidate? in
                let elsewhere = others[word]?[intent] ?? 0
                // Of a word without an intent nothing can be tried: there the count decides.
                guard holders.count >= Limits.proposalFixes, elsewhere <= holders.count * (intent.isEmpty ? 0 : 2) else { return nil }
                return Candidate(word: word, intent: intent, wrong: holders, promise: 2 * holders.count - elsewhere)
            }
        }
        // Of words that promise as much the longest first: 充电桩 before 充电 and 电桩.
        return found.sorted { ($0.promise, $0.word.utf8.count, $1.word, $1.intent) > ($1.promise, $1.word.utf8.count, $0.word, $0.intent) }
    }
}
