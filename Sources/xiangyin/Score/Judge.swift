import ArgumentParser
import Flows
import Intents
import JSON
import Language
import Tuning

/// What understands the utterances: a hotline's matcher, or the rules of a file of intents alone.
struct Judge {
    /// Nil when they are not known.
    let intents: [String]?
    /// The seed with which the rules were learned; 1 when they were not.
    let seed: UInt64
    let matcher: IntentMatcher

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
    }

    func judge(_ example: Example) -> Judgement { Judgement(example, by: matcher) }
}
