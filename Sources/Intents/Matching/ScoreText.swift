/// Scores and weights as people read them: two decimals, without Foundation's formatter.
///
///     ScoreText.of(0.918)     // "0.92"
///     ScoreText.of(-0.5)      // "-0.50"
public enum ScoreText {
    public static func of(_ score: Double) -> String {
        guard score.isFinite, abs(score) < 1e6 else { return "-" }
        let hundredths = Int((abs(score) * 100).rounded())
        let fraction = hundredths % 100
        return "\(score < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
