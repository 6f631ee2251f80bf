/// What took the weight from the evidence of an intent, and where it was said.
///
///     手机没电了    // unless (手机|电话).{0,4}没电, 0-12
///     不是查电费    // negation 不是, 0-6
public struct Objection: Sendable, Hashable {
    /// `.unless` or `.negation`.
    public let kind: Evidence.Kind
    /// The `unless` as it was written, or the word that negates.
    public let rule: String
    public let said: String
    /// UTF-8 offsets of the original.
    public let originalRange: Range<Int>
}
