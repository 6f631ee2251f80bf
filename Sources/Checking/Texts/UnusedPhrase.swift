import Flows
import JSON

/// One of the hotline's own `texts` that the engine never says.
struct UnusedPhrase: Check {
    let code = "unused-text"
    let severity = Severity.advice
    let title = "a text of the hotline that is never said"
    let explanation = "Something else is said in its place, or the occasion never comes: whoever edits it waits in vain to hear it."
    let mend = "take it out"
    let example = CheckExample(
        bad: CheckSnippet(hotline: #""texts": { "option": "{{label}}: {{key}}." }"#),
        good: CheckSnippet(
            nodes:
                #""welcome": [ { "menu": "What is it about?", "options": [ { "key": "1", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
            hotline: #""texts": { "option": "{{label}}: {{key}}." }"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        return hotline.texts.compactMap { text in
            guard case .phrase(let name) = text.role, let phrase = Phrase(rawValue: name), let reason = silent(phrase, model, hotline)
            else {
                return nil
            }
            return problem("'\(name)' is never said: \(reason)", at: text.spot)
        }
    }

    /// Why a phrase is never said; nil when it is.
    private func silent(_ phrase: Phrase, _ model: Hotline, _ hotline: CheckedHotline) -> String? {
        let steps = hotline.steps
        let questions = steps.flatMap(\.questions).map(\.json)
        let menus = steps.filter { $0.json["menu"] != nil }
        let announced = menus.filter { $0.json["announce"]?.value.asBool ?? true }.flatMap(\.options).map(\.json).filter {
            $0["label"] != nil
        }
        switch phrase {
        case .noinput: return model.noinput == nil ? nil : "the hotline's 'noinput' is said instead"
        case .nomatch: return model.nomatch == nil ? nil : "the hotline's 'nomatch' is said instead"
        case .invalid:
            return questions.contains { $0["valid"] != nil && $0["invalid"] == nil } ? nil : "each 'valid' has its own 'invalid'"
        case .confirm: return questions.contains { $0["confirm"]?.value.asBool == true } ? nil : "no question has \"confirm\": true"
        case .which: return steps.contains { $0.json["form"] != nil && $0.json["confirm"] != nil } ? nil : "no form has a 'confirm'"
        case .option:
            let choices = questions.flatMap { $0["options"]?.value.asArray ?? [] }.contains { $0["key"] != nil && $0["label"] != nil }
            return choices || announced.contains { $0["key"] != nil } ? nil : "no option with a key is read out"
        case .spokenOption: return announced.contains { $0["key"] == nil } ? nil : "each option that is read out has a key"
        case .more: return model.audiences.contains { $0.menuMax != nil } ? nil : "no audience has \"menu\": { \"max\": ... }"
        case .first: return model.navigation.triggers[.back] == nil ? "'back' is switched off" : nil
        case .waiting: return steps.contains { $0.json["handoff"] != nil } || !model.queues.isEmpty ? nil : "nobody is handed over"
        case .ahead, .next, .expected, .comfort, .connected:
            return steps.contains { $0.json["handoff"] != nil } || !model.queues.isEmpty ? nil : "nobody is handed over"
        case .callback, .calledBack: return model.queues.values.contains { $0.callbackAfter != nil } ? nil : "no queue has a 'callback'"
        case .closed: return model.queues.values.contains { $0.hours != nil } ? nil : "no queue has hours"
        case .clarify, .apology, .helpless: return nil
        }
    }
}
