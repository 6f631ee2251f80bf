import Flows
import JSON

/// Finds every text of a hotline in its JSON.
struct TextGathering {
    private(set) var texts: [CheckedText] = []
    private var flow: String?

    static func texts(of flows: [CheckedFlow], _ settings: LoadedHotline.File?, _ intents: [CheckedIntent]) -> [CheckedText] {
        var gathering = TextGathering()
        if let settings {
            gathering.hotline(settings.root, Spot(file: settings.file, offset: settings.root.offset, path: JSONPath()))
        }
        for flow in flows {
            gathering.flow = flow.name
            gathering.globals(flow.root, Spot(file: flow.file, offset: flow.root.offset, path: JSONPath()))
            for step in flow.nodes.flatMap(\.steps) { gathering.step(step.json, step.spot, nil) }
        }
        gathering.flow = nil
        for intent in intents { gathering.take("title", .title, intent.json, intent.spot, nil) }
        return gathering.texts
    }

    private mutating func hotline(_ root: JSONNode, _ spot: Spot) {
        take("title", .title, root, spot, nil)
        replies(root, spot)
        globals(root, spot)
        for queue in root["queues"]?.value.asObject ?? [] {
            take("title", .title, queue.value, spot.inner("queues", nil).inner(queue.key, queue.value), nil)
        }
        for phrase in root["texts"]?.value.asObject ?? [] where phrase.key != "note" {
            take(phrase.key, .phrase(phrase.key), root["texts"] ?? root, spot.inner("texts", root["texts"]), nil)
        }
    }

    private mutating func globals(_ root: JSONNode, _ spot: Spot) {
        for (index, global) in (root["globals"]?.value.asArray ?? []).enumerated() {
            take("say", .say, global, spot.inner("globals", nil).inner(index, global), global["if"])
        }
    }

    private mutating func replies(_ node: JSONNode, _ spot: Spot) {
        for (key, role) in [("noinput", CheckedText.Role.noinput), ("nomatch", .nomatch)] {
            for (index, reply) in (node[key]?.value.asArray ?? []).enumerated() {
                take("say", role, reply, spot.inner(key, node[key]).inner(index, reply), reply["if"])
            }
        }
    }

    private mutating func step(_ node: JSONNode, _ spot: Spot, _ outer: JSONNode?) {
        let condition = node["if"] ?? outer
        take("say", .say, node, spot, condition)
        take("menu", .question, node, spot, condition)
        take("prompt", node["form"] == nil ? .question : .say, node, spot, condition)
        take("label", .label, node, spot, condition)
        take("confirm", .confirm, node, spot, condition)
        take("invalid", .invalid, node, spot, condition)
        take("end", .farewell, node, spot, condition)
        replies(node, spot)
        for key in ["slots", "questions"] {
            for (index, ask) in (node[key]?.value.asArray ?? []).enumerated() {
                step(ask, spot.inner(key, node[key]).inner(index, ask), condition)
            }
        }
        for (index, option) in (node["options"]?.value.asArray ?? []).enumerated() {
            let place = spot.inner("options", node["options"]).inner(index, option)
            take("label", .label, option, place, option["if"] ?? condition)
            take("say", .say, option, place, option["if"] ?? condition)
        }
    }

    /// The text under a key, when there is one.
    private mutating func take(_ key: String, _ role: CheckedText.Role, _ owner: JSONNode, _ spot: Spot, _ condition: JSONNode?) {
        guard let node = owner[key] else { return }
        let variants: [CheckedText.Variant]
        switch node.value {
        case .string(let words): variants = [.init(language: "", words: words, offset: node.offset)]
        case .object(let members):
            variants = members.filter { $0.key != "note" }.compactMap { member in
                member.value.value.asString.map { .init(language: member.key, words: $0, offset: member.value.offset) }
            }
        default: return
        }
        texts.append(
            CheckedText(
                role: role, spot: spot.inner(key, node), json: node, variants: variants, condition: condition?.value.asString, flow: flow))
    }
}
