import Conversations
import Dialogue
import JSON
import Language

/// A line of input, read:
///
///     {"id":"7","session":"c1","type":"text","text":"屋企冇電呀","at":"2026-03-01T09:00:00+08:00"}
struct PipeInput {
    let kind: Event.Kind
    /// nil: now.
    let at: Instant?

    var isStart: Bool { if case .start = kind { true } else { false } }

    private static let fields = ["id", "session", "type", "text", "keys", "caller", "at"]
    private static let types = ["start", "text", "keys", "silence", "hangup", "done", "closed"]

    /// `caller` reads what the hotline knows of callers.
    init(_ object: JSONNode, caller: (JSONNode) throws(PipeError) -> Caller) throws(PipeError) {
        guard let type = try Self.string("type", in: object) else {
            throw PipeError(.missingField, "missing field 'type' (one of \(Self.types.joined(separator: ", ")))")
        }
        at = try Self.string("at", in: object).map { text throws(PipeError) in
            guard let time = Instant(text) else {
                throw PipeError(.badTime, "'at' is not a time such as 2026-03-01T09:00:00+08:00: '\(text.shortened)'")
            }
            return time
        }
        // Fields of other types are let pass, so that a bridge may fill one form for all; but not with what they cannot hold.
        let text = try Self.string("text", in: object)
        let keys = try Self.string("keys", in: object)
        switch type {
        case "start": kind = .start(try object["caller"].map(caller) ?? Caller())
        case "text":
            guard let text else { throw PipeError(.missingField, "missing field 'text'") }
            kind = .text(text)
        case "keys":
            guard let keys else { throw PipeError(.missingField, "missing field 'keys'") }
            guard Keys.areValid(keys) else {
                throw PipeError(.badKeys, "'keys' must be 1 to \(Keys.longest) of 0-9 * # A-D, not '\(keys.shortened)'")
            }
            kind = .keys(keys)
        case "silence": kind = .silence
        case "hangup": kind = .hangup
        case "done": kind = .returned
        case "closed": kind = .closed
        default:
            throw PipeError(
                .unknownType,
                "unknown type '\(type.shortened)'" + hint(type, Self.types, else: " (one of \(Self.types.joined(separator: ", ")))"))
        }
    }

    /// Nothing is ignored silently: a slip in a field's name is worse when the line seems to work.
    static func checkFields(_ object: JSONNode) throws(PipeError) {
        for member in object.value.asObject ?? [] where !fields.contains(member.key) {
            throw PipeError(.unknownField, "unknown field '\(member.key.shortened)'" + hint(member.key, fields))
        }
    }

    /// A string that may be absent; null counts as absent.
    static func string(_ name: String, in object: JSONNode) throws(PipeError) -> String? {
        guard let node = object[name] else { return nil }
        switch node.value {
        case .null: return nil
        case .string(let text): return text
        case let other: throw PipeError(.badField, "'\(name)' must be a string, not \(other.kind)")
        }
    }
}
