import JSON
import Journal

/// What became of the calls when their hotline got a new version, in words and as JSON.
///
///     call 17 · c1 · main.bill: at the same question
///     call 18 · c2 · main.fault: at the start of the node, which the caller hears next
///     call 19 · c3 · main.refund: stays with version 9f2b12ab, in which it can end: 'main.refund' is not in the new version
///     2 calls moved to version 1a2b3c4d, 1 stays
struct MigrationReport {
    let moves: [CallMove]
    let version: String
    let isTrial: Bool

    var staying: Int { moves.count { if case .stays = $0.outcome { true } else { false } } }

    var lines: [String] {
        guard !moves.isEmpty else { return ["no call under way is at another version than \(version.prefix(8))"] }
        let moved = moves.count - staying
        let summary =
            "\(moved == 1 ? "1 call" : "\(moved) calls") \(isTrial ? "would move" : "moved") to version \(version.prefix(8)), "
            + "\(staying) \(isTrial ? "would stay" : staying == 1 ? "stays" : "stay")"
        return moves.map { "call \($0.call) · \($0.name) · \($0.place): \(Self.words($0))" } + [summary]
    }

    private static func words(_ move: CallMove) -> String {
        switch move.outcome {
        case .kept: "at the same question"
        case .restarted: "at the start of the node, which the caller hears next"
        case .stays(let why): "stays with version \(move.version.prefix(8)), in which it can end: \(why)"
        }
    }

    /// `{"call":19,"session":"c3","from":"9f2b...","to":"1a2b...","place":"main.refund","moved":"stays","why":"..."}`
    var json: [String] {
        moves.map { move in
            var fields = [("session", move.name), ("from", move.version), ("to", version), ("place", move.place)]
            switch move.outcome {
            case .kept: fields.append(("moved", "same-question"))
            case .restarted: fields.append(("moved", "node-start"))
            case .stays(let why): fields += [("moved", "stays"), ("why", why)]
            }
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("call")
            writer.integer(move.call)
            for (key, text) in fields {
                writer.key(key)
                writer.string(text)
            }
            writer.endObject()
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}
