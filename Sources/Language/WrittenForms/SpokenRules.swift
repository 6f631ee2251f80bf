/// What may stand at a place of a written text, and how each of it is said.
struct SpokenRules {
    let text: FormText

    func readings(at start: Int) -> [FormReading] {
        var readings: [FormReading] = []
        if let sign = sign(at: start) { readings.append(sign) }
        if let letters = letters(at: start) { readings.append(letters) }
        if text.has("尾编卡账帐单验", at: start), let read = named(at: start) { readings.append(read) }
        if let money = money(at: start) { readings.append(money) }
        guard let number = number(at: start) else { return readings }
        readings.append(FormReading(end: number.end, text: number.spoken, cost: FormCost.number))
        readings += counted(number, at: start)
        if let fraction = fraction(number) { readings.append(fraction) }
        if let sum = sum(number) { readings.append(sum) }
        guard !number.isSigned, text.isDigit(start), !text.isDigit(start - 1) else { return readings }
        if let read = digitsOnly(at: start) { readings.append(read) }
        if let generation = generation(at: start) { readings.append(generation) }
        return readings + dates(at: start) + times(at: start)
    }

    /// One number with its sign and percent.
    struct Number {
        var spoken: String
        var end: Int
        var isSigned = false
        let figures: FigureScan
    }

    private static let signs = FormWords([("-", "负"), ("+", "正"), ("±", "正负"), ("−", "负")])

    func number(at start: Int) -> Number? {
        var sign = ""
        var at = start
        if let (word, next) = Self.signs.longest(text, at: start) {
            // 1-2 and A-1 have no sign.
            guard !text.isDigit(start - 1), !text.isLetter(start - 1), !text.has(")%", at: start - 1) else { return nil }
            (sign, at) = (word, next)
        }
        guard !text.isDigit(at - 1), let figures = FigureScan(text, at: at) else { return nil }
        if text[figures.end] == 0x25 {
            return Number(spoken: "百分之\(sign)\(figures.spoken)", end: figures.end + 1, isSigned: true, figures: figures)
        }
        return Number(spoken: sign + figures.spoken, end: figures.end, isSigned: !sign.isEmpty, figures: figures)
    }

    /// 12.30 digit by digit, its point and its sign.
    func digits(at start: Int) -> [FormReading] {
        var at = start
        var spoken = ""
        if text[at] == 0x2D, !text.isDigit(at - 1) {
            spoken = "负"
            at += 1
        }
        guard text.isDigit(at), !text.isDigit(at - 1), let figures = FigureScan(text, at: at) else { return [] }
        spoken += HanSpelling.plain.digits(figures.whole) + (figures.isInteger ? "" : "点" + HanSpelling.plain.digits(figures.decimals))
        return [FormReading(end: figures.end, text: spoken, cost: FormCost.number)]
    }

    // MARK: - Sums and parts

    /// 3/16: 十六分之三.
    private func fraction(_ above: Number) -> FormReading? {
        let slash = text.skipSpace(above.end)
        guard text[slash] == 0x2F, above.figures.isInteger, let below = number(at: text.skipSpace(slash + 1)), below.figures.isInteger,
            text[below.end] != 0x2F
        else { return nil }
        return FormReading(end: below.end, text: "\(below.spoken)分之\(above.spoken)", cost: FormCost.measure)
    }

    private static let operators = FormWords([
        ("×", "乘"), ("÷", "除"), ("≥", "大于等于"), ("≤", "小于等于"), (">=", "大于等于"), ("<=", "小于等于"), ("+", "加"), ("=", "等于"), ("-", "减"),
        ("<", "小于"), (">", "大于"), (":", "比"), ("~", "到"),
    ])
    private static let plainOperators = FormWords([
        ("×", "乘"), ("÷", "除"), ("≥", "大于等于"), ("≤", "小于等于"), (">=", "大于等于"), ("<=", "小于等于"), ("≈", "约等于"), ("≠", "不等于"),
    ])

    /// 1+2, 2 = 1 + 1, 78:96.
    private func sum(_ first: Number) -> FormReading? {
        var spoken = first.spoken
        var end = first.end
        var terms = 1
        while terms < FormLimits.terms, let (word, next) = Self.operators.longest(text, at: text.skipSpace(end)),
            let term = FigureScan(text, at: text.skipSpace(next))
        {
            let isRange = word == "减" && terms == 1 && text[end] == 0x2D
            spoken += (isRange ? "到" : word) + term.spoken
            end = term.end
            terms += 1
        }
        return terms > 1 ? FormReading(end: end, text: spoken, cost: FormCost.sum) : nil
    }

    /// ≥ by itself.
    private func sign(at start: Int) -> FormReading? {
        Self.plainOperators.longest(text, at: start).map { FormReading(end: $0.end, text: $0.value, cost: FormCost.sum) }
    }

    // MARK: - Digits that are read one by one

    private static let named = FormWords("尾号 编号 卡号 账号 帐号 单号 验证码")
    private static let copulas = FormWords("是 为 : ：")

    /// 尾号1702, 验证码是3385.
    private func named(at start: Int) -> FormReading? {
        guard let name = Self.named.end(text, at: start) else { return nil }
        let at = text.skipSpace(Self.copulas.end(text, at: name) ?? name)
        guard let figures = FigureScan(text, at: at), figures.isInteger, !text.isLetter(figures.end) else { return nil }
        return FormReading(end: figures.end, text: text.words(start..<at) + Self.telephone(figures.whole), cost: FormCost.exact)
    }

    /// On the telephone 一 is 幺.
    private static func telephone(_ digits: [UInt8]) -> String {
        digits.reduce(into: "") { $0 += $1 == 0x31 ? "幺" : HanSpelling.plain.names[Int($1) - 0x30] }
    }

    /// 13501234567, 12306, 010-64035547, 127.0.0.1, and whatever is too long for a number.
    private func digitsOnly(at start: Int) -> FormReading? {
        var groups: [[UInt8]] = []
        var at = start
        var sign: UInt32 = 0
        while groups.count < 4, let group = group(at: at) {
            groups.append(group)
            at += group.count
            guard text[at] == 0x2D || text[at] == 0x2E, sign == 0 || text[at] == sign, text.isDigit(at + 1) else { break }
            sign = text[at]
            at += 1
        }
        guard let first = groups.first else { return nil }
        if groups.count == 4, sign == 0x2E {
            return FormReading(end: at, text: groups.map { HanSpelling.plain.digits($0) }.joined(separator: "点"), cost: FormCost.exact)
        }
        let isLine = groups.count == 2 && first.first == 0x30 && (3...4).contains(first.count) && (7...8).contains(groups[1].count)
        let isNumber = groups.count == 3 && groups.map(\.count).reduce(0, +) >= 9 && groups[1].count > 2
        if sign == 0x2D, isLine || isNumber {
            return FormReading(end: at, text: groups.map { HanSpelling.plain.digits($0) }.joined(), cost: FormCost.exact)
        }
        let end = start + first.count
        guard text[end] != 0x2E || !text.isDigit(end + 1) else { return nil }
        if Self.isService(first) || (first.count == 11 && first.first == 0x31) {
            return FormReading(end: end, text: Self.telephone(first), cost: FormCost.exact)
        }
        return first.count > 11 ? FormReading(end: end, text: HanSpelling.plain.digits(first), cost: FormCost.exact) : nil
    }

    private func group(at start: Int) -> [UInt8]? {
        var group: [UInt8] = []
        while text.isDigit(start + group.count) { group.append(UInt8(truncatingIfNeeded: text[start + group.count])) }
        return group.isEmpty ? nil : group
    }

    /// Short numbers of China: 110, 119, 120, 122; 10086 and such of the networks, 123xx and 12110 of offices, 95xxx of banks and insurers.
    private static func isService(_ digits: [UInt8]) -> Bool {
        let text = String(decoding: digits, as: UTF8.self)
        if digits.count == 3 { return ["110", "112", "114", "119", "120", "122"].contains(text) }
        guard digits.count == 5, !text.hasSuffix("00") else { return ["95500", "95300"].contains(text) }
        return ["10010", "10086", "10099"].contains(text) || ["123", "1211", "95", "96"].contains { text.hasPrefix($0) }
    }

    // MARK: - Words

    /// O2O, B2B: two is "to".
    private func letters(at start: Int) -> FormReading? {
        guard text.isLetter(start), text[start + 1] == 0x32, text.isLetter(start + 2) else { return nil }
        guard !text.isLetter(start - 1), !text.isDigit(start - 1), !text.isLetter(start + 3), !text.isDigit(start + 3) else { return nil }
        return FormReading(
            end: start + 3, text: "\(text.words(start..<start + 1)) to \(text.words(start + 2..<start + 3))", cost: FormCost.idiom)
    }

    /// 90后: 九零后.
    private func generation(at start: Int) -> FormReading? {
        guard text[start + 1] == 0x30, text.has("后", at: start + 2), !text.has("天年", at: start + 3) else { return nil }
        return FormReading(
            end: start + 3, text: HanSpelling.plain.digits([UInt8(truncatingIfNeeded: text[start]), 0x30]) + "后", cost: FormCost.idiom)
    }
}
