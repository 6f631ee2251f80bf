import Intents
import JSON

extension Globals {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Globals {
        Globals(d.list(node, "a list of globals", path) { Global.decode($1, $2, &$0) })
    }

    init(_ list: [Global]) {
        self.list = list
        phrases = PhraseSet(list.enumerated().map { (id: $0, texts: $1.trigger.words) })
    }
}

extension Global {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Global? {
        guard var fields = d.decoder.fields(node, of: "a global", path: path) else { return nil }
        let trigger = Trigger.decode(&fields, &d)
        let condition = d.value("if", in: &fields) { $0.condition($1, $2) }
        let urgent = fields.bool("urgent", &d.decoder) ?? false
        let reaction = Reaction.decode(&fields, &d)
        fields.finish(&d.decoder)
        return reaction.map { Global(trigger: trigger, condition: condition, urgent: urgent, reaction: $0) }
    }
}
