import Expressions
import JSON

/// The stored form of a session: short keys, and nothing that is as it was at the start.
///
///     {"v":1,"id":"c1","turn":3,"language":"yue","frames":[{"at":["main","bill",0],"slots":{"account":"3201234567"}}],"question":{"asked":1}}
extension Session {
    static let version: Int64 = 1

    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("v", Self.version)
        writer.field("id", id)
        writer.field("turn", Int64(turn))
        if state != .listening { writer.field("state", state.rawValue) }
        switch waiting {
        case nil: break
        case .lookup(let number): writer.field("lookup", Int64(number))
        case .agent(let told): writer.field("told", told)
        }
        writer.field("language", language)
        if languageChosen { writer.field("chosen", true) }
        caller.write(to: &writer)
        noticed.write(to: &writer)
        if !intent.isEmpty { writer.field("intent", intent) }
        heard.write(to: &writer)
        writer.key("frames")
        writer.beginArray()
        for frame in frames { frame.write(to: &writer) }
        writer.endArray()
        if let question {
            writer.key("question")
            question.write(to: &writer)
        }
        if !suspended.isEmpty {
            writer.key("suspended")
            writer.beginArray()
            for (depth, question) in suspended.sorted(by: { $0.key < $1.key }) {
                writer.beginArray()
                writer.integer(Int64(depth))
                question.write(to: &writer)
                writer.endArray()
            }
            writer.endArray()
        }
        if !trail.isEmpty {
            writer.key("trail")
            writer.beginArray()
            for waypoint in trail { waypoint.write(to: &writer) }
            writer.endArray()
        }
        if !echo.isEmpty {
            writer.key("echo")
            writer.beginArray()
            for place in echo { writer.place(place.flow, place.node, place.step) }
            writer.endArray()
        }
        if serial > 0 { writer.field("serial", Int64(serial)) }
        if lookups > 0 { writer.field("lookups", Int64(lookups)) }
        writer.endObject()
        return writer.bytes
    }

    /// Reads a stored session. A form that is not known, or damaged, is an error that says where; it is never half read.
    public init(json: [UInt8]) throws(SessionError) {
        let root: JSONNode
        do { root = try JSONReader.read(bytes: json) } catch { throw SessionError(message: "\(error)") }
        guard let members = root.value.asObject else { throw SessionError(message: "expected an object") }
        guard root["v"]?.value.asInt == Self.version else {
            throw SessionError(
                message:
                    "version \(root["v"]?.value.asInt.map(String.init) ?? "none") of a stored session is not known here; this is version \(Self.version)"
            )
        }
        self.init(id: root["id"]?.value.asString ?? "")
        for member in members {
            let value = member.value
            switch member.key {
            case "turn": turn = try value.int("turn")
            case "state":
                guard let state = State(rawValue: try value.string("state")) else { throw SessionError(message: "unknown state") }
                self.state = state
            case "lookup": waiting = .lookup(try value.int("lookup"))
            case "told": waiting = .agent(told: value.value.asBool ?? false)
            case "language": language = try value.string("language")
            case "chosen": languageChosen = value.value.asBool ?? false
            case "caller": caller = Caller(stored: value)
            case "noticed": noticed = Noticed(stored: value)
            case "intent": intent = try value.string("intent")
            case "heard": heard = HeardFacts(stored: value)
            case "frames": frames = try value.array("frames").map { node throws(SessionError) in try Frame(stored: node) }
            case "question": question = try Question(stored: value)
            case "suspended":
                for pair in try value.array("suspended") {
                    let items = try pair.array("suspended")
                    guard items.count == 2 else { throw SessionError(message: "expected a depth and a question") }
                    suspended[try items[0].int("depth")] = try Question(stored: items[1])
                }
            case "trail": trail = try value.array("trail").map { node throws(SessionError) in try Waypoint(stored: node) }
            case "echo":
                echo = try value.array("echo").map { node throws(SessionError) in
                    let place = try node.place()
                    return Echo(flow: place.flow, node: place.node, step: place.step)
                }
            case "serial": serial = try value.int("serial")
            case "lookups": lookups = try value.int("lookups")
            default: break
            }
        }
    }
}
