/// Bounds of matching, each with its reason.
public enum MatchLimits {
    /// Intents that a clarifying question may name.
    public static let unsure = 3
    /// Pieces of evidence kept for one intent: more explain nothing.
    public static let evidence = 16
    /// Rules that may fail on one utterance before the rest of the patterns is passed over.
    public static let failures = 4
    /// What an intent gains for being offered by the question that stands.
    public static let expected = 0.08
}
