/// A spoken number as it is written: 二十点一 20.1, 三百万 300万, 五六十 50~60, 十五六 15-6, 幺二三零六 12306.
struct WrittenNumber {
    let end: Int
    let text: String
    var cost = 0
    /// One digit: 一 in 一般 is more often a word than a number.
    var isDigit = false
    /// Digits read out one by one.
    var isRun = false
    var hasPoint = false
    /// About so many: 五六十.
    var isRange = false
}

extension WrittenNumber {
    /// Every reading of what stands at a place.
    static func all(_ text: FormText, at start: Int) -> [WrittenNumber] {
        let sign = sign(text, at: start)
        let first = sign?.end ?? start
        var found = unsigned(text, at: first)
        guard let sign else { return found }
        for index in found.indices {
            found[index] = WrittenNumber(
                end: found[index].end, text: sign.text + found[index].text, cost: found[index].cost, hasPoint: found[index].hasPoint)
        }
        return found
    }

    private static let signs = FormWords([("正负", "±"), ("负的", "-"), ("负", "-")])

    private static func sign(_ text: FormText, at start: Int) -> (text: String, end: Int)? {
        signs.longest(text, at: start).map { ($0.value, $0.end) }
    }

    private static func unsigned(_ text: FormText, at start: Int) -> [WrittenNumber] {
        guard HanSigns.begins(text[start]) else { return [] }
        var found = ranges(text, at: start)
        for end in HanNumberScan.ends(text, at: start) {
            let cost = (end.isShort ? FormCost.doubt : 0) + (end.isRound ? FormCost.doubt + 1 : 0)
            let whole = compact(end.value)
            found.append(WrittenNumber(end: end.end, text: whole, cost: cost, isDigit: end.isDigit))
            if let point = decimals(text, at: end.end) {
                found.append(WrittenNumber(end: point.end, text: whole + point.text, cost: cost, hasPoint: true))
            }
        }
        return found + runs(text, at: start)
    }

    /// 点一四: the digits behind a point.
    private static func decimals(_ text: FormText, at start: Int) -> (text: String, end: Int)? {
        guard text[start] == HanSigns.point, let run = digits(text, at: start + 1) else { return nil }
        // 三点二十 is twenty past three; 三点二十一万 is no number either.
        if let unit = HanSigns.unit(text[run.end]), unit < 10_000 { return nil }
        return ("." + run.text, run.end)
    }

    // MARK: - Digits one by one

    static func digits(_ text: FormText, at start: Int, atMost limit: Int = FormLimits.digitRun) -> (text: String, end: Int)? {
        var digits = ""
        var at = start
        while at - start < limit, let value = HanSigns.value(text[at]) {
            digits += String(value)
            at += 1
        }
        return at > start ? (digits, at) : nil
    }

    private static func runs(_ text: FormText, at start: Int) -> [WrittenNumber] {
        guard HanSigns.value(text[start - 1]) == nil, let run = digits(text, at: start, atMost: .max) else { return [] }
        var found: [WrittenNumber] = []
        let length = run.end - start
        // The last digit of 三五百 and of 一二三十 counts hundreds and tens.
        let isCounted = HanSigns.unit(text[run.end]) != nil
        if let more = repeated(text, after: run) { found.append(WrittenNumber(end: more.end, text: more.text, isRun: true)) }
        if length >= 3 || (length == 2 && isRead(text, start)), !isCounted {
            found.append(WrittenNumber(end: run.end, text: run.text, isRun: true))
            if length == 17, text[run.end] == 0x78 {
                found.append(WrittenNumber(end: run.end + 1, text: run.text + text.words(run.end..<run.end + 1), isRun: true))
            }
        }
        // 幺二七点零点零点幺
        if length >= 2 || text[start + 1] == HanSigns.point {
            var (address, at, points) = (run.text, run.end, 0)
            while points < 3, let part = decimals(text, at: at) {
                address += part.text
                at = part.end
                points += 1
            }
            if points > (length >= 2 ? 0 : 1) { found.append(WrittenNumber(end: at, text: address, isRun: true, hasPoint: true)) }
        }
        return found
    }

    /// 幺, 洞, 拐 and a zero are only said when digits are read one by one.
    private static func isRead(_ text: FormText, _ start: Int) -> Bool {
        (start..<start + 2).contains { text.has("幺洞拐零", at: $0) } || (text[start] == text[start + 1])
    }

    /// 幺三八四个八: the last digit and 个 say how often the next comes.
    private static func repeated(_ text: FormText, after run: (text: String, end: Int)) -> (text: String, end: Int)? {
        guard text.has("个", at: run.end), let what = HanSigns.value(text[run.end + 1]), run.text.utf8.count >= 2,
            let times = run.text.utf8.last.map({ Int($0) - 0x30 }), times >= 2
        else { return nil }
        var result = run.text.dropLast() + String(repeating: String(what), count: times)
        var end = run.end + 2
        if let more = digits(text, at: end) {
            result += more.text
            end = more.end
        }
        return (String(result), end)
    }

    // MARK: - About so many

    /// 五六十, 三五百, 十五六万, 七百三四十, 一万六七.
    private static func ranges(_ text: FormText, at start: Int) -> [WrittenNumber] {
        if let pair = pair(text, at: start) {
            let (zeros, next) = unit(text, at: pair.end)
            return [ending(text, at: next, "\(pair.low)\(zeros)~\(pair.high)\(zeros)")]
        }
        var (count, at) = ("1", start)
        if let digit = HanSigns.value(text[start]), digit > 0 { (count, at) = (String(digit), start + 1) }
        guard let unit = HanSigns.unit(text[at]), let pair = pair(text, at: at + 1) else { return [] }
        switch unit {
        case 10 where HanSigns.unit(text[pair.end]).map { $0 >= 1000 } ?? true:
            return [ending(text, at: pair.end, "\(count)\(pair.low)-\(pair.high)")]
        case 100 where at > start && text[pair.end] == HanSigns.ten:
            return [ending(text, at: pair.end + 1, "\(count)\(pair.low)0-\(pair.high)0")]
        case 10_000 where at > start && HanSigns.unit(text[pair.end]) == nil:
            return [WrittenNumber(end: pair.end, text: "\(count)\(pair.low)000-\(pair.high)000", isRange: true)]
        default: return []
        }
    }

    /// Two numbers that follow each other, or 三五; the digits of a longer run are none.
    private static func pair(_ text: FormText, at start: Int) -> (low: Int, high: Int, end: Int)? {
        guard let low = HanSigns.value(text[start]), let high = HanSigns.value(text[start + 1]), low > 0,
            high == low + 1 || (low == 3 && high == 5), HanSigns.value(text[start + 2]) == nil, !text.has("幺拐", at: start),
            HanSigns.value(text[start - 1]) == nil
        else { return nil }
        return (low, high, start + 2)
    }

    private static func unit(_ text: FormText, at start: Int) -> (zeros: String, end: Int) {
        switch HanSigns.unit(text[start]) {
        case 10: ("0", start + 1)
        case 100: ("00", start + 1)
        case 1000: ("000", start + 1)
        default: ("", start)
        }
    }

    private static func ending(_ text: FormText, at end: Int, _ range: String) -> WrittenNumber {
        if text[end] == HanSigns.tenThousand { return WrittenNumber(end: end + 1, text: range + "万", isRange: true) }
        if text[end] == HanSigns.hundredMillion { return WrittenNumber(end: end + 1, text: range + "亿", isRange: true) }
        return WrittenNumber(end: end, text: range, isRange: true)
    }

    // MARK: - Long numbers

    /// Up to a million in digits, from there in 万, 亿 and 兆: 101111, 300万2300, 1亿72300.
    static func compact(_ value: Int64) -> String {
        var rest = value
        var result = ""
        for (unit, name) in [(Int64(1_000_000_000_000), "兆"), (100_000_000, "亿")] where rest >= unit {
            result += "\(rest / unit)\(name)"
            rest %= unit
        }
        if rest >= 1_000_000 {
            result += "\(rest / 10_000)万"
            rest %= 10_000
        }
        return rest > 0 || result.isEmpty ? result + String(rest) : result
    }
}
