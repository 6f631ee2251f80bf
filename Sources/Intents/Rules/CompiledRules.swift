internal import Language
internal import Patterns

/// A hotline's rules as the matcher runs them: one scan for all words and patterns, what each finding means, and the samples.
final class CompiledRules: Sendable {
    /// A rule as evidence names it.
    struct RuleText: Sendable {
        let kind: Evidence.Kind
        let text: String
        /// Whose table gave the keyword.
        let dialect: String?
    }

    /// What it means that a rule of the scan was met.
    struct Meaning: BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable { case evidence, exclusion, negation }

        let kind: Kind
        let intent: Int32
        /// The place in `texts`.
        let rule: Int32
        let weight: Double
    }

    struct Sample: Sendable {
        let intent: Int32
        let rule: Int32
        let utf8: [UInt8]
    }

    let names: [String]
    let scan: RuleScan
    let texts: [RuleText]
    /// What the rules of the scan mean, one behind the other, and where those of each begin.
    let meanings: FrozenTable<Meaning>
    private let meaningStarts: FrozenTable<Int32>
    /// By a number made from their folded bytes, without the punctuation at their ends.
    let samples: [UInt64: Sample]
    let longestSample: Int
    let sounds: SoundFolding

    init(rules: IntentRules, dialects: [DialectTable], folding: DialectFolding) {
        var plan = Plan()
        for (index, intent) in rules.intents.enumerated() {
            let number = Int32(index)
            for keyword in intent.keywords { plan.add(keyword: keyword.text, weight: keyword.weight, intent: number, dialect: nil) }
            for table in dialects {
                for (_, words) in table.keywords.filter({ $0.intent == intent.name }) {
                    for word in words { plan.add(keyword: word, weight: nil, intent: number, dialect: table.dialect) }
                }
            }
            for rule in intent.patterns {
                if let pattern = rule.pattern { plan.add(pattern, rule, intent: number) }
            }
            for rule in intent.unless { plan.add(exception: rule, intent: number) }
            for sample in intent.samples { plan.add(sample: sample, folding.fold(CanonicalText(sample)).bare, intent: number) }
        }
        for word in Negation.words { plan.add(negation: word) }

        names = rules.intents.map(\.name)
        scan = RuleScan(plan.rules, others: folding.literals)
        texts = plan.texts
        meanings = FrozenTable(plan.meanings.flatMap { $0 })
        var starts: [Int32] = [0]
        for meanings in plan.meanings { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: meanings.count)) }
        meaningStarts = FrozenTable(starts)
        samples = plan.samples
        longestSample = plan.samples.values.map(\.utf8.count).max() ?? 0
        let cues = rules.intents.flatMap { $0.learned?.cues ?? [] }.filter { $0.weight > 0 }
        sounds = SoundFolding(
            words: plan.vocabulary + cues.map { CanonicalText($0.text).utf8 }, confusing: Set(dialects.flatMap(\.sounds)))
    }

    /// The same rules without their samples; all else is shared.
    init(withoutSamplesOf other: CompiledRules) {
        names = other.names
        scan = other.scan
        texts = other.texts
        meanings = other.meanings
        meaningStarts = other.meaningStarts
        samples = [:]
        longestSample = 0
        sounds = other.sounds
    }

    /// Where in `meanings` stands what a rule of the scan means.
    @inline(__always)
    func meanings(of rule: Int) -> Range<Int> { Int(meaningStarts.start[rule])..<Int(meaningStarts.start[rule + 1]) }

    /// The sample that was said word for word.
    func sample(_ said: UnsafeBufferPointer<UInt8>) -> Sample? {
        guard !samples.isEmpty, said.count <= longestSample, let sample = samples[said.fingerprint] else { return nil }
        return sample.utf8.elementsEqual(said) ? sample : nil
    }
}

/// The rules being gathered.
private struct Plan {
    var rules: [RuleScan.Rule] = []
    var texts: [CompiledRules.RuleText] = []
    var meanings: [[CompiledRules.Meaning]] = []
    var samples: [UInt64: CompiledRules.Sample] = [:]
    /// The words that may have been written otherwise.
    var vocabulary: [[UInt8]] = []
    private var words: [[UInt8]: Int] = [:]

    mutating func add(keyword: String, weight: Double?, intent: Int32, dialect: String?) {
        let utf8 = CanonicalText(keyword).utf8
        guard let word = word(utf8) else { return }
        let meaning = CompiledRules.Meaning(
            kind: .evidence, intent: intent, rule: name(.keyword, keyword, dialect), weight: weight ?? Weights.keyword(utf8))
        // The same word twice for one intent: the heavier counts.
        if let at = meanings[word].firstIndex(where: { $0.kind == .evidence && $0.intent == intent }) {
            if meanings[word][at].weight < meaning.weight { meanings[word][at] = meaning }
        } else {
            meanings[word].append(meaning)
        }
        vocabulary.append(utf8)
    }

    mutating func add(_ pattern: Pattern, _ rule: Intent.Rule, intent: Int32) {
        rules.append(.pattern(pattern, rule.requirements))
        let weight = rule.weight ?? Weights.pattern
        meanings.append([CompiledRules.Meaning(kind: .evidence, intent: intent, rule: name(.pattern, rule.text, nil), weight: weight)])
        vocabulary += PatternSource.hanWords(in: pattern.source)
    }

    mutating func add(exception: Intent.Rule, intent: Int32) {
        let meaning = CompiledRules.Meaning(kind: .exclusion, intent: intent, rule: name(.unless, exception.text, nil), weight: 0)
        if let pattern = exception.pattern {
            rules.append(.pattern(pattern, exception.requirements))
            meanings.append([meaning])
            vocabulary += PatternSource.hanWords(in: pattern.source)
        } else if let word = word(CanonicalText(exception.text).utf8) {
            meanings[word].append(meaning)
        }
    }

    mutating func add(negation: String) {
        guard let word = word(CanonicalText(negation).utf8) else { return }
        meanings[word].append(CompiledRules.Meaning(kind: .negation, intent: -1, rule: -1, weight: 0))
    }

    mutating func add(sample: String, _ said: [UInt8], intent: Int32) {
        let fingerprint = said.withUnsafeBufferPointer(\.fingerprint)
        guard !said.isEmpty, samples[fingerprint] == nil else { return }
        samples[fingerprint] = CompiledRules.Sample(intent: intent, rule: name(.sample, sample, nil), utf8: said)
    }

    private mutating func word(_ utf8: [UInt8]) -> Int? {
        if utf8.isEmpty { return nil }
        if let known = words[utf8] { return known }
        words[utf8] = rules.count
        rules.append(.word(utf8))
        meanings.append([])
        return rules.count - 1
    }

    private mutating func name(_ kind: Evidence.Kind, _ text: String, _ dialect: String?) -> Int32 {
        texts.append(CompiledRules.RuleText(kind: kind, text: text, dialect: dialect))
        return Int32(texts.count - 1)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// FNV-1a, 64 bits (Fowler, Noll, Vo): a number for a short text.
    fileprivate var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
