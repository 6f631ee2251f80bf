import Expressions
import Flows
import Language

/// Speaking: texts become prompts in the caller's language, at the audience's pace.
extension Run {
    /// Says a text. Returns nothing, and says nothing, when it is empty.
    mutating func say(_ text: Text, kind: Prompt.Kind = .say, values: [(name: String, value: Value)] = []) {
        guard prompts.count < Limits.prompts else { return }
        let (words, language) = render(text, values)
        guard !words.isEmpty else { return }
        prompts.append(Prompt(text: words, language: language, speech: speech, kind: kind))
    }

    /// Says something in the engine's own words.
    mutating func say(_ phrase: Phrase, kind: Prompt.Kind = .say, values: [(name: String, value: Value)] = []) {
        guard let text = hotline.phrases[phrase] else { return }
        say(text, kind: kind, values: values)
    }

    /// The words of a text, and the language they are in. A value that cannot be had is left out.
    mutating func render(_ text: Text, _ values: [(name: String, value: Value)] = []) -> (words: String, language: String) {
        let fallback = hotline.languages.first ?? ""
        guard let variant = text.variant(for: session.language, fallback: fallback) else { return ("", session.language) }
        let language = variant.language.isEmpty ? session.language : variant.language
        if let words = variant.template.constant { return (words, language) }
        return (render(variant.template, language, values), language)
    }

    mutating func render(_ template: Template, _ language: String, _ values: [(name: String, value: Value)] = []) -> String {
        var words = ""
        for part in template.parts {
            switch part {
            case .words(let fixed): words += fixed
            case .expression(let expression):
                do {
                    let rendering = Rendering(run: self, language: language, values: values)
                    words += try expression.evaluate(rendering, budget: Limits.expressionCost).description
                } catch {
                    trace.append(.failed(expression: expression.source, reason: "\(error)"))
                }
            }
            guard words.utf8.count <= Limits.promptBytes else { return words.prefix(bytes: Limits.promptBytes) }
        }
        return words
    }

    /// Puts the question that stands again.
    mutating func putAgain() {
        guard let asking else { return stop(limit: "questions known: this one is not in the hotline any more") }
        put(asking)
    }

    /// Puts a question: says it and listens.
    mutating func put(_ question: some Questioning) {
        let asked = (session.question?.asked ?? 0) + 1
        guard asked <= Limits.sameQuestion else { return stop(limit: "the same question put again") }
        session.question?.asked = asked
        session.state = .listening
        mark()
        question.put(&self)
    }

    /// What is listened for now.
    func expectation() -> Expectation? {
        guard let asking else { return nil }
        let listening = asking.listening
        let keys = asking.keys(self).map {
            Expectation.Keys(
                min: $0.min, max: $0.max, terminator: listening.terminator ?? hotline.input.terminator,
                interdigit: (listening.interdigit ?? hotline.input.interdigit) * timeoutFactor)
        }
        return Expectation(
            text: true, keys: keys, timeout: (listening.timeout ?? hotline.input.timeout) * timeoutFactor,
            bargein: listening.bargein ?? hotline.input.bargein, hints: asking.hints(self))
    }
}
