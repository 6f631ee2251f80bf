import Conversations
import JSON

/// A line typed at a desk: words for the caller, or a command that begins with `/`.
enum DeskCommand: Equatable {
    case say(String), note(String)
    case who, take, refuse, finish, unreached, back, card, pause, resume, help, quit
    case why(Int64)
    case listen(String), leave
    case transfer(String)
    case order(kind: String, fields: CallerFacts)
    case nothing
    case mistake(String)

    /// As `/help` lists them.
    static let usage: [(name: String, arguments: String, meaning: String)] = [
        ("who", "", "who waits, the first in line first"),
        ("why", "17", "why a caller stands where they stand"),
        ("take", "", "take the caller who is offered, or the next in line"),
        ("refuse", "", "let somebody else take the caller who is offered"),
        ("card", "", "what is known of your caller, and what was said"),
        ("note", "text", "a note that only colleagues see"),
        ("order", "repair address=\"15 Park Road\"", "write a work order"),
        ("transfer", "billing", "send your caller to another queue; they keep their place"),
        ("back", "", "send your caller back to the queue they were transferred from"),
        ("finish", "", "you are done; the caller's flow goes on"),
        ("unreached", "", "called back, the caller did not pick up"),
        ("listen", "Anna", "hear an agent's conversations, or one call by its number or session; nobody hears you"),
        ("leave", "", "stop listening"),
        ("pause", "", "no more offers; /take still takes the next"),
        ("resume", "", "offers again"),
        ("help", "", "this list"),
        ("quit", "", "leave; who is offered to you goes back to their place"),
    ]

    init(_ line: String) {
        let text = line.trimmedScalars
        guard text.first == "/" else {
            self = text.isEmpty ? .nothing : .say(text)
            return
        }
        let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
        let name = String(parts.first ?? "")
        let argument = parts.count > 1 ? String(parts[1]).trimmedScalars : ""
        switch name {
        case "who": self = .who
        case "take": self = .take
        case "refuse": self = .refuse
        case "card": self = .card
        case "finish", "done": self = .finish
        case "unreached": self = .unreached
        case "back": self = .back
        case "pause": self = .pause
        case "resume": self = .resume
        case "help", "?": self = .help
        case "quit", "exit", "q": self = .quit
        case "why": self = Int64(argument).map { .why($0) } ?? .mistake("expected a call's number after /why; /who lists them")
        case "listen": self = argument.isEmpty ? .mistake("expected an agent or a call after /listen") : .listen(argument)
        case "leave": self = .leave
        case "note": self = argument.isEmpty ? .mistake("expected a text after /note") : .note(argument)
        case "transfer": self = argument.isEmpty ? .mistake("expected a queue after /transfer") : .transfer(argument)
        case "order":
            let words = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let kind = words.first else {
                self = .mistake("expected a kind and fields after /order, as repair address=\"15 Park Road\"")
                return
            }
            do throws(CallerFacts.Malformed) {
                self = .order(kind: String(kind), fields: try CallerFacts(words.count > 1 ? String(words[1]) : ""))
            } catch { self = .mistake(error.description) }
        default:
            let mend = NearestName.nearest(to: name, among: Self.usage.map(\.name)).map { "; did you mean /\($0)?" } ?? "; /help lists them"
            self = .mistake("unknown command /\(name.shortened)" + mend)
        }
    }
}
