public import JSON
public import Language
import Patterns

/// Works out what an utterance means, by the rules of a hotline and the tables of its dialects.
///
///     let understanding = matcher.understand("屋企冇電呀", language: "yue")
///     understanding.outcome            // .understood(outage_report 0.55)
///     understanding.ranked[0].evidence // 冇电 -> 没电 (yue lexicon), keyword 没电 at 6-12
public struct IntentMatcher: Sendable {
    /// A rule and the intent it speaks for.
    private struct Rule: Sendable {
        let kind: Evidence.Kind
        let text: String
        let intent: Int
        let weight: Double
        let dialect: String?
    }

    private let names: [String]
    private let keywordRules: [Rule]
    private let keywords: Literals
    private let patterns: [(rule: Rule, pattern: Pattern)]
    private let unlessIntents: [Int]
    private let unlessPatterns: [(intent: Int, pattern: Pattern)]
    private let unless: Literals
    /// Samples, without marks at their ends.
    private let samples: [[UInt8]: Int]
    private let sampleTexts: [[UInt8]: String]
    private let folding: DialectFolding
    private let detector: LanguageDetector
    private let threshold: Double
    private let margin: Double
    /// What the engine calls each intent, by language tag.
    public let titles: [String: [(language: String, words: String)]]

    /// The matcher for these rules, with what is wrong with them. A pattern that does not compile is reported and left out.
    public static func make(rules: IntentRules, dialects: [DialectTable], languages: [String]) -> (
        matcher: IntentMatcher, problems: [Diagnostic]
    ) {
        var problems: [Diagnostic] = []
        let matcher = IntentMatcher(rules, dialects, languages, &problems)
        return (matcher, problems)
    }

    private init(_ rules: IntentRules, _ dialects: [DialectTable], _ languages: [String], _ problems: inout [Diagnostic]) {
        names = rules.intents.map(\.name)
        let index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var keywordRules: [Rule] = []
        var keywordBytes: [[UInt8]] = []
        var patterns: [(rule: Rule, pattern: Pattern)] = []
        var unlessIntents: [Int] = []
        var unlessPatterns: [(intent: Int, pattern: Pattern)] = []
        var unlessBytes: [[UInt8]] = []
        var samples: [[UInt8]: Int] = [:]
        var sampleTexts: [[UInt8]: String] = [:]
        func add(_ text: String, _ weight: Double?, _ intent: Int, _ dialect: String?) {
            let bytes = CanonicalText(text).bytes
            guard !bytes.isEmpty else { return }
            keywordBytes.append(bytes)
            keywordRules.append(
                Rule(kind: .keyword, text: text, intent: intent, weight: weight ?? Self.weight(of: bytes), dialect: dialect))
        }
        for (number, intent) in rules.intents.enumerated() {
            for keyword in intent.keywords { add(keyword.text, keyword.weight, number, nil) }
            for pattern in intent.patterns {
                guard let compiled = Self.compile(pattern.source, at: pattern.offset, "patterns", intent.name, rules, &problems) else {
                    continue
                }
                let rule = Rule(kind: .pattern, text: pattern.source, intent: number, weight: pattern.weight ?? 0.7, dialect: nil)
                patterns.append((rule, compiled))
            }
            for words in intent.unless {
                guard words.utf8.contains(where: Self.marksPattern) else {
                    unlessBytes.append(CanonicalText(words).bytes)
                    unlessIntents.append(number)
                    continue
                }
                if let compiled = Self.compile(words, at: 0, "unless", intent.name, rules, &problems) {
                    unlessPatterns.append((number, compiled))
                }
            }
            for sample in intent.samples {
                let bytes = Stripping.strip(CanonicalText(sample).bytes)
                if samples[bytes] == nil { (samples[bytes], sampleTexts[bytes]) = (number, sample) }
            }
        }
        for table in dialects {
            for (intent, words) in table.keywords {
                guard let number = index[intent] else { continue }
                for word in words { add(word, nil, number, table.dialect) }
            }
        }
        self.keywordRules = keywordRules
        keywords = Literals(keywordBytes)
        self.patterns = patterns
        self.unlessIntents = unlessIntents
        self.unlessPatterns = unlessPatterns
        unless = Literals(unlessBytes)
        self.samples = samples
        self.sampleTexts = sampleTexts
        folding = DialectFolding(dialects)
        detector = LanguageDetector(tables: dialects, languages: languages)
        threshold = rules.threshold
        margin = rules.margin
        titles = Dictionary(rules.intents.filter { !$0.title.isEmpty }.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// A pattern, or nil with a problem that says where it went wrong.
    private static func compile(
        _ source: String, at offset: Int, _ key: String, _ intent: String, _ rules: IntentRules, _ problems: inout [Diagnostic]
    ) -> Pattern? {
        do {
            return try Pattern(source)
        } catch {
            problems.append(
                Diagnostic(
                    code: "pattern", severity: .error, message: "the pattern '\(source)' does not compile: \(error.message)",
                    place: rules.file?.place(at: offset + error.offset), path: "intents.\(intent).\(key)"))
            return nil
        }
    }

    /// What makes an `unless` a pattern; without any of these it is plain words.
    private static func marksPattern(_ byte: UInt8) -> Bool { "\\^$.|?*+()[]{}".utf8.contains(byte) }

    /// How much a keyword tells by its length, unless it says so itself: two Han characters may be chance, four hardly.
    private static func weight(of bytes: [UInt8]) -> Double {
        let han = bytes.count { $0 >= 0xE3 && $0 < 0xF0 }
        let words = bytes.split(separator: 0x20).count { $0.contains { $0 < 0x80 } }
        if han == 0 { return words > 1 ? 0.7 : 0.55 }
        return [0, 0.3, 0.55, 0.65, 0.75][min(han, 4)]
    }

    // MARK: Understanding

    /// What an utterance means.
    /// - Parameters:
    ///   - expecting: intents that the question at hand offers; they gain a little.
    ///   - language: the caller's language so far, for words that could be any.
    public func understand(_ utterance: String, expecting: [String] = [], language: String? = nil) -> Understanding {
        let canonical = CanonicalText(utterance)
        let heard = detector.detect(canonical, assuming: language)
        let (folded, folds) = folding.fold(canonical.bytes) ?? (canonical.bytes, [])
        var failures: [String] = []
        var found = [[Evidence]](repeating: [], count: names.count)
        var any = collect(canonical.bytes, [], &found, &failures)
        if !folds.isEmpty { any = collect(folded, folds, &found, &failures) || any }
        if !samples.isEmpty {
            let bare = Stripping.strip(canonical.bytes)
            if let intent = samples[bare] {
                any = true
                found[intent].append(
                    Evidence(
                        kind: .sample, rule: sampleTexts[bare] ?? "", weight: 0.95, range: 0..<canonical.bytes.count, dialect: nil,
                        fold: nil))
            }
        }
        if any { cancel(&found, canonical.bytes, folds.isEmpty ? nil : folded) }
        let ranked = any ? rank(found, expecting) : []
        return Understanding(
            canonical: canonical, folded: folded, folds: folds, heard: heard, ranked: ranked, outcome: outcome(ranked, expecting),
            failures: failures)
    }

    /// Gathers what the rules find in a text; ranges are brought back to the canonical text. Returns whether anything was found.
    private func collect(_ bytes: [UInt8], _ folds: [Fold], _ found: inout [[Evidence]], _ failures: inout [String]) -> Bool {
        guard !names.isEmpty, !bytes.isEmpty else { return false }
        var any = false
        var negated: [Range<Int>]?
        func note(_ rule: Rule, _ range: Range<Int>) {
            let denied = negated ?? Negation.ranges(in: bytes)
            negated = denied
            guard !denied.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) else {
                return
            }
            let fold = folds.first { $0.folded.overlaps(range) }
            // In the folded text, what no fold touched was found in the canonical text already.
            guard folds.isEmpty || fold != nil, found[rule.intent].count < MatchLimits.evidence else { return }
            any = true
            found[rule.intent].append(
                Evidence(
                    kind: rule.kind, rule: rule.text, weight: rule.weight, range: Self.canonical(range, folds),
                    dialect: rule.dialect ?? fold?.dialect,
                    fold: fold))
        }
        for hit in keywords.hits(in: bytes) { note(keywordRules[hit.literal], hit.range) }
        bytes.withUnsafeBufferPointer { text in
            for (rule, pattern) in patterns {
                switch pattern.firstMatch(in: text) {
                case .match(let match): note(rule, match.range)
                case .noMatch: break
                case .limitExceeded:
                    failures.append(rule.text)
                    if failures.count >= MatchLimits.failures { return }
                }
            }
        }
        return any
    }

    /// Takes away what an `unless` rules out. A sample stands: it is the very sentence.
    private func cancel(_ found: inout [[Evidence]], _ canonical: [UInt8], _ folded: [UInt8]?) {
        var cancelled: Set<Int> = []
        for text in [canonical] + (folded.map { [$0] } ?? []) {
            for hit in unless.hits(in: text) { cancelled.insert(unlessIntents[hit.literal]) }
            text.withUnsafeBufferPointer { bytes in
                for (intent, pattern) in unlessPatterns where !found[intent].isEmpty && !cancelled.contains(intent) {
                    if case .match = pattern.firstMatch(in: bytes) { cancelled.insert(intent) }
                }
            }
        }
        for intent in cancelled { found[intent].removeAll { $0.kind != .sample } }
    }

    /// A range of the folded text, in the canonical one.
    private static func canonical(_ range: Range<Int>, _ folds: [Fold]) -> Range<Int> {
        guard !folds.isEmpty else { return range }
        func back(_ offset: Int, end: Bool) -> Int {
            var shift = 0
            for fold in folds {
                if offset < fold.folded.lowerBound || (offset == fold.folded.lowerBound && !end) { break }
                if offset < fold.folded.upperBound || (offset == fold.folded.upperBound && end) {
                    return end ? fold.range.upperBound : fold.range.lowerBound
                }
                shift = fold.range.upperBound - fold.folded.upperBound
            }
            return offset + shift
        }
        let start = back(range.lowerBound, end: false)
        return start..<max(start, back(range.upperBound, end: true))
    }

    private func rank(_ found: [[Evidence]], _ expecting: [String]) -> [IntentMatch] {
        var ranked: [IntentMatch] = []
        for (number, evidence) in found.enumerated() where !evidence.isEmpty {
            // Of evidence that overlaps, only the best counts; what stands apart adds up (noisy or).
            var kept: [Evidence] = []
            for piece in evidence.sorted(by: { ($0.weight, $0.range.count) > ($1.weight, $1.range.count) })
            where !kept.contains(where: { $0.range.overlaps(piece.range) }) {
                kept.append(piece)
            }
            var score = 1 - kept.reduce(1) { $0 * (1 - $1.weight) }
            if expecting.contains(names[number]) { score = min(1, score + MatchLimits.expected) }
            ranked.append(IntentMatch(intent: names[number], score: score, evidence: kept))
        }
        // Equal scores keep the order of the file: sort is not stable, so the index decides.
        return ranked.enumerated().sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
    }

    private func outcome(_ ranked: [IntentMatch], _ expecting: [String]) -> Understanding.Outcome {
        guard let best = ranked.first, best.score >= threshold else { return .rejected }
        let close = ranked.prefix(MatchLimits.unsure).filter { $0.score >= threshold && $0.score > best.score - margin }
        return close.count > 1 ? .unsure(Array(close)) : .understood(best)
    }
}
