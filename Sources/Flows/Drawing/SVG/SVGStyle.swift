/// Sizes and colours of a picture.
enum SVGStyle {
    static let boxWidth = 252.0
    static let columnGap = 76.0
    static let padding = 10.0
    static let titleHeight = 26.0
    static let lineHeight = 17.0
    static let rowGap = 5.0
    static let size = 12.0
    static let small = 11.0
    static let pillHeight = 17.0
    static let groupPadding = 18.0
    static let groupTitle = 34.0
    static let margin = 28.0

    /// Latin letters come from the first, Chinese ones from whichever is there.
    static func fonts(for language: String) -> String {
        let isCantonese = language.hasPrefix("yue") || language == "zh-HK" || language == "zh-TW"
        let chinese =
            isCantonese
            ? "'PingFang HK','Noto Sans CJK HK','Noto Sans HK','Microsoft JhengHei'"
            : "'PingFang SC','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','WenQuanYi Micro Hei'"
        return "Inter,'Segoe UI','Helvetica Neue',Arial,\(chinese),sans-serif"
    }

    static let css = """
        text{fill:#1f2937}
        .b{fill:#fff;stroke:#cbd5e1}
        .h{fill:#fff;font-weight:600}
        .n{fill:#fff;opacity:.85}
        .q{font-weight:600}
        .m{fill:#4b5563}
        .l{fill:#9a6700;font-weight:400}
        .e{fill:none;stroke:#64748b;stroke-width:1.3}
        .s{stroke-dasharray:4 3;stroke:#94a3b8}
        .d{fill:#64748b}
        .k{fill:#e0e7ff;stroke:#a5b4fc}
        .p{fill:#ede9fe;stroke:#c4b5fd}
        .i{fill:#f1f5f9;stroke:#cbd5e1}
        .f{fill:#f8fafc;stroke:#e2e8f0}
        .u{stroke:#b91c1c;stroke-dasharray:5 3}
        a text{fill:#4338ca}
        """

    /// The colour of a box's title: what sort of node it is, or whether tests came there.
    static func colour(of box: Drawing.Box) -> String {
        if let visits = box.visits { return visits > 0 ? tested : untested }
        if box.handsOff { return person }
        if box.asks { return question }
        return box.ends ? end : talk
    }

    static let question = "#2563eb"
    static let talk = "#0f766e"
    static let person = "#c2410c"
    static let end = "#4b5563"
    static let tested = "#15803d"
    static let untested = "#b91c1c"
}
