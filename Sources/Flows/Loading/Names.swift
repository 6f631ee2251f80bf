import Expressions
import JSON

/// Every name that a hotline's files may refer to, gathered before any of them is read in full.
struct Names: Sendable {
    var languages: [String] = []
    var queues: Set<String> = []
    var intents: Set<String> = []
    var hours: Set<String> = []
    /// The nodes of each flow.
    var nodes: [String: Set<String>] = [:]
    /// The node each flow starts at.
    var starts: [String: String] = [:]
    var startFlow: String?
    /// The slots of all flows, with what they hold.
    var slots: [String: ValueType] = [:]
    /// Files that hold a list, by their name without folders: the holidays of a country.
    var lists: [String: JSONNode] = [:]
    /// Facts of the caller that the hotline declares.
    var facts: [String: ValueType] = [:]
}
