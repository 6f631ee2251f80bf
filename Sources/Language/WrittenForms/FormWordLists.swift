/// Words that are no numbers although they are written with their signs, and the like.
///
/// Set phrases and place names: part of them from the word lists of WeTextProcessing (WeNet, Apache-2.0).
enum FormWordLists {
    static let interjections = FormWords("呃 啊")

    /// Stay as they are.
    static let idioms = FormWords(
        """
        一个 一下 一些 一起 一会 一会儿 一路 一般 一共 一直 一定 一样 一旦 一切 一律 一致 一再 一面 一边 一方面 一向 一带 一来 一点点 一点儿 一口气 一辈子 \
        统一 万一 唯一 之一 进一步 慢一点 快一点 大一点 小一点 早一点 晚一点 二维码 二手 三明治 四合院 五金 六神 七夕 八卦 十分感谢 十分高兴 十分抱歉 十足 百姓 \
        千万别 千万不要 万分 星期一 星期二 星期三 星期四 星期五 星期六 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 周一 周二 周三 周四 周五 周六 \
        三七二十一 一年一度 一点一滴 三心二意 阳春三月 七嘴八舌 四分五裂 七荤八素 三纲五常 三姑六婆 四大皆空 五体投地 六神无主 七窍生烟 七擒七纵 八仙过海 十恶不赦 \
        一言九鼎 一应俱全 一窍不通 一盘散沙 十全十美 一五一十 让你三分 乱七八糟 一日三餐 十万八千里 一心一意 三言两语 四面八方 五湖四海 五颜六色 七上八下 九牛一毛 \
        千方百计 千千万万 万无一失 百里挑一 不三不四 接二连三 丢三落四 朝三暮四 推三阻四 低三下四 三番五次 三三两两 独一无二 说一不二 十有八九 三三得九 \
        十一国庆 国庆十一 五一劳动节 六一儿童节 八一建军节 十一假期 五一假期 十一黄金周 五一黄金周 双十一 双十二 \
        四川 三明 九寨沟 七里河 九江 六安 十堰 八公山 七台河 五常 四平 四子王旗 三亚 二连浩特 零陵 五台山 六盘水 八宿 三门峡 三峡 五一路 五四路 八一路
        """)

    /// 十三五规划: the years of a plan.
    static let plans = FormWords("规划 计划 期间 时期")

    static let plateProvinces = FormWords("京 津 沪 渝 冀 豫 云 辽 黑 湘 皖 鲁 新 苏 浙 赣 鄂 桂 甘 晋 蒙 陕 吉 闽 贵 粤 青 藏 川 宁 琼")

    static let trains = FormWords([("高", "G"), ("动", "D"), ("城", "C"), ("特", "T"), ("快", "K"), ("直", "Z"), ("临", "L")])

    static let operators = FormWords([("加", "+"), ("减", "-"), ("乘", "×"), ("除以", "÷"), ("除", "÷"), ("等于", "="), ("比", ":"), ("到", "~")])

    static let dayparts = FormWords([
        ("凌晨", "a.m."), ("清晨", "a.m."), ("上午", "a.m."), ("早上", "a.m."), ("早晨", "a.m."), ("下午", "p.m."), ("晚上", "p.m."), ("傍晚", "p.m."),
    ])
}
