/// Names of money with their signs or codes; where both are in use the choice follows WeTextProcessing (WeNet, Apache-2.0).
enum CurrencyWords {
    /// As said, and as it is written before the amount.
    static let names: [(said: String, sign: String)] = [
        ("元", "¥"), ("人民币", "CNY"), ("美元", "$"), ("美金", "$"), ("英镑", "£"), ("欧元", "€"), ("卢布", "₽"), ("泰铢", "฿"), ("澳元", "A$"),
        ("加元", "CAD"), ("港元", "HKD"), ("港币", "HKD"), ("澳门元", "MOP"), ("新台币", "TWD"), ("日元", "JPY"), ("韩元", "KRW"), ("瑞士法郎", "CHF"),
        ("新加坡元", "SGD"), ("新西兰元", "NZD"), ("马来西亚令吉", "RM"), ("令吉", "RM"), ("印度卢比", "₹"), ("印尼盾", "Rp"), ("越南盾", "₫"),
        ("菲律宾比索", "₱"), ("墨西哥比索", "MXN"), ("巴西雷亚尔", "R$"), ("南非兰特", "ZAR"), ("瑞典克朗", "SEK"), ("挪威克朗", "NOK"), ("丹麦克朗", "DKK"),
        ("土耳其里拉", "₺"), ("以色列谢克尔", "₪"), ("乌克兰格里夫纳", "₴"), ("埃及镑", "EGP"), ("沙特里亚尔", "SAR"), ("阿联酋迪拉姆", "AED"),
        ("蒙古图格里克", "₮"), ("柬埔寨瑞尔", "៛"), ("老挝基普", "₭"), ("哈萨克斯坦腾格", "KZT"), ("波兰兹罗提", "PLN"), ("捷克克朗", "CZK"),
        ("匈牙利福林", "HUF"), ("智利比索", "CLP"), ("阿根廷比索", "ARS"), ("哥伦比亚比索", "COP"), ("秘鲁索尔", "PEN"), ("缅甸元", "MMK"),
    ]

    static let written = FormWords(names.map { ($0.said, $0.sign) })

    static let spoken: FormWords = {
        let more = [
            ("人民币", "RMB"), ("美元", "USD"), ("美元", "US$"), ("英镑", "GBP"), ("欧元", "EUR"), ("卢布", "RUB"), ("泰铢", "THB"), ("澳元", "AUD"),
            ("加元", "CAD$"), ("港元", "HK$"), ("新台币", "NT$"), ("日元", "JPY¥"), ("日元", "J¥"), ("马来西亚令吉", "MYR"), ("印度卢比", "INR"),
            ("新加坡元", "S$"), ("元", "￥"),
        ]
        var seen: Set<String> = []
        return FormWords(
            (names + more.map { (said: $0.0, sign: $0.1) }).filter { seen.insert($0.sign).inserted }.map { ($0.sign, $0.said) })
    }()
}
