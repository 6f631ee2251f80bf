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
        if let learned { return Judgement(example, by: learned, hearing: CanonicalText(example.text)) }
        let understanding = matcher.understand(example.text)
        let outcome: Judgement.Outcome =
            switch understanding.outcome {
            case .understood: .understood
            case .unsure: .unsure
            case .rejected: .rejected
            }
        let evidence = understanding.ranked.first.map { understanding.evidence(for: $0.intent) }?.prefix(Self.evidence).map { "\($0.said) (\($0.kind.rawValue) \($0.rule))" }
        return Judgement(
            example, outcome: outcome, ranked: understanding.ranked.prefix(Self.ranked).map { ($0.intent, $0.score) },
            evidence: evidence?.joined(separator: ", ") ?? "")
    }

    /// Intents and pieces of evidence that are kept of each example.
    private static let ranked = 3
    private static let evidence = 4
}
