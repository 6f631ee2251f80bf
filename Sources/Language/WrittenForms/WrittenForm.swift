/// What somebody said, as it is written: what an agent reads on the screen instead of a transcript.
///
///     WrittenForm.of(spoken: "二零零八年八月八日转了一百二十八点五元", language: "zh")    // 2008/08/08转了¥128.5
///     WrittenForm.of(spoken: "打我手机幺三五零幺二三四五六七", language: "zh")            // 打我手机13501234567
///     WrittenForm.of(spoken: "下午八点零五分气温三十八摄氏度", language: "zh")            // 8:05p.m.气温38°C
///
///     WrittenForm.of(spoken: "call me at two thirty p m", language: "en")                 // call me at 02:30 p.m.
///
/// Chinese in any of its spoken forms, and English; other languages are given back as they are.
public enum WrittenForm {
    public enum Layout: String, Sendable, CaseIterable {
        /// Dates, times, money and measures with their signs: 2008/08/08, 8:30, ¥12.5, 38°C.
        case signs
        /// Only numbers become figures, whole and everywhere: 2008年8月8日, 12.5元, 250000000年.
        case figures
        /// Only digits that are read out one by one: 电话零零三 is 电话003, 十二个 stays.
        case digits
    }

    public struct Options: Sendable, Hashable {
        public var layout = Layout.signs
        /// In the layout `signs`: numbers that count nothing: 五十五 by itself.
        public var standaloneNumbers = true
        /// In the layout `signs`: one digit by itself or before what it counts: 一年, 三个. They are words as often as numbers.
        public var singleDigits = false
        /// In the layout `signs`: 一百二十八块五 is ¥128.50; otherwise 128块5, as it was said.
        public var amountsInYuan = false
        /// 呃 and 啊 are left out.
        public var withoutInterjections = false

        public init(
            layout: Layout = .signs, standaloneNumbers: Bool = true, singleDigits: Bool = false, amountsInYuan: Bool = false,
            withoutInterjections: Bool = false
        ) {
            self.layout = layout
            self.standaloneNumbers = standaloneNumbers
            self.singleDigits = singleDigits
            self.amountsInYuan = amountsInYuan
            self.withoutInterjections = withoutInterjections
        }
    }

    public static func of(spoken: String, language: String, options: Options = Options()) -> String {
        let text = FormText(spoken)
        if FormLanguage.isEnglish(language) {
            let rules = EnglishWrittenRules(words: EnglishTokens(text), options: options)
            return FormLattice(text: text).cheapest { rules.readings(at: $0) }
        }
        guard FormLanguage.isChinese(language) else { return spoken }
        var lattice = FormLattice(text: text)
        if options.withoutInterjections {
            lattice.character = { FormWordLists.interjections.end(text, at: $0) == nil ? text.words($0..<$0 + 1) : "" }
        }
        switch options.layout {
        case .signs:
            let rules = WrittenRules(text: text, options: options)
            return lattice.cheapest { rules.readings(at: $0) }
        case .figures:
            let rules = WrittenFigures(text: text)
            return lattice.cheapest { rules.readings(at: $0) }
        case .digits:
            let rules = WrittenFigures(text: text)
            return lattice.cheapest { rules.digits(at: $0) }
        }
    }
}
