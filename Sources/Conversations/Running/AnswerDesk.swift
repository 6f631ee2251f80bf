import Dialogue
import Expressions
import Flows

/// Answers the lookups of one conversation: those it names, in the order they stand, the last of a name again and again; others as always.
final class AnswerDesk {
    private let prepared: [Setup.Answer]
    private let otherwise: ConversationRunner.Answering
    private var asked: Set<Int> = []

    init(_ prepared: [Setup.Answer], otherwise: @escaping ConversationRunner.Answering) {
        self.prepared = prepared
        self.otherwise = otherwise
    }

    func answer(_ request: LookupRequest) -> LookupAnswer.Result {
        let own = prepared.indices.filter { prepared[$0].name == request.name }
        guard let index = own.first(where: { !asked.contains($0) }) ?? own.last else { return otherwise(request) }
        asked.insert(index)
        switch prepared[index].answer {
        case .body(let body): return .success(Value(body))
        case .status(let status): return .failure("HTTP \(status)")
        case .fails(let reason): return .failure(reason)
        }
    }

    /// Answers that nobody asked for: the conversation is not what it seems.
    var unasked: [Setup.Answer] { prepared.indices.filter { !asked.contains($0) }.map { prepared[$0] } }
}
