import Expressions
import JSON
import Language

/// The first look at a hotline's files: which names there are. Nothing is judged here; reading in full does that.
extension Names {
    mutating func gather(hotline root: JSONNode) {
        languages = root["languages"]?.value.asArray?.compactMap(\.value.asString) ?? []
        queues = Set(root["queues"]?.keys ?? [])
        hours = Set(root["hours"]?.keys ?? []).subtracting(["holidays"])
        for fact in root["caller"]?.value.asObject ?? [] {
            if let type = fact.value.value.asString.flatMap(Self.factTypes.firstValue) { facts[fact.key] = type }
        }
    }

    mutating func gather(flow root: JSONNode) {
        guard let name = root["flow"]?.value.asString else { return }
        nodes[name] = Set(root["nodes"]?.keys ?? [])
        starts[name] = root["start"]?.value.asString ?? ""
        for input in root["inputs"]?.value.asObject ?? [] {
            add(slot: input.key, input.value.value.asString.flatMap(Self.factTypes.firstValue) ?? .dyn)
        }
        for node in root["nodes"]?.value.asObject ?? [] {
            for step in node.value.value.asArray ?? [] { gather(step: step) }
        }
    }

    mutating func gather(intents root: JSONNode) {
        intents.formUnion((root["intents"] ?? root).keys)
    }

    private mutating func gather(step: JSONNode) {
        if let slot = step["ask"]?.value.asString { add(slot: slot, Self.type(ofAsk: step)) }
        for key in ["slots", "questions"] {
            for ask in step[key]?.value.asArray ?? [] {
                if let slot = ask["ask"]?.value.asString { add(slot: slot, Self.type(ofAsk: ask)) }
            }
        }
        gather(set: step["set"])
        if let slot = step["lookup"]?.value.asString { add(slot: slot, .dyn) }
        if let slot = step["into"]?.value.asString { add(slot: slot, .string) }
        for slot in step["results"]?.keys ?? [] { add(slot: slot, .dyn) }
        for option in step["options"]?.value.asArray ?? [] { gather(set: option["set"]) }
    }

    private mutating func gather(set node: JSONNode?) {
        for slot in node?.keys ?? [] where slot != "language" && slot != "note" { add(slot: slot, .dyn) }
    }

    private mutating func add(slot: String, _ type: ValueType) {
        slots[slot] = slots[slot].map { $0 == type ? type : .dyn } ?? type
    }

    private static func type(ofAsk node: JSONNode) -> ValueType {
        switch node["type"]?.value.asString.flatMap(EntityType.init(rawValue:)) {
        case .integer, .duration: .int
        case .number, .money: .double
        case .yesno: .bool
        default: .string
        }
    }

    /// Types that a hotline may declare facts of the caller and inputs of a flow with.
    static let factTypes: [(name: String, type: ValueType)] = [
        ("string", .string), ("int", .int), ("double", .double), ("bool", .bool), ("any", .dyn),
    ]
}

extension [(name: String, type: ValueType)] {
    func firstValue(_ name: String) -> ValueType? { first { $0.name == name }?.type }
}

extension JSONNode {
    /// The keys of an object, in order, without `note`.
    var keys: [String] { value.asObject?.map(\.key).filter { $0 != "note" } ?? [] }
}
