/// One way to read what stands at a place, and what it becomes.
struct FormReading {
    var end: Int
    var text: String
    /// What the reading costs; see `FormCost`.
    var cost: Int
    /// A number with nothing that says what it counts: two of them side by side get a space between.
    var isBareNumber = false
}

/// A text is read in as few pieces as cover most of it; between readings of the same size the more special wins.
enum FormCost {
    /// A character that no rule reads.
    static let character = 10_000
    static let exact = 100
    static let idiom = 101
    static let date = 102
    static let money = 104
    static let measure = 105
    static let number = 106
    static let sum = 110
    /// Numbers that people shorten (一百一), and round ones whose last sign could belong to the unit (一千克).
    static let doubt = 2
}

/// The cheapest sequence of readings: one pass from the end of the text, each place looked at once.
struct FormLattice {
    let text: FormText
    /// What else may be done with a character that no rule reads; nil leaves it as it is.
    var character: ((Int) -> String)?

    func cheapest(_ readings: (Int) -> [FormReading]) -> String {
        let count = text.count
        var cost = [Int](repeating: 0, count: count + 1)
        var best = [FormReading?](repeating: nil, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            cost[index] = cost[index + 1] + FormCost.character
            for reading in readings(index) where reading.end > index && reading.end <= count {
                let sum = reading.cost + cost[reading.end]
                if sum < cost[index] {
                    cost[index] = sum
                    best[index] = reading
                }
            }
        }
        return joined(best)
    }

    private func joined(_ best: [FormReading?]) -> String {
        var result = ""
        var at = 0
        var afterNumber = false
        while at < text.count {
            if let reading = best[at] {
                if afterNumber, reading.isBareNumber { result += " " }
                result += reading.text
                afterNumber = reading.isBareNumber
                at = reading.end
            } else {
                if let character { result += character(at) } else { result.unicodeScalars.append(text.written[at]) }
                afterNumber = false
                at += 1
            }
        }
        return result
    }
}
