/// The language and dialect somebody spoke, and how one can tell.
public struct HeardLanguage: Sendable, Equatable {
    /// A language tag: what to answer in.
    public let language: String
    public let dialect: String?
    /// 0 when the words could be anything ("12"), towards 1 as evidence adds up. Under 0.6 a caller's language should not be changed for it.
    public let confidence: Double
    /// The words that told.
    public let evidence: [String]

    public init(language: String, dialect: String?, confidence: Double, evidence: [String]) {
        self.language = language
        self.dialect = dialect
        self.confidence = confidence
        self.evidence = evidence
    }
}
