import Intents
import JSON

extension Form {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Form? {
        let name = d.string(node, fields.path.appending("form"))
        let prompt = d.value("prompt", in: &fields) { $0.text($1, $2) }
        let slots = d.required("slots", in: &fields) { d, node, path in
            d.list(node, "a list of questions", path) { Ask.decodeInner($1, $2, &$0) }
        }
        let confirm = d.value("confirm", in: &fields) { Ask.Confirm.decode($1, $2, &$0) } ?? .no
        let tries = d.value("tries", in: &fields) { $0.count($1, $2) } ?? Ask.usualTries
        let otherwise = d.value("else", in: &fields) { $0.target($1, $2) }
        let listening = Listening.decode(&fields, &d)
        guard let name, let slots else { return nil }
        guard !slots.isEmpty else {
            d.report("empty-form", "a form without slots", at: fields.node.offset, fields.path)
            return nil
        }
        let labels = slots.enumerated().map { (id: $0, texts: $1.label?.constants ?? []) }
        return Form(
            name: name, prompt: prompt, slots: slots, confirm: confirm, tries: tries, otherwise: otherwise, listening: listening,
            labels: PhraseSet(labels))
    }
}
