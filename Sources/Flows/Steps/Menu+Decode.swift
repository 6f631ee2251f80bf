import Intents
import JSON

extension Menu {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Menu? {
        let prompt = d.text(node, fields.path.appending("menu"))
        let options = d.required("options", in: &fields) { d, node, path in
            d.list(node, "a list of options", path) { Option.decode($1, $2, &$0) }
        }
        let announce = fields.bool("announce", &d.decoder) ?? true
        let listening = Listening.decode(&fields, &d)
        guard let prompt, let options else { return nil }
        let phrases = options.enumerated().map { index, option in
            (id: index, texts: option.trigger.words + (option.label?.constants ?? []))
        }
        return Menu(
            prompt: prompt, options: options, announce: announce, listening: listening, phrases: PhraseSet(phrases, partly: true),
            intents: options.compactMap(\.trigger.intent))
    }
}

extension Menu.Option {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Menu.Option? {
        guard var fields = d.decoder.fields(node, of: "a menu option", path: path) else { return nil }
        let trigger = Trigger.decode(&fields, &d)
        let label = d.value("label", in: &fields) { $0.text($1, $2) }
        let condition = d.value("if", in: &fields) { $0.condition($1, $2) }
        let reaction = Reaction.decode(&fields, &d)
        fields.finish(&d.decoder)
        if trigger.key == nil, trigger.intent == nil, trigger.words.isEmpty, label == nil {
            d.report(
                "deaf-option", "a menu option that nobody can choose", at: node.offset, path,
                mend: "give it a 'key', an 'intent', 'words' or a 'label'")
        }
        return reaction.map { Menu.Option(trigger: trigger, label: label, condition: condition, reaction: $0) }
    }
}
