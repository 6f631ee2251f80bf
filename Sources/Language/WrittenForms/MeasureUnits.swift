/// Units with a sign of their own, and words that count things; which sign a unit is given follows WeTextProcessing (WeNet, Apache-2.0).
enum MeasureUnits {
    /// As said, and the sign. The first name of a sign is the one read aloud.
    static let signs: [(said: String, sign: String)] = [
        ("平方千米", "km²"), ("平方公里", "km²"), ("平方米", "m²"), ("平方分米", "dm²"), ("平方厘米", "cm²"), ("平方毫米", "mm²"), ("平方英里", "mi²"),
        ("立方米", "m³"), ("立方分米", "dm³"), ("立方厘米", "cm³"), ("公里", "km"), ("千米", "km"), ("分米", "dm"), ("厘米", "cm"), ("毫米", "mm"),
        ("微米", "μm"), ("纳米", "nm"), ("米", "m"), ("英尺", "ft"), ("英里", "mi"), ("码", "yd"), ("公顷", "ha"), ("千克", "kg"), ("公斤", "kg"),
        ("毫克", "mg"), ("微克", "μg"), ("纳克", "ng"), ("皮克", "pg"), ("克", "g"), ("盎司", "oz"), ("磅", "lbs"), ("千克力", "kgf"),
        ("毫升", "ml"), ("小时", "h"), ("分钟", "min"), ("毫秒", "ms"), ("微秒", "μs"), ("纳秒", "ns"), ("皮秒", "ps"), ("秒", "s"),
        ("摄氏度", "°C"), ("华氏度", "°F"), ("度", "°"), ("千瓦时", "kwh"), ("吉瓦时", "gwh"), ("千瓦", "kw"), ("毫瓦", "mw"), ("吉瓦", "gw"),
        ("千伏", "kv"), ("毫伏", "mv"), ("伏特", "v"), ("赫兹", "hz"), ("千赫兹", "khz"), ("兆赫兹", "mhz"), ("吉赫兹", "ghz"), ("分贝", "db"),
        ("千卡", "kcal"), ("帕斯卡", "pa"), ("千帕", "kpa"), ("兆帕", "mpa"), ("吉帕斯卡", "gpa"), ("巴", "bar"), ("摩尔", "mol"), ("弧度", "rad"),
        ("吉字节", "gb"), ("太字节", "tb"), ("千比特每秒", "kbps"), ("兆比特每秒", "mbps"), ("转每分", "rpm"), ("英里每小时", "mph"),
        ("公里每小时", "km/h"), ("千米每小时", "km/h"), ("公里一小时", "km/h"), ("千米一小时", "km/h"), ("米每秒", "m/s"),
    ]

    /// From what is said to its sign.
    static let written = FormWords(signs.map { ($0.said, $0.sign) })

    /// From signs to what is said; 千克 comes before 公斤 and 公里 before 千米.
    static let spoken: FormWords = {
        let more = [
            ("升", "l"), ("磅", "lb"), ("摄氏度", "℃"), ("摄氏度", "ºc"), ("华氏度", "℉"), ("度", "º"), ("平方厘米", "cm2"), ("立方厘米", "cm3"),
            ("平方米", "m2"), ("立方米", "m3"), ("平方千米", "km2"), ("平方毫米", "mm2"), ("欧姆", "ω"), ("安培", "a"), ("瓦", "w"),
        ]
        var seen: Set<String> = []
        return FormWords(
            (signs + more.map { (said: $0.0, sign: $0.1) }).filter { !$0.sign.contains("/") && seen.insert($0.sign).inserted }
                .map { ($0.sign, $0.said) })
    }()

    /// Words that count, and stay words.
    static let counters = FormWords(
        """
        年来 年前 年后 年内 年之前 年之后 年 季度 季 个月 个小时 个 月 周 日 天 时 刻 旬 纪 岁 世 代 更 夜 春 夏 秋 冬 分 毛 角 元 两 吨 斤 钱 担 石 钧 寸 尺 \
        丈 里 升 斗 合 人 位 名 户 家 口 代 届 辈 身 头 匹 只 条 尾 群 队 双 对 把 张 片 篇 封 页 本 部 册 套 件 台 架 辆 艘 列 座 栋 幢 间 层 楼 块 颗 粒 滴 根 \
        支 枝 枚 朵 棵 株 束 捆 卷 帧 段 节 课 场 回 次 遍 趟 顿 餐 盘 碗 碟 盆 盒 杯 桶 罐 瓶 壶 箱 袋 包 盏 门 项 道 面 顶 堆 份 级 号 字 句 声 针 线 串 阵 种 \
        样 种 票 集 档 具 挑 网 炮 丘 壳 墙 客 扎 刀 令 手 山 岭 江 溪 钟 单 板 贴 管 堂 丝 毫 厘 伏 丸 泡 牛 倍 起 宗 笔 单 帖 发 步 折 成 股 亩 度电
        """)

    /// Words between a number and what it counts: 100余, 300多, 10几.
    static let about = FormWords("余 多 几")
}
