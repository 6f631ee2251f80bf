import ArgumentParser
import JSON
import Tuning

/// `xiangyin listen Flows/power rejected.jsonl`
struct Listen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Listen to utterances that were rejected or corrected, and propose words to add.",
        discussion: """
            FILE.jsonl has an utterance a line: {"text": "想装个充电桩", "label": "ev_charger", "lang": "zh-CN"}.
            The label is what a person says it means; "" or none when it was only rejected. Every word is tried before it is proposed. Nothing is
            changed: a word is added by hand, to the intent's "keywords", or to those of the dialect's table when only one dialect says it.
            """)

    @Argument(help: "A hotline's folder, a flow file, or a file of intents alone.")
    var hotline: String

    @Argument(help: "The utterances, one JSON object a line.")
    var file: String

    @Flag(help: "The same as JSON lines.")
    var json = false

    func run() throws {
        let judge = try Judge.load(hotline)
        let examples = try ExamplesLoading.load(file, needsLabels: false)
        var progress = Progress()
        let findings = Proposer(judge.matcher).findings(examples) { progress.show("listening", $0) }
        progress.end()
        if json {
            for proposal in findings.proposals { print(String(decoding: proposal.json, as: UTF8.self)) }
        } else {
            for line in findings.lines { print(ChatScreen.safe(line)) }
        }
    }
}
