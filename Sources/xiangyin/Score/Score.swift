import ArgumentParser
import JSON
import Tuning

/// `xiangyin score Flows/power callers.jsonl`
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how well labelled utterances are understood, and show what is confused with what.",
        discussion: """
            FILE.jsonl has an example a line: {"text": "屋企冇電呀", "label": "outage_report", "lang": "yue"}.
            Labels out_of_scope and oos are for what no intent should take: it is right to reject them.
            """)

    @Argument(help: "A hotline's folder, a flow file, or a file of intents alone.")
    var hotline: String

    @Argument(help: "The labelled examples, one JSON object a line.")
    var file: String

    @Option(help: ArgumentHelp("Another label for what is out of scope.", valueName: "label"))
    var outOfScope: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only the examples of this split, as dev. When no line says dev: the tenth that 'learn' held back.", valueName: "name"))
    var split: String?

    @Flag(help: "The same as JSON.")
    var json = false

    func run() throws {
        let judge = try Judge.load(hotline)
        let examples = try wanted(ExamplesLoading.load(file), judge)
        var progress = Progress()
        var judgements: [Judgement] = []
        judgements.reserveCapacity(examples.count)
        for example in examples {
            judgements.append(judge.judge(example))
            if judgements.count % 200 == 0 { progress.show("scoring", Double(judgements.count) / Double(examples.count)) }
        }
        progress.end()
        let outOfScope = outOfScope.isEmpty ? Scorecard.outOfScope : Set(outOfScope)
        let card = Scorecard(judgements, outOfScope: outOfScope)
        if let intents = judge.intents {
            let unknown = Set(examples.map(\.label)).subtracting(intents).subtracting(outOfScope).sorted()
            if !unknown.isEmpty { StandardError.write(warning(unknown, among: intents)) }
        }
        if json {
            print(String(decoding: card.json(of: file), as: UTF8.self))
        } else {
            for line in card.lines { print(ChatScreen.safe(line)) }
        }
    }

    private func wanted(_ examples: [Example], _ judge: Judge) throws -> [Example] {
        guard let split else { return examples }
        let chosen = examples.filter { $0.split == split }
        if !chosen.isEmpty { return chosen }
        if split == "dev" {
            let held = Holdout(examples, seed: judge.seed).dev
            if !held.isEmpty {
                StandardError.write(
                    "no line is of split dev: scoring the \(held.count) that 'xiangyin learn --seed \(judge.seed)' holds back")
                return held
            }
        }
        let names = Set(examples.map { $0.split ?? "none" }).sorted().prefix(8).joined(separator: ", ")
        StandardError.write("xiangyin: \(file) has no example of split '\(split)'; it has: \(names)")
        throw ExitCode(1)
    }

    /// Labels that no rule can reach are counted as mistakes; the designer should know it.
    private func warning(_ labels: [String], among intents: [String]) -> String {
        let near = labels.first.flatMap { NearestName.nearest(to: $0, among: intents) }.map { "; did you mean '\($0)'?" } ?? ""
        let list = labels.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + (labels.count > 5 ? " and \(labels.count - 5) more" : "")
        return "warning: \(hotline) has no intent \(list)\(near)"
    }
}
