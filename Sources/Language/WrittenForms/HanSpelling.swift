/// Spells digits as a Chinese numeral.
struct HanSpelling: Sendable {
    let names: [String]
    /// 十, 百, 千
    let units: [String]
    /// 十一 rather than 一十一.
    let dropsOne: Bool

    static let plain = HanSpelling(
        names: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"], units: ["", "十", "百", "千"], dropsOne: true)
    static let formal = HanSpelling(
        names: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"], units: ["", "拾", "佰", "仟"], dropsOne: false)

    func digits(_ digits: some Sequence<UInt8>) -> String {
        digits.reduce(into: "") { result, digit in if (0x30...0x39).contains(digit) { result += names[Int(digit) - 0x30] } }
    }

    /// 1000054: 一百万零五十四. Nil for more than 16 digits.
    func whole(_ digits: [UInt8]) -> String? {
        let significant = digits.drop { $0 == 0x30 }
        guard significant.count <= FormLimits.wholeDigits else { return nil }
        let value = significant.reduce(Int64(0)) { $0 * 10 + Int64($1) - 0x30 }
        let spelt = value == 0 ? names[0] : spell(value)
        let one = names[1] + units[1]
        return dropsOne && spelt.hasPrefix(one) ? String(spelt.dropFirst()) : spelt
    }

    private func spell(_ value: Int64) -> String {
        for (unit, name) in [(Int64(100_000_000), "亿"), (10_000, "万")] where value >= unit {
            let rest = value % unit
            return spell(value / unit) + name + (rest == 0 ? "" : (rest < unit / 10 ? names[0] : "") + spell(rest))
        }
        var result = ""
        var isGap = false
        for (power, unit) in [Int64(1000), 100, 10, 1].enumerated() {
            let digit = Int(value / unit % 10)
            if digit == 0 {
                isGap = !result.isEmpty
            } else {
                result += (isGap ? names[0] : "") + names[digit] + units[3 - power]
                isGap = false
            }
        }
        return result
    }
}
