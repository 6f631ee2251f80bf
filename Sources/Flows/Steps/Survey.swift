/// Asks how it was, and never insists: a question that is not answered is left out.
///
///     { "survey": "satisfaction", "questions": [ { "ask": "rating", "type": "integer", "prompt": "..." } ] }
public struct Survey: Sendable {
    public let name: String
    public let questions: [Ask]
}
