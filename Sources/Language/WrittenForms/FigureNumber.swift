/// A number in figures, taken apart: `-12.30` is 12 and 30, below zero; `5e-05` is 0 and 00005.
struct FigureNumber {
    let isNegative: Bool
    /// Without zeros before it, but never empty.
    let whole: [UInt8]
    /// ASCII digits, as they were written.
    let decimals: [UInt8]

    init?(_ text: String) {
        let folded = FormText(text).folded
        var at = 0
        isNegative = folded.first == 0x2D
        if isNegative || folded.first == 0x2B { at = 1 }
        func digits() -> [UInt8] {
            let start = at
            while at < folded.count, Scalars.isDigit(folded[at]) { at += 1 }
            return folded[start..<at].map { UInt8(truncatingIfNeeded: $0) }
        }
        var whole = digits()
        var decimals: [UInt8] = []
        if at < folded.count, folded[at] == 0x2E {
            at += 1
            decimals = digits()
            guard !decimals.isEmpty else { return nil }
        }
        guard !whole.isEmpty else { return nil }
        if at < folded.count, folded[at] == 0x65 {
            at += 1
            let isBelow = at < folded.count && folded[at] == 0x2D
            if isBelow || (at < folded.count && folded[at] == 0x2B) { at += 1 }
            let power = digits()
            guard !power.isEmpty, power.count <= 2 else { return nil }
            Self.shift(&whole, &decimals, by: power.reduce(0) { $0 * 10 + Int($1) - 0x30 }, isBelow: isBelow)
        }
        guard at == folded.count, decimals.count <= FormLimits.decimals else { return nil }
        self.whole = whole
        self.decimals = decimals
    }

    private static func shift(_ whole: inout [UInt8], _ decimals: inout [UInt8], by places: Int, isBelow: Bool) {
        for _ in 0..<places {
            if isBelow {
                decimals.insert(whole.popLast() ?? 0x30, at: 0)
            } else {
                whole.append(decimals.isEmpty ? 0x30 : decimals.removeFirst())
            }
        }
        if whole.isEmpty { whole = [0x30] }
    }
}
