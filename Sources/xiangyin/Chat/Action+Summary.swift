import Conversations
import Dialogue
import Expressions
import Flows

extension Action {
    /// In a line: `handoff: elderly (high)`.
    var summary: String {
        switch self {
        case .handoff(let request):
            return "handoff: \(request.queue) (\(request.priority.rawValue))" + (request.reason.isEmpty ? "" : " \(request.reason)")
        case .workOrder(_, let kind, let number, let priority, let fields):
            return "work-order: \(kind) \(number) (\(priority))" + Self.list(fields)
        case .survey(let name, let answers):
            return "survey: \(name)" + Self.list(answers)
        }
    }

    private static func list(_ fields: [(name: String, value: Value)]) -> String {
        fields.isEmpty ? "" : " " + fields.map { "\($0.name)=\($0.value.plain)" }.joined(separator: ", ")
    }
}
