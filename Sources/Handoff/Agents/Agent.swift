/// An agent as they sign on.
///
///     Agent(AgentID(3), queues: [service], skills: [yue, patient])
///     Agent(AgentID(4), queues: [chat], capacity: 3)
public struct Agent: Sendable, Hashable {
    public var id: AgentID
    /// The queues they work for, by index.
    public var queues: SmallSet
    public var skills: SmallSet
    /// Conversations at once: one by telephone, some by chat.
    public var capacity: Int
    /// Whether calls come through without being accepted first.
    public var answersAtOnce: Bool

    public init(_ id: AgentID, queues: SmallSet, skills: SmallSet = [], capacity: Int = 1, answersAtOnce: Bool = false) {
        self.id = id
        self.queues = queues
        self.skills = skills
        self.capacity = min(max(capacity, 1), Limits.conversationsOfAnAgent)
        self.answersAtOnce = answersAtOnce
    }
}
