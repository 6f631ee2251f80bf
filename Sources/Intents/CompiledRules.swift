internal import Language
internal import Patterns

/// A hotline's rules as the matcher runs them: one automaton for all words, compiled patterns, weights.
final class CompiledRules: Sendable {
    struct Keyword: Sendable {
        let intent: Int
        let text: String
        let weight: Double
        let dialect: String?
    }

    struct CompiledPattern: Sendable {
        let intent: Int
        let text: String
        let weight: Double
        let pattern: Pattern
    }

    /// What a literal of the automaton stands for.
    struct Meaning: Sendable {
        var keywords: [Keyword] = []
        /// The intents that it rules out.
        var excludes: [Int] = []
        var negates = false
    }

    let names: [String]
    let automaton: LiteralAutomaton
    let meanings: [Meaning]
    let patterns: [CompiledPattern]
    /// By intent.
    let unless: [[CompiledPattern]]
    /// Folded samples, without the punctuation at their ends.
    let samples: [[UInt8]: (intent: Int, text: String)]
    let longestSample: Int

    init(rules: IntentRules, dialects: [DialectTable], folding: DialectFolding) {
        var builder = LiteralAutomaton.Builder()
        var meanings: [Meaning] = []
        func change(_ utf8: [UInt8], _ body: (inout Meaning) -> Void) {
            guard let number = builder.add(utf8) else { return }
            if number == meanings.count { meanings.append(Meaning()) }
            body(&meanings[number])
        }
        func add(_ keyword: String, weight: Double?, intent: Int, dialect: String?) {
            let canonical = CanonicalText(keyword)
            let made = Keyword(intent: intent, text: keyword, weight: weight ?? Weights.keyword(canonical.utf8), dialect: dialect)
            change(canonical.utf8) { meaning in
                guard let at = meaning.keywords.firstIndex(where: { $0.intent == intent }) else {
                    meaning.keywords.append(made)
                    return
                }
                if meaning.keywords[at].weight < made.weight { meaning.keywords[at] = made }
            }
        }

        var patterns: [CompiledPattern] = []
        var unless: [[CompiledPattern]] = []
        var samples: [[UInt8]: (intent: Int, text: String)] = [:]
        for (index, intent) in rules.intents.enumerated() {
            for keyword in intent.keywords { add(keyword.text, weight: keyword.weight, intent: index, dialect: nil) }
            for table in dialects {
                for (_, words) in table.keywords.filter({ $0.intent == intent.name }) {
                    for word in words { add(word, weight: nil, intent: index, dialect: table.dialect) }
                }
            }
            patterns += Self.patterns(intent.patterns, of: index)
            unless.append(Self.patterns(intent.unless, of: index))
            for words in intent.unless where words.pattern == nil {
                change(CanonicalText(words.text).utf8) { $0.excludes.append(index) }
            }
            for sample in intent.samples {
                let said = folding.fold(CanonicalText(sample)).bare
                if samples[said] == nil { samples[said] = (index, sample) }
            }
        }
        for word in Negation.words { change(CanonicalText(word).utf8) { $0.negates = true } }

        names = rules.intents.map(\.name)
        automaton = LiteralAutomaton(builder)
        self.meanings = meanings
        self.patterns = patterns
        self.unless = unless
        self.samples = samples
        longestSample = samples.keys.map(\.count).max() ?? 0
    }

    private static func patterns(_ rules: [Intent.Rule], of intent: Int) -> [CompiledPattern] {
        rules.compactMap { rule in
            rule.pattern.map { CompiledPattern(intent: intent, text: rule.text, weight: rule.weight ?? Weights.pattern, pattern: $0) }
        }
    }
}
