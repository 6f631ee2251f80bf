/// A text with its expressions set apart: what is said, and which values are put in.
///
///     TemplateWords("您本月电费{{money(bill.amount)}}。")   // spoken "您本月电费。", names [bill.amount], values 1
struct TemplateWords: Sendable {
    /// The words outside expressions, and those inside quotation marks in them.
    private(set) var spoken = ""
    /// The variables that expressions read, with their fields.
    private(set) var names: Set<String> = []
    private(set) var values = 0

    init(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "{")) else {
            spoken = text
            return
        }
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            spoken += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                rest = rest[open.upperBound...]
                break
            }
            values += 1
            read(rest[open.upperBound..<close.lowerBound])
            rest = rest[close.upperBound...]
        }
        spoken += rest
    }

    private mutating func read(_ expression: Substring) {
        var name = ""
        var quote: Character?
        func keep(_ name: String, isCall: Bool, _ names: inout Set<String>) {
            guard let first = name.first, first.isLetter || first == "_", !isCall else { return }
            if !["true", "false", "null", "in", "has"].contains(name) { names.insert(name) }
        }
        for character in expression {
            if let open = quote {
                if character == open { quote = nil } else { spoken.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character.isLetter || character.isNumber || character == "_" || (character == "." && !name.isEmpty) {
                name.append(character)
            } else {
                keep(name, isCall: character == "(", &names)
                name = ""
            }
        }
        keep(name, isCall: false, &names)
    }

    /// Seconds it takes to say, at the usual pace.
    var seconds: Double {
        var seconds = Double(values) * Limits.valueSeconds
        var inWord = false
        for scalar in spoken.unicodeScalars {
            if scalar.isHan {
                seconds += Limits.hanSeconds
                inWord = false
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                if !inWord { seconds += Limits.wordSeconds }
                inWord = true
            } else if scalar != "'" && scalar != "’" {
                inWord = false
            }
        }
        return seconds
    }

    /// Whether there is anything to say at all.
    var isEmpty: Bool { values == 0 && !spoken.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }

    /// Whether words stand in it that belong to a language: letters, not figures alone.
    var hasLetters: Bool { spoken.unicodeScalars.contains { $0.properties.isAlphabetic } }
}

extension Unicode.Scalar {
    var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3FFFD).contains(value) }
}
