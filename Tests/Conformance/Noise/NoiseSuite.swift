import Flows
import Intents
import JSON
import Tuning

/// Measures what it costs when a tenth of the Han characters is heard as others that sound alike.
///
///     conformance noise Flows/power power_dev.jsonl homophone_confusion.jsonl
///     conformance noise learned.json massive_zh_cn.jsonl homophone_confusion.jsonl      # of its split dev
///
/// Passes when the mean over the seeds is at most two points below the accuracy without noise.
func runNoise(rules: String, file: String, homophones: String) -> Int32 {
    guard let table = Folder.bytes(at: homophones) else {
        complain("skipped: no such file: \(homophones)")
        return 0
    }
    guard let bytes = Folder.bytes(at: file), let matcher = matcher(of: rules) else {
        complain("cannot read \(file) and \(rules)")
        return 2
    }
    let (all, problems) = ExampleFile.read(bytes, name: file)
    for problem in problems { complain(problem.description) }
    let dev = all.filter { $0.split == "dev" }
    let examples = dev.isEmpty ? all : dev
    guard !examples.isEmpty, !HomophoneNoise(table: table, share: 0, seed: 0).isEmpty else {
        complain("\(file) or \(homophones) has no line that could be used")
        return 2
    }

    func tally(_ examples: [Example]) -> Tally { Scorecard(examples.map { Judgement($0, by: matcher) }).total }
    let clean = tally(examples)
    report("without noise", clean)
    var sum = 0.0
    let seeds: [UInt64] = [1, 2, 3]
    for seed in seeds {
        var noise = HomophoneNoise(table: table, share: 0.1, seed: seed)
        let noisy = tally(
            examples.map { Example(text: noise.spoil($0.text), label: $0.label, language: $0.language, split: $0.split, place: $0.place) })
        report("10% noise, seed \(seed)", noisy)
        sum += noisy.accuracy
    }
    let cost = clean.accuracy - sum / Double(seeds.count)
    print("noise costs \(points(cost)) points")
    return cost <= 0.02 ? 0 : 1
}

/// A hotline's matcher, or that of a file of intents alone.
private func matcher(of rules: String) -> IntentMatcher? {
    if let bytes = Folder.bytes(at: rules) {
        let file = SourceFile(name: rules, bytes: bytes)
        if let root = JSONReader.read(file).root, root["intents"] != nil, root["flow"] == nil {
            return IntentMatcher(rules: IntentRules.decode(root, in: file).rules)
        }
    }
    return Hotline.load(path: rules).hotline?.matcher
}

private func report(_ what: String, _ tally: Tally) {
    var line = "\(what): accuracy \(points(tally.accuracy))%, rejection \(points(tally.rejection))%"
    if tally.outOfScope > 0 { line += ", out of scope rejected \(points(tally.scopeRecall))%" }
    print(line)
}

private func points(_ share: Double) -> String { "\((share * 1000).rounded() / 10)" }
