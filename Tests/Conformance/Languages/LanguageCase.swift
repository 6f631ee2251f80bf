import JSON
import Language

/// A line of a file of languages: `{"text": "你喺邊度", "label": "yue", "origin": "cv"}`.
///
/// The label is a variety (`yue`, `nan`, `cmn`, `zh-CN`, `zh-sichuan`), or, as in CanCLID's tests, how a text mixes Cantonese and standard
/// Chinese: `cantonese`, `mandarin` (or `swc`), `mixed`, `neutral`, each also as `..._quotes_in_swc`. Where it is neither, `lang` is taken.
struct LanguageCase {
    let text: String
    let label: String
    let origin: String

    /// Whether the label says how varieties are mixed.
    let isMixture: Bool

    init?(line: [UInt8]) {
        guard let row = try? JSONReader.read(bytes: line), let text = row["text"]?.value.asString, let label = row["label"]?.value.asString
        else { return nil }
        self.text = text
        origin = row["origin"]?.value.asString ?? ""
        isMixture = Self.mixtures.contains(Self.unquoted(label))
        self.label = isMixture || label.hasPrefix("<") ? label : Self.variety(row["lang"]?.value.asString ?? label)
    }

    var characters: Int { text.unicodeScalars.count { 0x3400...0x9FFF ~= $0.value || 0x20000...0x3FFFF ~= $0.value } }

    func isRight(_ answer: String) -> Bool { answer == label || answer == "mandarin" && label == "swc" }

    // MARK: - What is heard

    /// The variety, or for CanCLID's labels the mixture.
    func heard(by folding: DialectFolding) -> String {
        let heard = folding.hear(CanonicalText(text), assuming: nil).heard
        guard isMixture else { return Self.variety(heard.dialect ?? heard.language) }
        let parts = text.split(whereSeparator: { "「」".contains($0) })
        // A quotation is another's speech: what stands around it tells the language of the text.
        guard heard.dialect == nil, label.hasSuffix(Self.quotes), parts.count > 1 else { return Self.mixture(heard) }
        return Self.mixture(folding.hear(CanonicalText(String(parts[1])), assuming: nil).heard) + Self.quotes
    }

    private static func mixture(_ heard: HeardLanguage) -> String {
        switch (heard.dialect == "yue", heard.evidence.isEmpty, heard.counterEvidence.isEmpty) {
        case (_, false, false): "mixed"
        case (_, true, true): "neutral"
        case (true, false, true), (false, true, false): "cantonese"
        case (false, false, true), (true, true, false): "mandarin"
        }
    }

    // MARK: - Names

    private static let quotes = "_quotes_in_swc"
    private static let mixtures: Set<String> = ["cantonese", "mandarin", "swc", "mixed", "neutral"]

    private static func unquoted(_ label: String) -> String { label.hasSuffix(quotes) ? String(label.dropLast(quotes.count)) : label }

    /// One name for each variety: `zh-CN` is `cmn`, `zh-sichuan` is `sichuan`; what a recogniser spoiled (`asr`) was standard.
    private static func variety(_ name: String) -> String {
        switch name {
        case "zh-CN", "zh", "asr": "cmn"
        default: name.hasPrefix("zh-") ? String(name.dropFirst(3)) : name
        }
    }
}
