import JSON

/// Any JSON value, the same for the same seed.
enum RandomJSON {
    static func value(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random))
        case 3:
            let number = Double(bitPattern: random.next())
            return .double(number.isFinite ? number : 0.5)
        case 4, 5: return .string(text(&random))
        case 6, 7:
            return .array(
                (0..<Int.random(in: 0...5, using: &random)).map { _ in JSONNode(value(depth: depth - 1, &random), offset: 0) })
        default:
            return .object(
                (0..<Int.random(in: 0...20, using: &random)).map { index in
                    JSONMember(
                        key: "\(index)\(text(&random))", keyOffset: 0,
                        value: JSONNode(value(depth: depth - 1, &random), offset: 0))
                })
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        let scalars = Array("ab \"\\/\n\t\0\u{1}\u{1f}\u{7f}é你好屋企冇電😀\u{301}\u{2028}\u{FEFF}\u{FFFD}'{}[],:".unicodeScalars)
        var words = ""
        for _ in 0..<Int.random(in: 0...24, using: &random) { words.unicodeScalars.append(scalars.randomElement(using: &random) ?? "x") }
        return words
    }
}
