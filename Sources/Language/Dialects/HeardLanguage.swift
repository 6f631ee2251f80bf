/// The language and dialect somebody spoke, and how one can tell.
///
///     heard.dialect          // yue
///     heard.evidence         // ["佢", "屋企"]
///     heard.counterEvidence  // ["在", "吃"]: two varieties in one sentence
public struct HeardLanguage: Sendable {
    /// A language tag: what to answer in.
    public let language: String
    public let dialect: String?
    /// How sure the language is: 0 when the words could be anything ("12"), towards 1 as evidence adds up. Under 0.6 a caller's language should not be changed for it.
    public let confidence: Double

    private let clues: Clues

    private enum Clues {
        case words([String])
        case inText(LanguageClues)
    }

    public init(language: String, dialect: String?, confidence: Double, evidence: [String]) {
        self.language = language
        self.dialect = dialect
        self.confidence = confidence
        clues = .words(evidence)
    }

    package init(_ verdict: LanguageVerdict, on text: CanonicalText, by folding: DialectFolding, assuming language: String?) {
        switch verdict.language {
        case .variety(let number):
            self.language = folding.varieties.all[Int(number)].language
            dialect = folding.varieties.all[Int(number)].dialect
        case .standard:
            self.language = folding.varieties.chinese ?? ""
            dialect = nil
        case .assumed:
            self.language = language ?? ""
            dialect = nil
        }
        confidence = verdict.confidence
        clues = verdict.hasWords ? .inText(LanguageClues(folding: folding, utf8: text.utf8, verdict: verdict)) : .words([])
    }

    /// The words that told, as the tables write them, folded. Found again when asked for: most turns never ask.
    public var evidence: [String] {
        switch clues {
        case .words(let words): words
        case .inText(let clues): clues.words(against: false)
        }
    }

    /// The words that tell the contrary. Where there are both, varieties are mixed; where there is no evidence, anybody could say it.
    public var counterEvidence: [String] {
        if case .inText(let clues) = clues { clues.words(against: true) } else { [] }
    }
}

extension HeardLanguage: Equatable {
    public static func == (one: HeardLanguage, other: HeardLanguage) -> Bool {
        one.language == other.language && one.dialect == other.dialect && one.confidence == other.confidence
            && one.evidence == other.evidence
            && one.counterEvidence == other.counterEvidence
    }
}
