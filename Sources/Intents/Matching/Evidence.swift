public import Language

/// One thing that speaks for an intent or against it, and where it was said.
///
///     冇電 -> 没有电 (yue lexicon), outage_report pattern 没有?电, 3-5
public struct Evidence: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        case keyword, pattern, sample
        /// Learned words; `weight` is what they add to the intent's sum, and may be negative.
        case cue
        /// A rule's `unless` was met: what it covers counts no more.
        case unless
        /// It was said inside a negation: "不是查电费".
        case negation
    }

    public let kind: Kind
    public let intent: String
    /// The keyword, pattern or sample as it was written.
    public let rule: String
    /// Where it was found: UTF-8 offsets of the folded text, or of the canonical text when `isFolded` is false.
    public let range: Range<Int>
    public let isFolded: Bool
    /// Where it was said: UTF-8 offsets of the original.
    public let originalRange: Range<Int>
    /// What was said there.
    public let said: String
    /// What it adds, from 0 to 1; 0 for `unless` and `negation`; for a `cue` its log-odds.
    public let weight: Double
    /// The dialect whose table gave the keyword or whose words were folded.
    public let dialect: String?
    /// The folds that it stands on.
    public let folds: [Fold]

    public var description: String {
        let said = folds.isEmpty ? said : folds.map(\.description).joined(separator: ", ")
        let source = folds.isEmpty ? dialect.map { " (\($0))" } ?? "" : ""
        return "\(said)\(source), \(intent) \(kind.rawValue) \(rule), \(originalRange.lowerBound)-\(originalRange.upperBound)"
    }
}
