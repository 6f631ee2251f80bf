import ArgumentParser
import Glibc

/// `xiangyin explain Flows/power 屋企冇電`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what was heard in an utterance, what it was taken to mean, and why.",
        discussion: """
            Each intent that came into question stands with its score and what became of it; under it what speaks for it: the weight, where it
            was said (in UTF-8 bytes), what was said, and by which rule. A rejected utterance is no problem: the exit code is 0.
            """)

    @Argument(help: "A hotline's folder, a flow file, or a file of intents alone.")
    var hotline: String

    @Argument(help: "What a caller says; - reads it from standard input.")
    var text: String

    @Option(help: ArgumentHelp("The caller's language so far, as yue.", valueName: "tag"))
    var language: String?

    @Flag(help: "The same as JSON; spans are UTF-8 offsets of the text given.")
    var json = false

    func run() throws {
        let matcher = try Judge.load(hotline).matcher
        let explanation = Explanation(try utterance(), by: matcher, language: language, now: Clock.now(), clock: Clock.uptime)
        if json {
            print(String(decoding: explanation.json, as: UTF8.self))
        } else {
            let screen = ChatScreen.ofStandardOutput
            print(screen.text(explanation.lines), terminator: "")
        }
    }

    private func utterance() throws -> String {
        guard text == "-" else { return text }
        var bytes = try WholeFile.readOrEnd("/dev/stdin", limit: Limits.utteranceBytes)
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
