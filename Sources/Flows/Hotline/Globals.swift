public import Intents

/// The globals of a hotline or of a flow, with the words of all of them gathered for one search.
public struct Globals: Sendable {
    public let list: [Global]
    /// The words of each global, by its index.
    public let phrases: PhraseSet

    public var isEmpty: Bool { list.isEmpty }
}
