import JSON

extension Say {
    static func decode(_ node: JSONNode, _ fields: inout Fields, _ d: inout Decoding) -> Say? {
        let text = d.text(node, fields.path.appending("say"))
        let bargein = fields.bool("bargein", &d.decoder)
        let reprompt = fields.bool("reprompt", &d.decoder)
        return text.map { Say(text: $0, bargein: bargein, reprompt: reprompt ?? true) }
    }
}
