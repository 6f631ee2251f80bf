/// Chinese numbers, with or without digits in them: 一百零五, 三千五 (3,500), 百二八 (128), 3万5, 十二点五, 4.78万亿, 二零二六.
///
/// About so many is the round number (十多万, 五百余万); 两三百 is none.
enum HanNumber {
    static let digits: [UInt32: Int64] = {
        var table: [UInt32: Int64] = [:]
        for (value, signs) in ["零〇○", "一壹幺", "二贰两俩", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].enumerated() {
            for sign in signs.unicodeScalars { table[sign.value] = Int64(value) }
        }
        return table
    }()

    /// 十拾 百佰 千仟 万 亿 兆.
    static let units: [UInt32: Int64] = [
        0x5341: 10, 0x62FE: 10, 0x767E: 100, 0x4F70: 100, 0x5343: 1000, 0x4EDF: 1000, 0x4E07: 10_000, 0x4EBF: 100_000_000,
        0x5146: 1_000_000_000_000,
    ]
    static let tens: [UInt32: Int64] = [0x5EFF: 20, 0x5345: 30]
    static let point: UInt32 = 0x70B9

    /// Whether a scalar may begin a number.
    static func begins(_ scalar: UInt32) -> Bool { digits[scalar] != nil || units[scalar] != nil || tens[scalar] != nil }

    static func scan(_ text: HeardText, at start: Int, to end: Int, spanish: Bool) -> SpokenNumber.Scan? {
        var reader = HanNumberReader(text, at: start, to: end, spanish: spanish)
        return reader.read()
    }
}
