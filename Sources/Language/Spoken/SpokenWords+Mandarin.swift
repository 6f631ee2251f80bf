extension SpokenWords {
    /// Mandarin, in simplified characters.
    static let mandarin = SpokenWords(
        family: .chinese,
        weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期天"],
        days: [-2: "前天", -1: "昨天", 0: "今天", 1: "明天", 2: "后天"],
        dayparts: [(0, "凌晨"), (5, "早上"), (8, "上午"), (12, "中午"), (13, "下午"), (18, "晚上")],
        year: "年", month: "月", day: "号", oClock: "点", half: "半", minutes: "分",
        spans: [("天", 86_400), ("小时", 3_600), ("分钟", 60), ("秒", 1)],
        pause: "，", comma: "、", and: "和", or: "还是", minus: "负",
        currencies: [
            "CNY": .parts(whole: "元", tenth: "角", hundredth: "分", zero: "零"),
            "HKD": .named(one: "港元", many: "港元"), "USD": .named(one: "美元", many: "美元"),
            "EUR": .named(one: "欧元", many: "欧元"), "GBP": .named(one: "英镑", many: "英镑"),
            "JPY": .named(one: "日元", many: "日元"), "TWD": .named(one: "新台币", many: "新台币"),
            "MOP": .named(one: "澳门元", many: "澳门元"), "SGD": .named(one: "新加坡元", many: "新加坡元"),
        ],
        unknownAmount: "未知金额", acknowledged: ("好的，改成", "。"),
        pairOf: "两", numbered: ["号", "月", "日", "楼", "度", "级"])
}
