import Expressions
import Flows

/// What expressions see while a text is rendered: the run, the language the text is in, and what the phrase itself names (`{{label}}`, `{{key}}`).
struct Rendering: VariableSource {
    let run: Run
    let language: String
    let values: [(name: String, value: Value)]

    func value(of name: String) -> Value? {
        if let own = values.first(where: { $0.name == name }) { return own.value }
        if name == SpeechFunctions.languageVariable { return .string(language) }
        return run.value(of: name)
    }
}
