import ArgumentParser
import JSON
import Tuning

/// `xiangyin listen Flows/power rejected.jsonl`
struct Listen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Listen to utterances that were rejected or corrected, and propose words to add.",
        discussion: """
            FILE.jsonl has an utterance a line: {"text": "想装个充电桩", "label": "new_service", "lang": "zh-CN"}.
            The label is what a person says it means; "" when it was only rejected. Nothing is changed: a word is added by hand, to the
            intent's "keywords", or to the dialect's table when only one dialect says it.
            """)

    @Argument(help: "A hotline's folder, a flow file, or a file of intents alone.")
    var hotline: String

    @Argument(help: "The utterances, one JSON object a line.")
    var file: String

    @Flag(help: "The same as JSON lines.")
    var json = false

    func run() throws {
        let judge = try Judge.load(hotline)
        let examples = try ExamplesLoading.load(file)
        let proposals = Proposer(judge.matcher).proposals(examples)
        if json {
            for proposal in proposals { print(String(decoding: Self.json(proposal), as: UTF8.self)) }
            return
        }
        if proposals.isEmpty {
            print("nothing to propose: no word is in two misunderstood utterances and rarely elsewhere (\(examples.count) heard)")
        }
        for proposal in proposals {
            let place = proposal.language.map { ", heard in \($0) only" } ?? ""
            print("\(proposal.word)  for \(proposal.intent ?? "an intent that is missing")\(place): mends \(proposal.fixes.count), spoils \(proposal.breaks.count)")
            for example in proposal.fixes.prefix(Limits.listened) { print("    + \(ChatScreen.safe(example.text))") }
            for example in proposal.breaks.prefix(Limits.listened) { print("    - \(ChatScreen.safe(example.text))  (\(example.label))") }
        }
    }

    private static func json(_ proposal: Proposal) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("word")
        writer.string(proposal.word)
        for (key, value) in [("intent", proposal.intent), ("language", proposal.language)] {
            guard let value else { continue }
            writer.key(key)
            writer.string(value)
        }
        for (key, examples) in [("fixes", proposal.fixes), ("breaks", proposal.breaks)] {
            writer.key(key)
            writer.beginArray()
            for example in examples { writer.string(example.text) }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }
}
