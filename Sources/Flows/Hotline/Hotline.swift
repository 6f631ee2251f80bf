public import Expressions
public import Intents
import Language

/// Everything a designer wrote, loaded and checked: what the interpreter runs.
public struct Hotline: Sendable {
    public let name: String
    public let title: Text
    public let languages: [String]
    public let currency: String
    /// The flow a call begins with.
    public let start: Target
    /// Where a caller is taken to a person; nil in a hotline that has none.
    public let agent: Target?
    /// The queue that takes callers when a guard has stopped the flow.
    public let agentQueue: String
    public let input: InputSettings
    public let noinput: [Step]?
    public let nomatch: [Step]?
    public let navigation: Navigation
    public let globals: Globals
    public let audiences: [Audience]
    public internal(set) var hours: [String: Schedule]
    public let queues: [String: Queue]
    public let flows: [String: Flow]
    public let flowOrder: [String]
    public let matcher: IntentMatcher
    /// What the engine calls each intent when it must ask which was meant.
    public let intentTitles: [String: Text]
    /// The engine's own words, with those the hotline replaced.
    public let phrases: [Phrase: Text]
    /// Built-in words of the navigation, by the command's index in `Navigation.Command.allCases`.
    public let navigationPhrases: PhraseSet
    /// Hosts and networks that lookups may reach although they are private.
    public let allowedHosts: [String]
    /// Days for which a store keeps calls that have ended; nil for as long as nobody erases them.
    public let keptDays: Int?
    public let fixtures: [Fixture]?
    /// Facts of the caller that the hotline declares, beside number, age, language and name.
    public let callerFacts: [String: ValueType]
    /// Slots that are never shown, logged or handed over.
    public let sensitiveSlots: Set<String>

    /// The fields of each slot that expressions name; a slot that is used whole is absent.
    let usedFields: [String: Set<String>]

    /// What of a lookup's answer is worth keeping: the fields that the flows use. A session stays small whatever a service sends.
    public func kept(of answer: Value, in slot: String) -> Value {
        guard case .map(let map) = answer, let fields = usedFields[slot] else { return answer }
        return .map(ValueMap(map.entries.filter { fields.contains($0.key.description) }.map { ($0.key, $0.value) }))
    }

    public func node(_ target: Target) -> Node? { flows[target.flow]?.nodes[target.node] }
}
