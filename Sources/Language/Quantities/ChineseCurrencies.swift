/// What money is called in Chinese.
enum ChineseCurrencies {
    struct Coin: Sendable {
        let currency: String
        /// In the unit of its currency: 角 is 0.1.
        let worth: Double
        /// A word that means other things too: 块, 毛, 角, 分.
        var isColloquial = false
        /// 元 and 块, which another name may follow: 8亿元人民币.
        var isChinese: Bool { currency == ChineseCurrencies.yuan && worth == 1 }
    }

    static let yuan = "Chinese yuan"

    static let signs = WordTable<String>([
        ("$", "Dollar"), ("us$", "United States dollar"), ("hk$", "Hong Kong dollar"), ("nt$", "New Taiwan dollar"), ("¥", yuan),
        ("€", "Euro"), ("£", "British pound"), ("₩", "South Korean won"), ("₽", "Russian ruble"), ("฿", "Thai baht"), ("₹", "Indian rupee"),
    ])

    static let words = WordTable<Coin>(
        coins(
            1,
            [
                (yuan, "元 元钱 人民币 rmb cny 元整"), ("United States dollar", "美元 美圆 美金 美刀 usd"), ("Hong Kong dollar", "港元 港币 港纸 港圆 蚊 hkd"),
                ("New Taiwan dollar", "台币 新台币 新臺币 台元 twd"), ("Macanese pataca", "澳门元 澳门币 葡币"), ("Japanese yen", "日元 日圆 日币 jpy"),
                ("South Korean won", "韩元 韩币 韩圆"), ("Euro", "欧元 eur"), ("British pound", "英镑 gbp"), ("Swiss franc", "瑞士法郎"),
                ("Australian dollar", "澳元 澳币"),
                ("Canadian dollar", "加元 加币 加拿大元"), ("New Zealand dollar", "新西兰元 纽币"), ("Singapore dollar", "新加坡元 新币 坡币"),
                ("Russian ruble", "卢布 俄罗斯卢布"), ("Indian rupee", "卢比 印度卢比"), ("Thai baht", "泰铢"), ("Vietnamese dong", "越南盾"),
                ("Indonesian rupiah", "印尼盾 印尼卢比"), ("Malaysian ringgit", "林吉特 令吉 马币"), ("Philippine peso", "菲律宾比索"),
                ("Mexican peso", "墨西哥比索"),
                ("Brazilian real", "雷亚尔 巴西雷亚尔"), ("Turkish lira", "土耳其里拉"), ("Swedish krona", "瑞典克朗"), ("Norwegian krone", "挪威克朗"),
                ("Danish krone", "丹麦克朗"), ("South African rand", "兰特 南非兰特"), ("Nigerian naira", "奈拉 尼日利亚奈拉"), ("Egyptian pound", "埃及镑"),
                ("Israeli new shekel", "谢克尔"), ("Bitcoin", "比特币"),
            ]) + coins(1, [(yuan, "块")], isColloquial: true) + coins(0.1, [(yuan, "角 毛")], isColloquial: true)
            + coins(0.01, [(yuan, "分")], isColloquial: true) + coins(0.1, [("Hong Kong dollar", "毫 毫子")])
            + coins(
                0.01,
                [
                    ("United States dollar", "美分"), ("Hong Kong dollar", "仙 港仙"), ("Japanese yen", "日本钱"), ("Euro", "欧分"),
                    ("British pound", "便士"),
                ]))

    private static func coins(_ worth: Double, _ names: [(String, String)], isColloquial: Bool = false) -> [(String, Coin)] {
        names.flatMap { currency, words in
            words.split(separator: " ").map { (String($0), Coin(currency: currency, worth: worth, isColloquial: isColloquial)) }
        }
    }
}
