/// Lengths, areas, volumes, weights, speeds, data and angles: 10 1/2 miles, 660 square meters, 50 km/h, 3-inch, 100 MB, 5 ft 2 in.
enum EnglishDimension {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        let isAngle = EnglishAngle.isMeant(in: text)
        EnglishNumber.each(in: text) { number in
            guard !number.isCode(in: text), let (unit, end) = unit(text, after: number.range.upperBound),
                unit != "Degree" || isAngle
            else { return nil }
            if unit == "Foot", let (inches, end) = inches(text, after: end) {
                var tall = number
                tall.value += inches / 12
                found.append(tall.quantity(.dimension, text, unit: unit, to: end))
                return end
            }
            found.append(number.quantity(.dimension, text, unit: unit, to: end))
            return end
        }
        return found
    }

    private static func unit(_ text: HeardText, after end: Int) -> (name: String, end: Int)? {
        guard let (unit, range) = EnglishUnits.match(EnglishMeasures.table, text, after: end) else { return nil }
        switch unit.kind {
        case .shape:
            guard
                let (length, end) = EnglishMeasures.table.match(
                    text, at: text.skipSpaces(range.upperBound, to: text.count), to: text.count),
                length.kind == .length
            else { return nil }
            return ("\(unit.name) \(length.name.lowercased())", end)
        case .length:
            guard !(unit.isSmall && text.isCapital(range.lowerBound)) else { return nil }
            let next = text.skipSpaces(range.upperBound, to: text.count)
            guard let (time, end) = EnglishMeasures.times.match(text, at: next, to: text.count) else {
                return (unit.name, range.upperBound)
            }
            return ("\(unit.name) per \(time)", end)
        case .other, .angle:
            guard !(unit.isSmall && text.isCapital(range.lowerBound)) else { return nil }
            let isBytes = unit.bytes != nil && text.isCapital(range.upperBound - 1)
            return (isBytes ? unit.bytes ?? unit.name : unit.name, range.upperBound)
        }
    }

    /// "2 in" after "5 ft", and "and 2 inches" after "5 feet".
    private static func inches(_ text: HeardText, after end: Int) -> (value: Double, end: Int)? {
        var at = text.skipSpaces(end, to: text.count)
        if let stop = and.contains(text, at: at, to: text.count) { at = text.skipSpaces(stop, to: text.count) }
        guard let number = EnglishNumber.read(text, at: at), number.value < 12, number.range.lowerBound == at,
            let (_, range) = EnglishUnits.match(inchWords, text, after: number.range.upperBound)
        else { return nil }
        return (number.value, range.upperBound)
    }

    private static let and = WordTable<Bool>(words: ["and"])
    private static let inchWords = WordTable<Bool>(words: ["in", "inch", "inches"])
}
