/// A sentence that takes something back: "不是13号，是15号" rejects 13号 and keeps 15号.
///
///     let text = "no, I meant the 15th"
///     Correction.split(text, language: "en")    // kept: "the 15th"
public struct Correction: Sendable, Equatable {
    /// UTF-8 offsets of what is taken back, when it is said.
    public let rejected: Range<Int>?
    /// UTF-8 offsets of what holds instead.
    public let kept: Range<Int>

    public init(rejected: Range<Int>?, kept: Range<Int>) {
        self.rejected = rejected
        self.kept = kept
    }

    /// Nil when nothing is corrected: 不是, 是15号. The patterns of all languages are tried, whatever the language.
    public static func split(_ text: String, language: String) -> Correction? {
        let heard = HeardText(text)
        guard let found = SpokenCorrection.find(heard, in: 0..<heard.count) else { return nil }
        return Correction(rejected: found.rejected.map { heard.utf8($0) }, kept: heard.utf8(found.kept))
    }
}
