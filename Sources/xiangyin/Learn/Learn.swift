import ArgumentParser
import Glibc
import Intents
import JSON
import Tuning

/// `xiangyin learn callers.jsonl --into intents.json`
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from labelled utterances which words tell intents apart, and write them into a file of intents.",
        discussion: """
            FILE.jsonl has an example a line: {"text": "屋企冇電呀", "label": "outage_report", "lang": "yue", "split": "train"}.
            Lines of split train, or of none, are learned; those of dev are held back to see what was learned, or a tenth when there are none.
            Only the members "learned" are written; what a person wrote keeps every byte. The same seed gives the same file.
            """)

    @Argument(help: "The labelled examples, one JSON object a line.")
    var file: String

    @Option(help: ArgumentHelp("The file of intents; it is made when it is not there.", valueName: "intents.json"))
    var into: String

    @Option(help: "Words and phrases for each intent, at most.")
    var limit = Tuning.Limits.cues

    @Option(help: "Another seed holds back another tenth, and gives other weights.")
    var seed: UInt64 = 1

    func validate() throws {
        guard 1...Tuning.Limits.mostCues ~= limit else { throw ValidationError("--limit is from 1 to \(Tuning.Limits.mostCues).") }
        guard seed <= UInt64(Int64.max) else { throw ValidationError("--seed is from 0 to \(Int64.max).") }
    }

    func run() throws {
        let examples = try ExamplesLoading.load(file)
        let intents = try target()
        if let example = examples.first(where: { $0.label == "note" }) {
            StandardError.write("xiangyin: \(example.place): no intent can be called 'note': it would be read as a note")
            throw ExitCode(1)
        }
        let holdout = Holdout(examples, seed: seed)
        var progress = Progress()
        let lesson: Lesson
        do {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            lesson = try Learner(limit: limit, seed: seed).learn(holdout, from: name) { progress.show("learning", $0) }
        } catch {
            progress.end()
            StandardError.write("xiangyin: \(file): \(error)")
            throw ExitCode(1)
        }
        progress.end()
        let written = intents.writing(lesson)
        do {
            try WholeFile.replace(into, with: written)
        } catch {
            StandardError.write("xiangyin: \(into): \(error.text)")
            throw ExitCode(1)
        }
        report(lesson, holdout)
    }

    /// The file that is written into, read before the long work begins.
    private func target() throws -> IntentsFile {
        let bytes = access(into, F_OK) == 0 ? try WholeFile.readOrEnd(into, limit: Tuning.Limits.fileBytes) : []
        do {
            return try IntentsFile(bytes, name: into)
        } catch {
            for problem in error.list.prefix(Limits.diagnostics) { StandardError.write(problem.description) }
            throw ExitCode(1)
        }
    }

    private func report(_ lesson: Lesson, _ holdout: Holdout) {
        print("\(lesson.intents.count) intents, \(lesson.cueCount) cues, from \(holdout.train.count) examples -> \(into)")
        let held = Scorecard(lesson.heldBack).total
        guard held.inScope > 0 else { return print("nothing was held back: measure it with xiangyin score \(into) FILE.jsonl") }
        func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
        let which = holdout.isNamed ? "of split dev" : "held back"
        var line =
            "on \(held.inScope) \(which): first choice right \(percent(held.firstChoiceAccuracy)); at threshold \(lesson.settings.threshold ?? 0.5) accuracy \(percent(held.accuracy)), rejection \(percent(held.rejection))"
        if held.outOfScope > 0 { line += "; of \(held.outOfScope) out of scope \(percent(held.scopeRecall)) rejected" }
        print(line)
    }
}
