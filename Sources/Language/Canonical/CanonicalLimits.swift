/// What of an utterance is looked at.
public enum CanonicalLimits {
    /// Bytes of an utterance. Nobody says more in one breath (about 1,300 Han characters); the rest is passed over.
    public static let bytes = 4_096
}
