import Dialogue
import Expressions
import Flows
import JSON
import Language

/// Reads the value of a slot as people write it, by what the hotline's questions fill it with: `account=3201234567` is digits, `people=4` a number.
struct SlotReader: Sendable {
    private let types: [String: EntityType?]

    init(_ hotline: Hotline) {
        types = Dictionary(
            hotline.flows.values.flatMap(\.asks).map { ($0.slot, $0.type) }, uniquingKeysWith: { first, _ in first })
    }

    func read(_ name: String, _ text: String) -> Value? {
        switch types[name] {
        case .some(.integer?): return Int64(text).map { .int($0) }
        case .some(.number?), .some(.money?): return Double(text).map { .double($0) }
        case .some(.yesno?): return ["true": true, "yes": true, "false": false, "no": false][text].map { .bool($0) }
        case .some: return .string(text)
        case nil:
            // Filled by `set` or a lookup: JSON when it reads as such, else words.
            guard let json = try? JSONReader.read(bytes: Array(text.utf8)) else { return .string(text) }
            return Value(json.value)
        }
    }
}
