/// The signs of Chinese numbers, folded.
enum HanSigns {
    private static let values: [UInt32: Int] = {
        var table: [UInt32: Int] = [:]
        for (value, signs) in ["零〇○洞", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒拐", "八捌", "九玖"].enumerated() {
            for sign in signs.unicodeScalars { table[sign.value] = value }
        }
        return table
    }()

    private static let units: [UInt32: Int64] = [
        0x5341: 10, 0x62FE: 10, 0x767E: 100, 0x4F70: 100, 0x5343: 1000, 0x4EDF: 1000, 0x4E07: 10_000, 0x4EBF: 100_000_000,
        0x5146: 1_000_000_000_000,
    ]

    static func value(_ scalar: UInt32) -> Int? { values[scalar] }
    static func unit(_ scalar: UInt32) -> Int64? { units[scalar] }

    /// Whether a number may begin with it: 百 and 万 need a digit before them.
    static func begins(_ scalar: UInt32) -> Bool {
        values[scalar] != nil || scalar == ten || scalar == 0x62FE || scalar == twenty || scalar == thirty
    }

    static let ten: UInt32 = 0x5341, point: UInt32 = 0x70B9, year: UInt32 = 0x5E74, month: UInt32 = 0x6708
    static let tenThousand: UInt32 = 0x4E07, hundredMillion: UInt32 = 0x4EBF
    /// 廿, 卅
    static let twenty: UInt32 = 0x5EFF, thirty: UInt32 = 0x5345
}
