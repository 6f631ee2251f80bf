import Flows
import Intents
import Language

/// What an utterance tells beside its meaning: the language the caller speaks, and what expressions may see of it.
extension Run {
    mutating func notice(_ understanding: Understanding, _ text: String) {
        let best = understanding.ranked.first
        let intent = understanding.intent
        heard = Heard(
            intent: intent, score: best?.score ?? 0, language: understanding.heard.language, dialect: understanding.heard.dialect,
            slots: [:])
        session.heard.text = text.prefix(bytes: Limits.heardBytes)
        session.heard.intent = intent ?? ""
        session.heard.score = best?.score ?? 0
        notice(understanding.heard, named: LanguageNames.named(in: understanding.canonical.text, among: hotline.languages))
        refreshAudiences()
    }

    /// Turns to the caller's language: at once at first, later when two sentences in a row are in it, so that one borrowed word changes nothing.
    private mutating func notice(_ spoken: HeardLanguage, named: String?) {
        let before = session.heard.language
        session.heard.dialect = spoken.dialect ?? session.heard.dialect
        guard spoken.confidence >= 0.6, let language = served(spoken.language) else {
            session.heard.language = named ?? session.language
            return
        }
        session.heard.language = named ?? language
        if !session.noticed.languages.contains(language), session.noticed.languages.count < 4 { session.noticed.languages.append(language) }
        guard named == nil, language != session.language, !(asking?.takesAnything(self) ?? false) else { return }
        if !session.languageChosen || before == language {
            session.language = language
            session.languageChosen = true
            trace.append(.language(language, because: "the caller speaks it"))
        }
    }
}
