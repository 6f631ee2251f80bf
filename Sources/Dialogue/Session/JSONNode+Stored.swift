import JSON

/// How a stored session is read: what is not as it should be is named.
extension JSONNode {
    func int(_ what: String) throws(SessionError) -> Int {
        guard let number = value.asInt, let small = Int32(exactly: number) else {
            throw SessionError(message: "expected a number for \(what)")
        }
        return Int(small)
    }

    func string(_ what: String) throws(SessionError) -> String {
        guard let text = value.asString else { throw SessionError(message: "expected a string for \(what)") }
        return text
    }

    func array(_ what: String) throws(SessionError) -> [JSONNode] {
        guard let items = value.asArray else { throw SessionError(message: "expected a list for \(what)") }
        return items
    }

    func place() throws(SessionError) -> (flow: String, node: String, step: Int) {
        let items = try array("a place")
        guard items.count >= 3 else { throw SessionError(message: "expected flow, node and step") }
        let step = try items[2].int("step")
        guard step >= 0 else { throw SessionError(message: "a step below 0") }
        return (try items[0].string("flow"), try items[1].string("node"), step)
    }
}
