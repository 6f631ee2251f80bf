/// A number anywhere in a Chinese text, however it is written: 负一百零五, 5亿1万4千6百, 三百五十又3分之1, 1 4/3, -12e-1, 2^5, 40k, 五十打.
struct ChineseNumber {
    enum Form {
        /// Digits and units of ten: 2026, 3.5万, 一百零五, 三.
        case plain
        /// 半, which only counts what follows it.
        case half
        /// 三分之二, 1 4/3, 2^5, 十打: nothing is left to judge.
        case composed
    }

    /// Not above zero when there is a sign.
    private(set) var value: Double
    private(set) var form = Form.plain
    /// Where it begins, with its sign, and where it ends.
    private(set) var range: Range<Int>
    /// Where its first digit stands.
    private(set) var first: Int
    /// How many digits it has, when it has no units.
    private(set) var digits = 0

    /// What stands at a place: a number; else how far no number begins.
    enum Scan {
        case number(ChineseNumber)
        case none(end: Int)
    }

    static func scan(_ text: HeardText, at start: Int) -> Scan {
        guard let first = ChineseSign.end(text, at: start) else { return .none(end: start + 1) }
        let isNegative = first > start
        switch unsigned(text, at: first) {
        case .none(let end): return .none(end: isNegative ? start + 1 : max(end, start + 1))
        case .number(var number):
            number.range = start..<number.range.upperBound
            if isNegative { number.value = number.value.negated }
            return .number(number)
        }
    }

    private static func unsigned(_ text: HeardText, at start: Int) -> Scan {
        switch plain(text, at: start) {
        case .none(let end): return .none(end: end)
        case .number(var number):
            if number.form == .plain { number.compose(text) }
            return .number(number)
        }
    }

    init(value: Double, form: Form = .plain, digits: Int = 0, _ range: Range<Int>) {
        self.value = value
        self.form = form
        self.range = range
        self.digits = digits
        first = range.lowerBound
    }

    // MARK: Digits and units

    /// Without sign, fraction or power.
    static func plain(_ text: HeardText, at start: Int, to limit: Int? = nil) -> Scan {
        let limit = limit ?? text.count
        if let half = half(text, at: start) { return .number(half) }
        if let decimals = decimals(text, at: start) { return .number(decimals) }
        // A4 and B12 are names.
        guard text.isDigit(start) || HanNumber.begins(text[start]), !(text.isDigit(start) && text.isLetter(start - 1)) else {
            return .none(end: text.isDigit(start) ? pastDigits(text, start) : start + 1)
        }
        switch HanNumber.scan(text, at: start, to: limit, spanish: false) {
        case .number(let number)?:
            return .number(ChineseNumber(value: number.value, digits: number.digits, start..<number.end))
        case .tooLong(let end)?:
            guard text.isDigit(start) else { return .none(end: end) }
            let stop = pastDigits(text, start)
            return .number(ChineseNumber(value: Double(text.ascii(start..<stop)) ?? 0, digits: stop - start, start..<stop))
        case nil: return .none(end: start + 1)
        }
    }

    /// 半, and 半百, which is fifty.
    private static func half(_ text: HeardText, at start: Int) -> ChineseNumber? {
        guard text[start] == 0x534A else { return nil }
        guard let unit = HanNumber.units[text[start + 1]], unit > 10 else {
            return ChineseNumber(value: 0.5, form: .half, start..<start + 1)
        }
        return ChineseNumber(value: Double(unit) / 2, start..<start + 2)
    }

    /// .5
    private static func decimals(_ text: HeardText, at start: Int) -> ChineseNumber? {
        guard text[start] == 0x2E, text.isDigit(start + 1), text[start - 1] != 0x2E, !text.isDigit(start - 1), !text.isLetter(start - 1)
        else { return nil }
        let end = pastDigits(text, start + 1)
        return Double("0" + text.ascii(start..<end)).map { ChineseNumber(value: $0, digits: end - start, start..<end) }
    }

    static func pastDigits(_ text: HeardText, _ start: Int) -> Int {
        var at = start
        while text.isDigit(at) { at += 1 }
        return at
    }

    // MARK: What is made of two numbers

    private mutating func compose(_ text: HeardText) {
        let end = range.upperBound
        if let (value, end) = exponent(text) ?? power(text) ?? slash(text, end) ?? mixed(text) ?? parts(text, end) ?? multiple(text) {
            self.value = value
            range = range.lowerBound..<end
            form = .composed
        }
    }

    private var start: Int { range.lowerBound }

    /// 2e5, 12.32e+14
    private func exponent(_ text: HeardText) -> (Double, end: Int)? {
        let end = range.upperBound
        guard text[end] == 0x65, text.isDigit(end - 1) else { return nil }
        let first = text[end + 1] == 0x2B || text[end + 1] == 0x2D ? end + 2 : end + 1
        let stop = Self.pastDigits(text, first)
        guard stop > first, stop - first < 4, !text.isLetter(stop), let value = Double(text.ascii(start..<stop)), value.isFinite else {
            return nil
        }
        return (value, stop)
    }

    /// 2^5, 1.1^--23
    private func power(_ text: HeardText) -> (Double, end: Int)? {
        guard text[range.upperBound] == 0x5E else { return nil }
        var at = range.upperBound + 1
        var isNegative = false
        while text[at] == 0x2B || text[at] == 0x2D, at < range.upperBound + 4 {
            if text[at] == 0x2D { isNegative.toggle() }
            at += 1
        }
        let stop = Self.pastDigits(text, at)
        guard stop > at, stop - at < 4, let times = Int(text.ascii(at..<stop)) else { return nil }
        let raised = (0..<times).reduce(1.0) { product, _ in product * value }
        let result = isNegative ? 1 / raised : raised
        return result.isFinite ? (result, stop) : nil
    }

    /// 3/5 and 1 4/3; but 2026/3/12 is a day.
    private func slash(_ text: HeardText, _ end: Int) -> (Double, end: Int)? {
        if text.isSpace(end), digits > 0 {
            let next = text.skipSpaces(end, to: text.count)
            guard text.isDigit(end - 1), text.isDigit(next), case .number(let upper) = Self.plain(text, at: next), upper.digits > 0,
                let (part, stop) = upper.slash(text, upper.range.upperBound)
            else { return nil }
            return (value + part, stop)
        }
        guard digits > 0, text[end] == 0x2F, text[start - 1] != 0x2F, text.isDigit(end + 1),
            case .number(let lower) = Self.plain(text, at: end + 1), lower.digits > 0, lower.value != 0,
            text[lower.range.upperBound] != 0x2F
        else { return nil }
        return (value / lower.value, lower.range.upperBound)
    }

    /// 五又二分之一
    private func mixed(_ text: HeardText) -> (Double, end: Int)? {
        let and = text.skipSpaces(range.upperBound, to: text.count)
        guard text[and] == 0x53C8, case .number(let lower) = Self.plain(text, at: text.skipSpaces(and + 1, to: text.count)),
            let (part, end) = lower.parts(text, lower.range.upperBound)
        else { return nil }
        return (value + part, end)
    }

    /// 三分之二, 3 分 之 2, 负三分之负二; but 百分之二 is a percentage.
    private func parts(_ text: HeardText, _ end: Int) -> (Double, end: Int)? {
        guard value != 0, let next = Self.pastPartsOf(text, end), !isUnitsOnly(text), let sign = ChineseSign.end(text, at: next),
            case .number(let upper) = Self.plain(text, at: sign), upper.form == .plain
        else { return nil }
        let part = upper.value / value
        return (sign > next ? part.negated : part, upper.range.upperBound)
    }

    /// Past 分之 and the spaces in it.
    static func pastPartsOf(_ text: HeardText, _ start: Int) -> Int? {
        let part = text.skipSpaces(start, to: text.count)
        guard text[part] == 0x5206 else { return nil }
        let of = text.skipSpaces(part + 1, to: text.count)
        return text[of] == 0x4E4B ? text.skipSpaces(of + 1, to: text.count) : nil
    }

    /// 百万, 千.
    func isUnitsOnly(_ text: HeardText) -> Bool {
        (first..<range.upperBound).allSatisfy { text.isSpace($0) || (HanNumber.units[text[$0]] ?? 0) > 10 }
    }

    /// 40k, -2.5 M, 五十打.
    private func multiple(_ text: HeardText) -> (Double, end: Int)? {
        let next = text.skipSpaces(range.upperBound, to: text.count)
        if text[next] == 0x6253, !Self.strikes.contains(text[next + 1]) { return (value * 12, next + 1) }
        guard text.isDigit(range.upperBound - 1), !text.isLetter(next + 1), let times = Self.letters[text.written(next)] else {
            return nil
        }
        return (value * times, next + 1)
    }

    /// m is a metre.
    private static let letters: [String: Double] = [
        "k": 1e3, "K": 1e3, "Ｋ": 1e3, "ｋ": 1e3, "M": 1e6, "Ｍ": 1e6, "G": 1e9, "Ｇ": 1e9, "T": 1e12, "Ｔ": 1e12,
    ]
    /// 打开, 打电话: a verb and no dozen.
    private static let strikes = Set("开电算击印折扫扰架听包球车卡字工牌针人断乱破倒败死动骨仗雷".unicodeScalars.map(\.value))
}
