import Expressions
import JSON

/// `"caller":{"number":"13800138000","age":72}`; absent when nothing is known.
extension Caller {
    func write(to writer: inout JSONWriter) {
        guard self != Caller() else { return }
        writer.key("caller")
        writer.beginObject()
        if let number { writer.field("number", number) }
        if let age { writer.field("age", Int64(age)) }
        if let language { writer.field("language", language) }
        if let name { writer.field("name", name) }
        for fact in facts.keys.sorted() {
            writer.key(fact)
            facts[fact]?.write(to: &writer)
        }
        writer.endObject()
    }

    init(stored node: JSONNode) {
        self.init()
        for member in node.value.asObject ?? [] {
            switch member.key {
            case "number": number = member.value.value.asString
            case "age": age = member.value.value.asInt.map { Int($0) }
            case "language": language = member.value.value.asString
            case "name": name = member.value.value.asString
            default: facts[member.key] = Value(member.value.value)
            }
        }
    }
}
