/// Which numbers are said as numbers: 十个 and 负三 are, the 一 in 一切 and the 四 in 四川 are not.
///
/// A sign that stands alone counts when a measure word, a pause or a small word follows.
enum ChineseCount {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        counts(number, text) ? (number.value, nil, number.range) : nil
    }

    private static func counts(_ number: ChineseNumber, _ text: HeardText) -> Bool {
        let end = number.range.upperBound
        switch number.form {
        case .composed: return true
        case .half: return false
        case .plain: break
        }
        if text.isDigit(number.first) || text[number.first] == 0x2E { return !text.isLetter(end) }
        // 百万分之五 has the number 五.
        if number.isUnitsOnly(text), ChineseNumber.pastPartsOf(text, end) != nil { return false }
        guard number.isShort(text) else { return true }
        // 七八 is about so many, or a name: 九九.
        guard end == number.first + 1, number.range.lowerBound == number.first else { return end > number.first + 2 || number.value < 0 }
        return standsAlone(text, number.first)
    }

    private static func standsAlone(_ text: HeardText, _ at: Int) -> Bool {
        let before = text[at - 1]
        let next = text[at + 1]
        if characters.contains(text[at]) { return !isHan(before) && !isHan(next) }
        if text[at] == 0x4E00, notOne.contains(before) { return false }
        // 一两个 is about so many, 两两 is "in pairs", 一两 is a weight.
        if HanDigits.isPair(text[at]), HanNumber.digits[before] != nil { return false }
        if HanDigits.isPair(next) { return !HanDigits.isPair(text[at]) && followers.contains(text, at: at + 2, to: text.count) == nil }
        return !isHan(next) && next != 0x25 || followers.contains(text, at: at + 1, to: text.count) != nil
    }

    /// Characters of words (陆地, 队伍, 收拾, 放肆) and names, besides numbers.
    private static let characters = Set("陆伍肆拾".unicodeScalars.map(\.value))
    /// 唯一, 万一, 统一, 星期一.
    private static let notOne = Set("唯惟万统同单专逐划如不期拜周之".unicodeScalars.map(\.value))
    private static let followers = WordTable<Bool>(
        words: [
            // Measure words.
            "个位只对双条张块本件把台辆艘架间所座栋层楼户家名口匹群种类次回遍趟场顿番笔份套组队批打瓶杯碗盘盒箱包袋罐桶壶根支枝棵朵颗粒滴片册篇章段句幅集届项股路号站环",
            // Units.
            "元角毛分点秒时刻日天周月年岁季代成吨斤克两米尺寸丈亩升倍度",
            // What links a number to the rest of the sentence.
            "是不而却和与跟及或到至比加减乘除等的这那也还都又",
        ].flatMap { $0.map { String($0) } } + [
            "小时", "公里", "公斤", "公分", "英里", "英尺", "英寸", "厘米", "毫米", "毫升", "千米", "千克", "平方", "立方", "星期", "礼拜",
        ])

    private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) || scalar == 0x3007 }
}

extension ChineseNumber {
    /// Of digits only, or a single sign.
    func isShort(_ text: HeardText) -> Bool { digits > 0 || range.upperBound == first + 1 }
}
