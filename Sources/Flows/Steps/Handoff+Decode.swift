import JSON

extension Handoff {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Handoff? {
        let queue = d.queueName(node, fields.path.appending("handoff"))
        let reason = d.value("reason", in: &fields) { d, node, path in d.string(node, path).flatMap { d.template($0, node, path) } }
        let say = d.value("say", in: &fields) { $0.text($1, $2) }
        let closed = d.value("closed", in: &fields) { $0.target($1, $2) }
        let next = d.value("next", in: &fields) { $0.target($1, $2) }
        return queue.map { Handoff(queue: $0, reason: reason, say: say, closed: closed, next: next) }
    }
}
