/// Ends the call: `{ "end": "再见" }`, or `{ "end": true }` without a word.
public struct End: Sendable {
    public let text: Text?
}
