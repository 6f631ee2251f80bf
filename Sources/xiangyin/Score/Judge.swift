import ArgumentParser
import Flows
import Intents
import JSON
import Language
import Tuning

/// What judges the examples: a hotline's matcher, or the rules of a file of intents alone.
struct Judge {
    /// Nil when they are not known.
    let intents: [String]?
    /// The seed with which the rules were learned; 1 when they were not.
    let seed: UInt64
    private let matcher: IntentMatcher
    private let learned: LearnedScoring?

    static func load(_ path: String) throws -> Judge {
        if let bytes = try? WholeFile.read(path, limit: Tuning.Limits.fileBytes) {
            let file = SourceFile(name: path, bytes: bytes)
            if let root = JSONReader.read(file).root, root["intents"] != nil, root["flow"] == nil { return try Judge(root, in: file) }
        }
        return Judge(try HotlineLoading.load(path))
    }

    private init(_ hotline: Hotline) {
        intents = nil
        seed = 1
        matcher = hotline.matcher
        learned = nil
    }

    private init(_ root: JSONNode, in file: SourceFile) throws {
        let problems = JSONReader.read(file).problems
        let (rules, mistakes) = IntentRules.decode(root, in: file)
        guard (problems + mistakes).allSatisfy({ $0.severity != .error }) else {
            for problem in (problems + mistakes).prefix(Limits.diagnostics) { StandardError.write(problem.description) }
            throw ExitCode(1)
        }
        intents = rules.intents.map(\.name)
        seed = rules.learned?.seed ?? 1
        matcher = IntentMatcher(rules: rules)
        learned = rules.isPurelyLearned ? LearnedScoring(rules) : nil
    }

    func judge(_ example: Example) -> Judgement {
        if let learned { return Self.judge(example, learned) }
        let understanding = matcher.understand(example.text)
        let outcome: Judgement.Outcome =
            switch understanding.outcome {
            case .understood: .understood
            case .unsure: .unsure
            case .rejected: .rejected
            }
        let evidence = understanding.ranked.first?.evidence.prefix(Self.evidence).map { "\($0.said) (\($0.kind.rawValue) \($0.rule))" }
        return Judgement(
            example, outcome: outcome, ranked: understanding.ranked.prefix(Self.ranked).map { ($0.intent, $0.score) },
            evidence: evidence?.joined(separator: ", ") ?? "")
    }

    /// What learned cues alone say. The matcher takes this over once it weighs them beside what was written by hand.
    private static func judge(_ example: Example, _ learned: LearnedScoring) -> Judgement {
        let text = CanonicalText(example.text)
        let opinion = learned.opinion(on: text)
        let ranked = opinion.ranked.prefix(Self.ranked).map { (learned.names[$0], opinion.probabilities[$0]) }
        let first = opinion.ranked.first
        let isHeard = first.map { opinion.probabilities[$0] >= learned.threshold } ?? false
        let evidence = first.map { learned.evidence(for: $0, in: text).prefix(Self.evidence) } ?? []
        return Judgement(
            example, outcome: isHeard ? .understood : .rejected, ranked: ranked,
            evidence: evidence.map { "\($0.cue) \($0.weight < 0 ? "" : "+")\($0.weight)" }.joined(separator: ", "))
    }

    /// Intents and pieces of evidence that are kept of each example.
    private static let ranked = 3
    private static let evidence = 4
}
