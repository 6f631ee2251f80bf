/// One scalar to the one the tables are written with: Ａ and A to a, é to e, 號 to 号. Nil for a combining mark, which is left out.
enum ScalarFold {
    static func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: return scalar
        case 0x41...0x5A: return scalar + 0x20
        case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 0x20
        case 0x200B...0x200F, 0xFEFF, 0xFE00...0xFE0F: return nil
        case 0..<0x80: return scalar
        case 0x300...0x36F: return nil
        case 0xFF01...0xFF5E:
            let half = scalar - 0xFEE0
            return (0x41...0x5A).contains(half) ? half + 0x20 : half
        case 0xFFE5: return 0xA5
        case 0x2018, 0x2019: return 0x27
        case 0x2010...0x2013, 0x2212: return 0x2D
        case 0xC0...0x17F: return latin[scalar] ?? scalar
        default: return scalar >= 0x2E80 ? simplified[scalar] ?? scalar : scalar
        }
    }

    private static let latin = pairs("áaàaâaãaäaéeèeêeëeíiìiîiïióoòoôoõoöoúuùuûuüuñnçcÁaÀaÂaÃaÄaÉeÈeÊeËeÍiÌiÎiÏiÓoÒoÔoÕoÖoÚuÙuÛuÜuÑnÇc")

    /// Only what the tables of this folder need.
    private static let simplified = pairs(
        "對对沒没錯错問问題题點点號号兩两萬万億亿塊块時时間间後后聽听尋寻禮礼週周個个這这鐘钟鍾钟晝昼負负貳贰陸陆縣县區区鄉乡鎮镇樓楼單单棟栋"
            + "園园東东門门認认應应該该說说講讲記记還还話话電电給给請请謝谢係系噉咁為为爲为變变換换從从圓圆歐欧鎊镑幣币嗎吗麼么會会願愿與与號号"
            + "門门歲岁號号現现張张將将頭头來来無无過过離离國国圖图廣广場场臺台灣湾滿满雙双參叁囉啰囖啰嘞嘞裏里裡里樣样訂订僅仅麗丽層层廈厦處处"
            + "隊队廠厂錢钱開开關关動动聖圣當当達达齊齐華华書书見见讓让誤误輸输數数邊边達达種种幢幢幾几剛刚寫写於于佢佢確确倆俩餘余銀银銭钱氣气畝亩噸吨攝摄韓韩馬马")

    private static func pairs(_ text: String) -> [UInt32: UInt32] {
        var table: [UInt32: UInt32] = [:]
        var from: UInt32?
        for scalar in text.unicodeScalars {
            if let key = from {
                table[key] = scalar.value
                from = nil
            } else {
                from = scalar.value
            }
        }
        return table
    }
}
