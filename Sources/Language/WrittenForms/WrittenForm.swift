/// What somebody said, as it is written: what an agent reads on the screen instead of a transcript.
///
///     WrittenForm.of(spoken: "二零零八年八月八日转了一百二十八点五元", language: "zh")    // 2008/08/08转了¥128.5
///     WrittenForm.of(spoken: "打我手机幺三五零幺二三四五六七", language: "zh")            // 打我手机13501234567
///     WrittenForm.of(spoken: "下午八点零五分气温三十八摄氏度", language: "zh")            // 8:05p.m.气温38°C
///
/// Chinese in any of its spoken forms; other languages are given back as they are.
public enum WrittenForm {
    public struct Options: Sendable, Hashable {
        /// Numbers that count nothing: 五十五 by itself.
        public var standaloneNumbers = true
        /// One digit by itself or before what it counts: 一年, 三个. They are words as often as numbers.
        public var singleDigits = false
        /// 呃 and 啊 are left out.
        public var withoutInterjections = false

        public init(standaloneNumbers: Bool = true, singleDigits: Bool = false, withoutInterjections: Bool = false) {
            self.standaloneNumbers = standaloneNumbers
            self.singleDigits = singleDigits
            self.withoutInterjections = withoutInterjections
        }
    }

    public static func of(spoken: String, language: String, options: Options = Options()) -> String {
        guard FormLanguage.isChinese(language) else { return spoken }
        let text = FormText(spoken)
        var lattice = FormLattice(text: text)
        if options.withoutInterjections {
            lattice.character = { FormWordLists.interjections.end(text, at: $0) == nil ? text.words($0..<$0 + 1) : "" }
        }
        let rules = WrittenRules(text: text, options: options)
        return lattice.cheapest { rules.readings(at: $0) }
    }
}
