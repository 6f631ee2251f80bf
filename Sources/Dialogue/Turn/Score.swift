/// Scores as people read them: two decimals, without Foundation's formatter.
public enum Score {
    public static func format(_ score: Double) -> String {
        guard score.isFinite, abs(score) < 1e6 else { return "-" }
        let hundredths = Int((score * 100).rounded())
        let fraction = abs(hundredths % 100)
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
