/// Lengths, areas, volumes, weights, data, power: 387万亩, 168cm, 一吨半, 三千两百两, 五十兆字节.
enum ChineseDimension {
    static func read(_ number: ChineseNumber, _ text: HeardText) -> ChineseQuantity.Reading? {
        guard let (number, unit, end) = prefixed(number, text) ?? plain(number, text) else { return nil }
        // 两米半
        let isHalf = text[end] == 0x534A && text[end + 1] != 0x5F84 && number.form == .plain
        let value = isHalf ? number.value + (number.value < 0 ? -0.5 : 0.5) : number.value
        return (value, unit, number.range.lowerBound..<(isHalf ? end + 1 : end))
    }

    private static func plain(_ number: ChineseNumber, _ text: HeardText) -> (ChineseNumber, unit: String, end: Int)? {
        let next = text.skipSpaces(number.range.upperBound, to: text.count)
        guard let (unit, end) = units.match(text, at: next, to: text.count), !isAnotherWord(text, next..<end) else { return nil }
        return (number, unit, end)
    }

    /// 六千字节 is 6 kilobytes: the 千 is of the unit. But 一万五千米 are 15,000 metres.
    private static func prefixed(_ number: ChineseNumber, _ text: HeardText) -> (ChineseNumber, unit: String, end: Int)? {
        let prefix = number.range.upperBound - 1
        guard prefix > number.first, text[prefix] == 0x5343 || text[prefix] == 0x5146,
            let (unit, end) = units.match(text, at: prefix, to: text.count),
            text[prefix] == 0x5146 || !(number.first..<prefix).contains(where: { HanNumber.units[text[$0]] != nil }),
            case .number(let count) = ChineseNumber.plain(text, at: number.first, to: prefix)
        else { return nil }
        let value = number.value < 0 ? count.value.negated : count.value
        return (ChineseNumber(value: value, number.range.lowerBound..<prefix), unit, end)
    }

    /// 一两个, 三分钟, 一升级.
    private static func isAnotherWord(_ text: HeardText, _ unit: Range<Int>) -> Bool {
        guard unit.count == 1, let others = others[text[unit.lowerBound]] else { return false }
        return others.contains(text[unit.upperBound])
    }

    private static let others: [UInt32: Set<UInt32>] = Dictionary(
        uniqueKeysWithValues: [
            ("两", "个位只条张天年次百千万亿三种边岸者人口"), ("克", "拉服隆制"), ("升", "级学旗起职降高值"), ("瓦", "片房斯"), ("米", "饭粉线色酒面"), ("尺", "子"), ("寸", "步"),
        ]
        .map { ($0.0.unicodeScalars.first?.value ?? 0, Set($0.1.unicodeScalars.map(\.value))) })

    private static let units = WordTable<String>(
        [
            ("Kilometer", "公里 千米 km"), ("Meter", "米 公尺 m"), ("Decimeter", "分米 公寸 dm"), ("Centimeter", "厘米 公分 cm"),
            ("Millimeter", "毫米 公厘 mm"), ("Micrometer", "微米"), ("Nanometer", "纳米 nm"), ("Li", "华里 里地 里路"), ("Zhang", "丈"),
            ("Chi", "尺 市尺"), ("Cun", "寸 市寸"), ("Mile", "英里"), ("Foot", "英尺"), ("Inch", "英寸"), ("Yard", "码"),
            ("Nautical mile", "海里"), ("Light year", "光年"),
            ("Square kilometer", "平方公里 平方千米"), ("Square meter", "平方米 平方公尺 平米"), ("Square centimeter", "平方厘米"), ("Mu", "亩"),
            ("Hectare", "公顷"),
            ("Cubic meter", "立方米 立方公尺"), ("Cubic centimeter", "立方厘米"), ("Liter", "升 公升 l"), ("Milliliter", "毫升 ml"), ("Gallon", "加仑"),
            ("Ton", "吨 公吨"), ("Kilogram", "公斤 千克 kg"), ("Gram", "克 g"), ("Milligram", "毫克 mg"), ("Microgram", "微克"), ("Jin", "斤 市斤"),
            ("Liang", "两 市两"), ("Pound", "磅"), ("Ounce", "盎司"), ("Carat", "克拉"),
            ("Bit", "比特"), ("Kilobit", "千比特"), ("Megabit", "兆比特"), ("Byte", "字节"), ("Kilobyte", "千字节 kb"), ("Megabyte", "兆字节 mb"),
            ("Gigabyte", "吉字节 gb"), ("Terabyte", "太字节 tb"),
            ("Hertz", "赫兹 赫 hz"), ("Kilohertz", "千赫兹 千赫 khz"), ("Megahertz", "兆赫兹 兆赫 mhz"), ("Gigahertz", "吉赫兹 吉赫 ghz"),
            ("Watt", "瓦 瓦特"), ("Kilowatt", "千瓦 kw"), ("Megawatt", "兆瓦 mw"), ("Kilowatt hour", "度电 千瓦时 千瓦小时 kwh"), ("Volt", "伏 伏特"),
            ("Ampere", "安培"),
            ("Calorie", "卡路里"), ("Kilocalorie", "千卡 大卡"), ("Joule", "焦耳"), ("Kilojoule", "千焦 千焦耳"),
            ("Kilometer per hour", "公里每小时 千米每小时 公里/小时 千米/小时 km/h"), ("Meter per second", "米每秒 米/秒 m/s"),
        ].flatMap { unit, words in words.split(separator: " ").map { (String($0), unit) } })
}
