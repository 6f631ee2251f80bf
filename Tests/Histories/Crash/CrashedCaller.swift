import JSON

/// One caller of a crash run: says what the hotline asks for, waits, and sends again what was not answered.
struct CrashedCaller {
    private(set) var name: String
    private var number: Int
    private let slot: Int
    private var sent = 0
    /// The line that is not answered yet, by its id.
    private(set) var pending: (id: String, line: String)?
    private var state = "new"
    private(set) var hasTalked = false
    /// What was answered: the call, the id, which turn of it, and the whole line.
    private(set) var answered: [(name: String, id: String, seq: Int, line: String)] = []
    private(set) var ended = 0

    init(slot: Int) {
        self.slot = slot
        number = 0
        name = "c\(slot)-0"
    }

    var isUnderWay: Bool { state == "listening" || state == "waiting" }

    /// The next line; nil while the last one is not answered.
    mutating func next() -> String? {
        guard pending == nil else { return nil }
        if state == "ended" {
            number += 1
            (name, sent, state, hasTalked) = ("c\(slot)-\(number)", 0, "new", false)
        }
        sent += 1
        let id = "\(sent)"
        let rest: String =
            switch state {
            case "new": #""type":"start","caller":{"age":\#(slot % 3 == 0 ? 72 : 30)}"#
            case "waiting": #""type":"silence""#
            default: #""type":"text","text":"\#(hasTalked ? "5" : "a lamp, for \(name)")""#
            }
        if state == "listening" { hasTalked = true }
        let line = #"{"id":"\#(id)","session":"\#(name)",\#(rest)}"#
        pending = (id, line)
        return line
    }

    /// Takes an answer up; what is wrong with it, when something is.
    mutating func hear(_ id: String, _ node: JSONNode, _ line: String) -> String? {
        guard let pending, pending.id == id else { return nil }
        self.pending = nil
        if let code = node["error"]?["code"]?.value.asString { return "\(name): \(pending.line) was answered by \(code): \(line)" }
        let seq = Int(node["seq"]?.value.asInt ?? 0)
        guard seq == sent else { return "\(name): line \(sent) was answered as turn \(seq)" }
        answered.append((name, id, seq, line))
        state = node["state"]?.value.asString ?? "?"
        if state == "ended" { ended += 1 }
        return nil
    }
}
