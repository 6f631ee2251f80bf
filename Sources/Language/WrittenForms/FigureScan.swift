/// A number in figures inside a text.
///
///     FigureScan(text, at: 0)    // 1,234.50: whole 1234, decimals 50
struct FigureScan {
    let whole: [UInt8]
    let decimals: [UInt8]
    let end: Int

    init?(_ text: FormText, at start: Int) {
        guard text.isDigit(start) else { return nil }
        var at = start
        var whole: [UInt8] = []
        var groups = 0
        while text.isDigit(at) {
            whole.append(UInt8(truncatingIfNeeded: text[at]))
            at += 1
            // 1,234,567
            let isFirst = whole.count <= 3 || text[at - 4] == 0x2C
            if text[at] == 0x2C, isFirst, groups < FormLimits.groups, (1...3).allSatisfy({ text.isDigit(at + $0) }), !text.isDigit(at + 4) {
                groups += 1
                at += 1
            }
        }
        self.whole = whole
        guard text[at] == 0x2E, text.isDigit(at + 1) else {
            decimals = []
            end = at
            return
        }
        var decimals: [UInt8] = []
        at += 1
        while text.isDigit(at) {
            decimals.append(UInt8(truncatingIfNeeded: text[at]))
            at += 1
        }
        self.decimals = decimals
        end = at
    }

    var isInteger: Bool { decimals.isEmpty }

    /// 一百零一, 两百, 零点五; digit by digit when it begins with zero or is longer than a number that people read.
    var spoken: String {
        let isRead = whole.count > 1 && whole.first == 0x30
        var spoken = isRead ? HanSpelling.plain.digits(whole) : HanSpelling.plain.whole(whole) ?? HanSpelling.plain.digits(whole)
        for unit in ["百", "千", "万", "亿"] where spoken.hasPrefix("二" + unit) { spoken = "两" + spoken.dropFirst() }
        return decimals.isEmpty ? spoken : spoken + "点" + HanSpelling.plain.digits(decimals)
    }

    /// Of money: 12.50 is twelve and a half.
    var amount: String {
        var cents = decimals
        while cents.last == 0x30 { cents.removeLast() }
        let whole = FigureScan(whole: self.whole, decimals: cents, end: end)
        return whole.spoken
    }

    private init(whole: [UInt8], decimals: [UInt8], end: Int) {
        self.whole = whole
        self.decimals = decimals
        self.end = end
    }

    var value: Int { whole.prefix(9).reduce(0) { $0 * 10 + Int($1) - 0x30 } }
}
