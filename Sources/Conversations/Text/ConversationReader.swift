/// Reads a conversation line by line: what the caller does here, what is expected in `+Checks`, what stands at the head in `+Setup`.
struct ConversationReader {
    var conversation: Conversation
    private(set) var problems: [Conversation.Problem] = []
    private(set) var number = 0

    init(file: String) { conversation = Conversation(file: file) }

    mutating func take(_ line: Substring) {
        number += 1
        let text = line.trimmed
        switch text.first {
        case nil: return
        case "#": if number == 1 { conversation.title = String(text.dropFirst().trimmed) }
        case ">": caller(does: text.dropFirst().trimmed)
        case "<": expect(text.dropFirst())
        default: head(text)
        }
    }

    // MARK: >

    private mutating func caller(does text: Substring) {
        conversation.steps.append(Conversation.Step(line: number, input: input(text)))
    }

    private static let inputs = ["silence", "wait", "hangup", "done", "closed"]

    private mutating func input(_ text: Substring) -> Conversation.Input {
        guard text.first == "[", text.last == "]" else { return .text(String(text)) }
        let inside = String(text.dropFirst().dropLast())
        let words = inside.split(separator: " ")
        switch (words.first, words.count) {
        case ("silence", 1): return .silence(seconds: nil)
        case ("silence", 2): if let seconds = seconds(words[1], in: text) { return .silence(seconds: seconds) }
        case ("wait", 2): if let seconds = seconds(words[1], in: text) { return .wait(seconds) }
        case ("hangup", 1): return .hangup
        case ("done", 1): return .done
        case ("closed", 1): return .closed
        case (_, 1) where Keys.areValid(inside): return .keys(inside)
        default:
            problem(
                "'[\(inside)]' is neither keys (0-9 * #) nor one of [silence] [silence 8s] [wait 2m] [hangup] [done] [closed]"
                    + hint(String(words.first ?? ""), Self.inputs), at: text)
        }
        return .hangup
    }

    /// `8s`, `1.5m`, `2h`.
    private mutating func seconds(_ word: Substring, in text: Substring) -> Double? {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600]
        if let unit = word.last.flatMap({ units[$0] }), let count = Double(word.dropLast()), count > 0, count * unit <= Limits.seconds {
            return count * unit
        }
        problem("expected a time such as 8s or 2m, at most a day, found '\(word)'", at: text)
        return nil
    }

    mutating func problem(_ message: String, at place: Substring) {
        let column = place.base.unicodeScalars.distance(from: lineStart(of: place), to: place.startIndex) + 1
        problems.append(.init(file: conversation.file, line: number, column: column, message: message))
    }

    private func lineStart(of place: Substring) -> String.Index {
        let before = place.base.unicodeScalars[..<place.startIndex]
        return before.lastIndex(of: "\n").map { before.index(after: $0) } ?? place.base.startIndex
    }
}
