/// Chinese numerals and figures, one turned into the other as a whole.
///
///     HanNumerals.value("一百二十万三")                      // 1203000
///     HanNumerals.value("100万三千", .smart)                // 1003000
///     HanNumerals.digits("二〇〇二")                         // 2002
///     HanNumerals.numeral("1000054.43", .amount)           // 壹佰万零伍拾肆元肆角叁分
///
/// For numbers inside a text see `WrittenForm` and `SpokenForm`.
public enum HanNumerals {
    /// How a numeral may be made.
    public enum Reading: String, Sendable, CaseIterable {
        /// By the book: 一千零一十, 一万零一百.
        case strict
        /// As people say it: 一百二, 三万五, 一百十六, 两千六, 一七二零.
        case normal
        /// And with figures in it: 100万三千, 10.1万.
        case smart
    }

    /// How a number is spelt.
    public enum Style: String, Sendable, CaseIterable {
        /// 一百万零五十四
        case plain
        /// 壹佰万零伍拾肆
        case formal
        /// 壹佰万零伍拾肆元整, as on a cheque.
        case amount
        /// 一零零零零五四
        case digits
    }

    /// The number that a numeral stands for; nil when it is none.
    public static func value(_ numeral: String, _ reading: Reading = .normal) -> Double? {
        figures(numeral, reading).flatMap(Double.init)
    }

    /// The same in figures, exactly: `0.000000000000001`.
    public static func figures(_ numeral: String, _ reading: Reading = .normal) -> String? {
        HanNumeralReader(text: FormText(numeral), reading: reading).figures()
    }

    /// Digits read out one by one, and nothing else: 二〇〇二 2002, 负零一 -01, 一二点三零 12.30.
    public static func digits(_ numeral: String) -> String? {
        let text = FormText(numeral)
        var result = ""
        var at = 0
        if text.has("负-", at: 0) {
            result = "-"
            at = 1
        }
        let start = at
        var hasPoint = false
        while at < text.count {
            if text[at] == HanSigns.point || text[at] == 0x2E {
                guard !hasPoint, at > start, at + 1 < text.count else { return nil }
                hasPoint = true
                result += "."
            } else if let digit = HanNumeralReader.digit(text[at]) {
                result += String(digit)
            } else {
                return nil
            }
            at += 1
        }
        return at > start ? result : nil
    }

    /// A number in figures (`-12.30`, `5e-05`) as a numeral; nil for more than 16 digits before the point.
    public static func numeral(_ figures: String, _ style: Style = .plain) -> String? {
        guard let figures = FigureNumber(figures) else { return nil }
        let sign = figures.isNegative ? "负" : ""
        switch style {
        case .digits: return sign + HanSpelling.plain.digits(figures.whole) + decimals(figures, .plain)
        case .plain: return HanSpelling.plain.whole(figures.whole).map { sign + $0 + decimals(figures, .plain) }
        case .formal: return HanSpelling.formal.whole(figures.whole).map { sign + $0 + decimals(figures, .formal) }
        case .amount: return amount(figures).map { sign + $0 }
        }
    }

    private static func decimals(_ figures: FigureNumber, _ spelling: HanSpelling) -> String {
        figures.decimals.isEmpty ? "" : "点" + spelling.digits(figures.decimals)
    }

    private static func amount(_ figures: FigureNumber) -> String? {
        guard let whole = HanSpelling.formal.whole(figures.whole) else { return nil }
        let cents = figures.decimals.prefix(2).map { Int($0) - 0x30 } + [0, 0]
        let names = HanSpelling.formal.names
        let tenths = cents[0] > 0 ? names[cents[0]] + "角" : ""
        let hundredths = cents[1] > 0 ? names[cents[1]] + "分" : ""
        if whole == "零" { return tenths.isEmpty && hundredths.isEmpty ? "零元整" : tenths + hundredths }
        if tenths.isEmpty { return whole + "元" + (hundredths.isEmpty ? "整" : "零" + hundredths) }
        return whole + "元" + tenths + hundredths
    }
}
