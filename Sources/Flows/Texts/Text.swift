public import Expressions

/// What is said, in each language it was written in: `{ "zh-CN": "您好", "en": "Hello" }`, or one string for all.
public struct Text: Sendable {
    public struct Variant: Sendable {
        /// The language tag, or `""` for a string that stands for every language.
        public let language: String
        public let template: Template

        public init(language: String, template: Template) {
            self.language = language
            self.template = template
        }
    }

    public let variants: [Variant]

    public init(variants: [Variant]) { self.variants = variants }

    /// A text of words alone, the same in each language.
    public init(_ words: String) {
        variants = [Variant(language: "", template: Template(parts: [.words(words)]))]
    }

    /// A text of words alone for each language: how the engine's own phrases are kept.
    public init(_ words: [(language: String, words: String)]) {
        variants = words.map { Variant(language: $0.language, template: Template(parts: [.words($0.words)])) }
    }

    /// The variant for `language`, or the nearest there is: `en-GB` takes `en`, `yue` takes `zh-CN`, then the hotline's first language, then any.
    public func variant(for language: String, fallback: String) -> Variant? {
        if variants.count == 1 { return variants[0] }
        return variants.first { $0.language == language }
            ?? LanguageFallback.chain(from: language).lazy.compactMap { tag in variants.first { $0.language == tag } }.first
            ?? variants.first { $0.language == fallback }
            ?? variants.first
    }
}
