extension SpokenLanguage {
    /// Things, counted: `两户`, `3户`, `2 orders`, `1 order`.
    public func count(_ number: Int, _ unit: String) -> String {
        switch words.family {
        case .chinese: (number == 2 && !unit.isEmpty && !words.numbered.contains(unit) ? words.pairOf : "\(number)") + unit
        case .english: "\(number) " + (number == 1 ? unit : Self.englishPlural(unit))
        case .spanish: "\(number) " + (number == 1 ? unit : Self.spanishPlural(unit))
        }
    }

    /// `a、b和c`, `a, b and c`.
    public func list(_ items: [String]) -> String {
        joined(items, words.and, words.family == .spanish && Self.sounds(items.last, "i") ? " e " : nil)
    }

    /// A choice between things: `a、b还是c`, `a, b or c`.
    public func either(_ items: [String]) -> String {
        joined(items, words.or, words.family == .spanish && Self.sounds(items.last, "o") ? " u " : nil)
    }

    private func joined(_ items: [String], _ last: String, _ variant: String?) -> String {
        guard let final = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: words.comma) + (variant ?? last) + final
    }

    /// Spanish says "e Isabel, e hijos" and "u once, u hotel"; "hielo" keeps its "y".
    private static func sounds(_ word: String?, _ vowel: Unicode.Scalar) -> Bool {
        var start = (word ?? "").unicodeScalars.prefix(3).map { $0.properties.lowercaseMapping }
        if start.first == "h" { start.removeFirst() }
        let accented = vowel == "i" ? "í" : "ó"
        guard let first = start.first, first == String(vowel) || first == accented else { return false }
        return !(first == "i" && start.dropFirst().first == "e")
    }

    /// order: orders, entry: entries, box: boxes.
    static func englishPlural(_ unit: String) -> String {
        let end = Array(unit.utf8.suffix(2)).map { $0 | 0x20 }
        guard let last = end.last else { return unit }
        let before = end.count == 2 ? end[0] : 0
        if last == UInt8(ascii: "y"), before != 0, !"aeiou".utf8.contains(before) { return unit.dropLast() + "ies" }
        let hissing =
            last == UInt8(ascii: "s") || last == UInt8(ascii: "x")
            || (last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s")))
        return unit + (hissing ? "es" : "s")
    }

    /// pedido: pedidos, mes: meses, vez: veces, habitación: habitaciones.
    static func spanishPlural(_ unit: String) -> String {
        guard let last = unit.unicodeScalars.last else { return unit }
        switch last {
        case "z": return unit.dropLast() + "ces"
        case "a", "e", "i", "o", "u", "á", "é", "ó": return unit + "s"
        case "n" where unit.hasSuffix("ión"): return unit.dropLast(3) + "iones"
        default: return unit + "es"
        }
    }
}
