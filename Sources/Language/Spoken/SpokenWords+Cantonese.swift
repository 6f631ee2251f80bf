extension SpokenWords {
    /// Cantonese, in traditional characters.
    static let cantonese = SpokenWords(
        family: .chinese,
        weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
        days: [-2: "前日", -1: "尋日", 0: "今日", 1: "聽日", 2: "後日"],
        dayparts: [(0, "凌晨"), (5, "朝早"), (12, "中午"), (13, "下晝"), (18, "夜晚")],
        year: "年", month: "月", day: "號", oClock: "點", half: "半", minutes: "分",
        spans: [("日", 86_400), ("個鐘", 3_600), ("分鐘", 60), ("秒", 1)],
        pause: "，", comma: "、", and: "同", or: "定係", minus: "負",
        currencies: [
            "CNY": .parts(whole: "蚊", tenth: "毫", hundredth: "仙", zero: "零"),
            "HKD": .parts(whole: "蚊", tenth: "毫", hundredth: "仙", zero: "零"),
            "MOP": .parts(whole: "蚊", tenth: "毫", hundredth: "仙", zero: "零"),
            "USD": .named(one: "美金", many: "美金"), "EUR": .named(one: "歐元", many: "歐元"),
            "GBP": .named(one: "英鎊", many: "英鎊"), "JPY": .named(one: "日圓", many: "日圓"),
            "TWD": .named(one: "新台幣", many: "新台幣"),
        ],
        unknownAmount: "未知金額", acknowledged: ("好，改做", "。"),
        pairOf: "兩", numbered: ["號", "月", "日", "樓", "度", "級"])
}
