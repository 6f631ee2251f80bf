import JSON

/// What was said in a call, in order: for an agent, while it lasts as it was; for everybody later, masked.
public struct Transcript: Sendable {
    public enum Speaker: String, Sendable {
        case hotline, caller, agent, note, listener
    }

    public struct Line: Sendable, Equatable {
        public let speaker: Speaker
        /// The agent's name.
        public let name: String?
        public let text: String
        /// Seconds since 1970.
        public let at: Int64
    }

    public let lines: [Line]

    /// - Parameter plainly: with what only the call itself, and the agent who has it, may know.
    public init(events: [EventRecord], talk: [TalkRecord], plainly: Bool) {
        var lines: [Line] = []
        var rest = talk[...]
        for event in events {
            while let next = rest.first, next.at < event.at { lines.append(Self.line(rest.removeFirst(), plainly)) }
            let said = Self.input((plainly ? event.plainInput : nil) ?? event.input)
            // What was said to a person stands in the talk already.
            let isTalk = rest.first.map { $0.speaker == .caller && $0.text == said } ?? false
            if let said, !isTalk { lines.append(Line(speaker: .caller, name: nil, text: said, at: event.at)) }
            for text in Self.prompts((plainly ? event.plainAnswer : nil) ?? event.answer) {
                lines.append(Line(speaker: .hotline, name: nil, text: text, at: event.at))
            }
        }
        lines += rest.map { Self.line($0, plainly) }
        self.lines = lines
    }

    private static func line(_ talk: TalkRecord, _ plainly: Bool) -> Line {
        let speaker: Speaker =
            switch talk.speaker {
            case .caller: .caller
            case .agent: .agent
            case .note: .note
            case .listener: .listener
            }
        return Line(speaker: speaker, name: talk.agent, text: (plainly ? talk.plain : nil) ?? talk.text, at: talk.at)
    }

    private static func input(_ json: String) -> String? {
        guard let node = try? JSONReader.read(bytes: Array(json.utf8)) else { return nil }
        switch node["type"]?.value.asString {
        case "text": return node["text"]?.value.asString
        case "keys": return node["keys"]?.value.asString.map { "[\($0)]" }
        case "silence": return "..."
        case "hangup": return "[hangs up]"
        default: return nil
        }
    }

    private static func prompts(_ json: String) -> [String] {
        guard let node = try? JSONReader.read(bytes: Array(json.utf8)) else { return [] }
        return (node["say"]?.value.asArray ?? []).compactMap { $0["text"]?.value.asString }
    }
}
