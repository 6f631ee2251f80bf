import JSON

/// A text that callers hear, with its place and what it is for.
struct CheckedText: Sendable {
    enum Role: Sendable {
        case say
        /// Something is asked: a menu, a prompt.
        case question
        case label, confirm
        /// After an answer that does not do.
        case invalid, noinput, nomatch
        case farewell
        /// What a thing is called: a hotline, a queue, an intent.
        case title
        /// One of the engine's own texts, by its key.
        case phrase(String)
    }

    struct Variant: Sendable {
        /// `""` for a string that stands for every language.
        let language: String
        let words: String
        let offset: Int
        /// The words with their expressions set apart.
        let template: TemplateWords

        init(language: String, words: String, offset: Int) {
            self.language = language
            self.words = words
            self.offset = offset
            template = TemplateWords(words)
        }
    }

    let role: Role
    let spot: Spot
    let json: JSONNode
    let variants: [Variant]
    /// The `if` of the step or option it belongs to.
    let condition: String?
    /// The flow it is said in; nil for what belongs to the whole hotline.
    let flow: String?

    func spot(_ variant: Variant) -> Spot {
        variant.language.isEmpty
            ? spot : Spot(file: spot.file, offset: variant.offset, path: spot.path.appending(variant.language))
    }

    /// Whether it is spoken to the caller as a sentence, and is not the name of something.
    var isSentence: Bool {
        switch role {
        case .label, .title: false
        default: true
        }
    }
}
