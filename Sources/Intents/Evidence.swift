public import Language

/// One reason for an intent: `keyword 停电 0.55 at 6-12`.
public struct Evidence: Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        case keyword, pattern, sample
    }

    public let kind: Kind
    /// The keyword, pattern or sample, as its designer wrote it.
    public let rule: String
    public let weight: Double
    /// UTF-8 range in the canonical text.
    public let range: Range<Int>
    /// The dialect whose table gave the keyword or made it fit.
    public let dialect: String?
    /// The dialect word that was read as a standard one, when that made it fit.
    public let fold: Fold?

    public var description: String {
        let through = fold.map { "\($0.word) -> \($0.standard) (\($0.dialect) lexicon), " } ?? (dialect.map { "\($0) " } ?? "")
        return "\(through)\(kind.rawValue) \(rule) at \(range.lowerBound)-\(range.upperBound)"
    }
}
