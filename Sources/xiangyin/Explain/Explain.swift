import ArgumentParser
import Glibc
import Intents
import Language

/// `xiangyin explain Flows/power 屋企冇電`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what was heard in an utterance, what it was taken to mean, and why.")

    @Argument(help: "A hotline's folder, a flow file, or a file of intents alone.")
    var hotline: String

    @Argument(help: "What a caller says.")
    var text: String

    @Option(help: ArgumentHelp("The caller's language so far, as yue.", valueName: "tag"))
    var language: String?

    @Flag(help: "The same as JSON; spans are UTF-8 offsets of the text given.")
    var json = false

    func run() throws {
        let matcher = try Judge.load(hotline).matcher
        let start = Clock.uptime()
        let understanding = matcher.understand(text, language: language)
        let explanation = Explanation(understanding, seconds: Clock.uptime() - start, now: Clock.now())
        if json {
            print(String(decoding: explanation.json, as: UTF8.self))
        } else {
            let screen = ChatScreen(usesColour: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil)
            print(screen.text(explanation.lines), terminator: "")
        }
    }
}
