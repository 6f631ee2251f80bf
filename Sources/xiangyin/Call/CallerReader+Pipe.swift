import Conversations
import Dialogue
import JSON

extension CallerReader {
    /// What a bridge knows of a caller: `{ "age": 72, "language": "yue" }`.
    func read(_ node: JSONNode) throws(PipeError) -> Caller {
        guard let members = node.value.asObject else { throw PipeError(.badField, "'caller' must be an object, not \(node.value.kind)") }
        do throws(CallerFacts.Malformed) {
            return try read(members)
        } catch { throw PipeError(.badCaller, error.description) }
    }
}
