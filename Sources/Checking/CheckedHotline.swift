import Flows
import Intents
import JSON

/// A hotline as the checks see it: the model, and beside it every file with the place of every value.
public struct CheckedHotline: Sendable {
    /// Nil when a file has errors: then only what can be seen in the JSON is checked, so that one slip hides little else.
    let model: Hotline?
    let languages: [String]
    /// `hotline.json`; nil when a flow file is a hotline alone.
    let settings: LoadedHotline.File?
    let flows: [CheckedFlow]
    let fixtures: LoadedHotline.File?
    let intents: [CheckedIntent]
    /// The patterns of all intents; empty when a file has errors.
    let patterns: [PlacedPattern]
    let rules: IntentRules
    let texts: [CheckedText]
    let script: Script
    let graph: CallGraph?
    /// What the rules make of each sample; empty when a file has errors.
    let sampleJudgements: [SampleJudgement]
    /// Checks that the designer answers for, each with the reason.
    let allowed: [String: String]

    init(_ loaded: LoadedHotline) {
        model = loaded.hotline
        languages = loaded.languages
        settings = loaded.hotlineFile
        fixtures = loaded.fixturesFile
        rules = loaded.rules
        script = loaded.script
        flows = loaded.flowFiles.map { CheckedFlow($0, loaded.hotline) }
        intents = CheckedIntent.all(loaded)
        patterns = loaded.hotline == nil ? [] : PlacedPattern.all(intents, rules)
        texts = TextGathering.texts(of: self.flows, self.settings, self.intents)
        graph = loaded.hotline.map { CallGraph($0) }
        allowed = loaded.allowed
        sampleJudgements = loaded.hotline.map { [intents] in SampleJudgement.judge(intents, by: $0.matcher.withoutSamples) } ?? []
    }

    /// The place of a key of `hotline.json`, or its beginning.
    func spot(_ path: String...) -> Spot? {
        guard let settings else { return nil }
        var spot = Spot(file: settings.file, offset: settings.root.offset, path: JSONPath())
        var node: JSONNode? = settings.root
        for key in path {
            node = node?[key]
            spot = spot.inner(key, node)
        }
        return spot
    }

    /// Where the hotline itself is spoken of: `hotline.json`, or the flow that stands alone.
    var top: Spot? { spot() ?? flows.first.map { Spot(file: $0.file, offset: $0.root.offset, path: JSONPath()) } }

    /// Every step, with the flow and node it stands in.
    var steps: [CheckedStep] { flows.flatMap { $0.nodes.flatMap(\.steps) } }
}
