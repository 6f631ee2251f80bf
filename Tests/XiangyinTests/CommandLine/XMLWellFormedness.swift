/// Whether text is a well-formed XML document of elements, attributes and text: all that SSML needs. Nil when it is, else what is wrong.
///
///     XMLWellFormedness.problem(in: "<speak>a &lt; b</speak>")   // nil
enum XMLWellFormedness {
    static func problem(in text: String) -> String? {
        var reader = Reader(Array(text.unicodeScalars))
        return reader.document()
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        var place = 0

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        mutating func document() -> String? {
            if let bad = scalars.first(where: { !Self.isAllowed($0) }) {
                return "a character that XML forbids: U+\(String(bad.value, radix: 16))"
            }
            var open: [String] = []
            var roots = 0
            while place < scalars.count {
                if scalars[place] == "<" {
                    place += 1
                    if take("/") {
                        let name = self.name()
                        guard let last = open.popLast(), last == name, take(">") else { return "</\(name)> closes nothing at \(place)" }
                    } else {
                        let name = self.name()
                        if name.isEmpty { return "'<' without a name at \(place)" }
                        if open.isEmpty { roots += 1 }
                        if let problem = attributes() { return problem }
                        if take("/") {
                            guard take(">") else { return "'/' without '>' at \(place)" }
                        } else {
                            guard take(">") else { return "no '>' at \(place)" }
                            open.append(name)
                        }
                    }
                } else {
                    if open.isEmpty { return "text outside of the root" }
                    if let problem = character(until: "<") { return problem }
                }
            }
            return open.isEmpty && roots == 1 ? nil : "\(open.count) elements left open, \(roots) roots"
        }

        private mutating func attributes() -> String? {
            var names = Set<String>()
            while place < scalars.count, scalars[place] == " " {
                while take(" ") {}
                let name = self.name()
                guard !name.isEmpty, names.insert(name).inserted, take("="), take("\"") else { return "a bad attribute at \(place)" }
                while place < scalars.count, scalars[place] != "\"" {
                    if scalars[place] == "<" { return "'<' in an attribute" }
                    if let problem = character(until: "\"") { return problem }
                }
                guard take("\"") else { return "an attribute without an end" }
            }
            return nil
        }

        /// One character, or a reference.
        private mutating func character(until end: Unicode.Scalar) -> String? {
            guard scalars[place] == "&" else {
                place += 1
                return nil
            }
            var name = ""
            place += 1
            while place < scalars.count, scalars[place] != ";", name.count < 10 {
                name.unicodeScalars.append(scalars[place])
                place += 1
            }
            guard take(";"), ["amp", "lt", "gt", "quot", "apos"].contains(name) || name.hasPrefix("#") else {
                return "a bare '&' at \(place)"
            }
            return nil
        }

        private mutating func name() -> String {
            var name = ""
            while place < scalars.count, scalars[place].properties.isAlphabetic || "0123456789:_-.".unicodeScalars.contains(scalars[place])
            {
                name.unicodeScalars.append(scalars[place])
                place += 1
            }
            return name
        }

        private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard place < scalars.count, scalars[place] == scalar else { return false }
            place += 1
            return true
        }

        private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
    }
}
