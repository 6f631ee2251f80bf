/// What listening came to.
public struct Findings: Sendable {
    public let heard: Int
    /// Utterances that were rejected, asked about or taken for something else, though they mean something that has an intent.
    public let misunderstood: Int
    /// How many of them the proposals would mend together.
    public let mended: Int
    /// The best first.
    public let proposals: [Proposal]
}
