/// Reads a whole text as one numeral.
struct HanNumeralReader {
    let text: FormText
    let reading: HanNumerals.Reading

    private static let ten: Int64 = 10, hundred: Int64 = 100, thousand: Int64 = 1000
    private static let tenThousand: Int64 = 10_000, hundredMillion: Int64 = 100_000_000

    /// Digits as people read them out, and figures.
    static func digit(_ scalar: UInt32) -> Int64? {
        if Scalars.isDigit(scalar) { return Int64(scalar) - 0x30 }
        // 洞 and 拐 are for telephone numbers only.
        return scalar == 0x6D1E || scalar == 0x62D0 ? nil : HanSigns.value(scalar).map(Int64.init)
    }

    func figures() -> String? {
        guard text.count <= FormLimits.numberSigns else { return nil }
        var signs = withoutEnding(expanded(text.folded))
        var sign = ""
        if signs.first == 0x8D1F || (reading == .smart && signs.first == 0x2D) {
            sign = "-"
            signs.removeFirst()
        }
        if reading == .smart, let plain = plainFigures(signs) { return sign + plain }
        let parts = signs.split(separator: HanSigns.point, maxSplits: 2, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let decimals = parts.count == 2 ? decimals(parts[1]) : ""
        guard let decimals, let value = number(spelt(whole)) else { return nil }
        return sign + value + decimals
    }

    // MARK: - Signs

    /// 廿 is 二十, 卅 三十, 零百 零一百.
    private func expanded(_ signs: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        for sign in signs {
            switch sign {
            case HanSigns.twenty: result += [0x4E8C, HanSigns.ten]
            case HanSigns.thirty: result += [0x4E09, HanSigns.ten]
            default:
                if let unit = HanSigns.unit(sign), unit < 1000, result.last == 0x96F6 { result.append(0x4E00) }
                result.append(sign)
            }
        }
        return result
    }

    /// Without 元整, and 元角分 as a point.
    private func withoutEnding(_ signs: [UInt32]) -> [UInt32] {
        let isYuan = { (sign: UInt32) in sign == 0x5143 || sign == 0x5706 }
        var signs = signs
        if let last = signs.last, last == 0x6574 || last == 0x6B63, signs.count > 2, isYuan(signs[signs.count - 2]) {
            signs.removeLast(2)
        } else if reading != .strict, let last = signs.last, isYuan(last) {
            signs.removeLast()
        }
        guard let yuan = signs.firstIndex(where: isYuan), signs.dropFirst(yuan).contains(0x89D2) else { return signs }
        signs[yuan] = HanSigns.point
        return signs.filter { $0 != 0x89D2 && $0 != 0x5206 }
    }

    /// Figures inside a numeral as signs: 200亿零四千230, 1百01.
    private func spelt(_ signs: ArraySlice<UInt32>) -> [UInt32] {
        guard reading == .smart, signs.contains(where: Scalars.isDigit) else { return Array(signs) }
        var result: [UInt32] = []
        var at = signs.startIndex
        while at < signs.endIndex {
            guard Scalars.isDigit(signs[at]) else {
                result.append(signs[at])
                at += 1
                continue
            }
            let digits = signs[at...].prefix { Scalars.isDigit($0) }.map { UInt8(truncatingIfNeeded: $0) }
            at += digits.count
            let isRead = digits.count > 1 && digits.first == 0x30
            let name = isRead ? HanSpelling.plain.digits(digits) : HanSpelling.plain.whole(digits) ?? ""
            result += name.unicodeScalars.map(\.value)
        }
        return result
    }

    /// 10.1万, 10.1.
    private func plainFigures(_ signs: [UInt32]) -> String? {
        var digits = signs
        var zeros = 0
        if let last = signs.last, let unit = HanSigns.unit(last) {
            digits.removeLast()
            zeros = String(unit).utf8.count - 1
        }
        let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Scalars.isDigit) }) else {
            return nil
        }
        var point = parts.count == 2 ? parts[1].map { UInt8(truncatingIfNeeded: $0) } : []
        var result = whole.map { UInt8(truncatingIfNeeded: $0) }
        for _ in 0..<zeros { result.append(point.isEmpty ? 0x30 : point.removeFirst()) }
        return String(decoding: point.isEmpty ? result : result + [0x2E] + point, as: UTF8.self)
    }

    private func decimals(_ signs: ArraySlice<UInt32>) -> String? {
        let digits = signs.map { Self.digit($0) }
        guard !digits.isEmpty, digits.count <= FormLimits.wholeDigits, digits.allSatisfy({ $0 != nil }) else { return nil }
        if reading == .strict, digits.last == 0 { return nil }
        return "." + digits.map { String($0 ?? 0) }.joined()
    }

    // MARK: - Whole numbers

    private func number(_ signs: [UInt32]) -> String? {
        guard !signs.isEmpty else { return nil }
        if signs.count == 1, let digit = Self.digit(signs[0]) { return String(digit) }
        let digits = signs.map { Self.digit($0) }
        if digits.allSatisfy({ $0 != nil }) { return reading == .strict ? nil : digits.map { String($0 ?? 0) }.joined() }
        return value(signs[...]).map { String($0) }
    }

    /// What stands before a unit times the unit, and what follows; the greatest unit first.
    private func value(_ signs: ArraySlice<UInt32>) -> Int64? {
        guard let unit = signs.compactMap({ HanSigns.unit($0) }).max(), unit <= Self.hundredMillion else { return digit(signs) }
        guard let at = signs.lastIndex(where: { HanSigns.unit($0) == unit }) else { return nil }
        guard let count = count(signs[..<at], of: unit), let rest = rest(signs[signs.index(after: at)...], below: unit) else { return nil }
        return count * unit + rest
    }

    private func digit(_ signs: ArraySlice<UInt32>) -> Int64? {
        guard signs.count == 1, let sign = signs.first, let value = Self.digit(sign), value > 0 else { return nil }
        return value
    }

    private func count(_ signs: ArraySlice<UInt32>, of unit: Int64) -> Int64? {
        if unit == Self.ten { return signs.isEmpty ? 1 : digit(signs) }
        if unit < Self.tenThousand {
            // 一百十六: the ten is read by what follows.
            return digit(signs)
        }
        return signs.contains { HanSigns.unit($0) == unit } ? nil : value(signs)
    }

    /// What follows a unit: nothing, the next smaller unit, or 零 and less.
    private func rest(_ signs: ArraySlice<UInt32>, below unit: Int64) -> Int64? {
        guard let first = signs.first else { return 0 }
        let next = unit == Self.hundredMillion ? Self.tenThousand : unit / 10
        if first == 0x96F6 || first == 0x3007 {
            guard unit > Self.ten, let value = value(signs.dropFirst()) else { return nil }
            // 万零六千 has a zero too many, but people write it.
            return value < next || (reading != .strict && value < unit) ? value : nil
        }
        if signs.count == 1, unit > Self.ten {
            // 三万五
            return reading == .strict ? nil : digit(signs).map { $0 * (unit / 10) }
        }
        guard let value = value(signs), value < unit else { return nil }
        if reading != .strict { return value }
        let isTenWithoutOne = unit == Self.hundred && HanSigns.unit(first) == Self.ten
        return value >= next && !isTenWithoutOne ? value : nil
    }
}
