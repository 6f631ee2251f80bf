import Conversations
import JSON

/// A line typed into chat: words for the hotline, keys, or a command that begins with `/`.
enum ChatCommand: Equatable {
    case say(String), keys(String), silence, hangup, done, closed
    case callAs(CallerFacts)
    case why, state, restart, help, quit
    case nothing
    /// What is wrong with the line.
    case mistake(String)

    /// As `/help` lists them.
    static let usage: [(name: String, arguments: String, meaning: String)] = [
        ("key", "1", "press keys (a line of digits, * and # alone does the same)"),
        ("silence", "", "say nothing until the time-out"),
        ("as", "age=72,language=yue", "call again as somebody else"),
        ("why", "", "how the last answer came about"),
        ("state", "", "what the engine remembers of this call"),
        ("done", "", "the person you were handed to is done"),
        ("closed", "", "the queue that you wait in closes"),
        ("restart", "", "call again"),
        ("hangup", "", "hang up"),
        ("help", "", "this list"),
        ("quit", "", "leave"),
    ]

    init(_ line: String) {
        let text = line.trimmedScalars
        guard text.first == "/" else {
            if text.isEmpty { self = .nothing } else { self = Self.isKeys(text) ? .keys(text) : .say(text) }
            return
        }
        let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
        let name = String(parts.first ?? "")
        let argument = parts.count > 1 ? String(parts[1]).trimmedScalars : ""
        switch name {
        case "key", "keys":
            self = Keys.areValid(argument) ? .keys(argument) : .mistake("expected keys after /key: up to \(Keys.longest) of 0-9 * #")
        case "silence": self = .silence
        case "as":
            do throws(CallerFacts.Malformed) {
                self = .callAs(try CallerFacts(argument))
            } catch { self = .mistake(error.description) }
        case "why": self = .why
        case "state": self = .state
        case "done": self = .done
        case "closed": self = .closed
        case "restart": self = .restart
        case "hangup": self = .hangup
        case "help", "?": self = .help
        case "quit", "exit", "q": self = .quit
        default:
            let mend = NearestName.nearest(to: name, among: Self.usage.map(\.name)).map { "; did you mean /\($0)?" } ?? "; /help lists them"
            self = .mistake("unknown command /\(name.shortened)" + mend)
        }
    }

    private static func isKeys(_ text: String) -> Bool {
        Keys.areValid(text) && text.utf8.allSatisfy { $0 < 0x41 }
    }
}

extension String {
    /// Without white space at either end.
    var trimmedScalars: String { String(self[...].trimmed) }
}
