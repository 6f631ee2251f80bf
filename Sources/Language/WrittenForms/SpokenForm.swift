/// What is written, as it is read aloud: for a voice that cannot read figures and signs by itself.
///
///     SpokenForm.of(written: "2008/08/08 12:30，¥128.50", language: "zh")   // 二零零八年八月八日 十二点三十分，一百二十八点五元
///     SpokenForm.of(written: "限速10km/h，已降3.8%", language: "zh")          // 限速每小时十公里，已降百分之三点八
///     SpokenForm.of(written: "请拨12306", language: "zh")                    // 请拨幺二三零六
///
///     SpokenForm.of(written: "due 2024-05-06: $12.05", language: "en")        // due the sixth of may twenty twenty four: twelve point oh five dollars
///
/// Chinese and English; texts of other languages are given back as they are. The options are for Chinese. `SpokenLanguage` says single values and leaves the figures in.
public enum SpokenForm {
    public struct Options: Sendable, Hashable {
        /// Every digit by itself, and nothing else changes: 101 一零一.
        public var digitByDigit = false
        /// 呃 and 啊 are left out.
        public var withoutInterjections = false
        /// The 儿 of northern speech is left out: 这事儿, but not in 儿子.
        public var withoutErhua = false
        /// Traditional characters as simplified ones.
        public var simplified = false
        /// Full width letters and Chinese punctuation as ASCII.
        public var halfWidth = false
        /// Characters that no Chinese voice knows are put in `<oov>`.
        public var marksUnreadable = false

        public init(
            digitByDigit: Bool = false, withoutInterjections: Bool = false, withoutErhua: Bool = false, simplified: Bool = false,
            halfWidth: Bool = false, marksUnreadable: Bool = false
        ) {
            self.digitByDigit = digitByDigit
            self.withoutInterjections = withoutInterjections
            self.withoutErhua = withoutErhua
            self.simplified = simplified
            self.halfWidth = halfWidth
            self.marksUnreadable = marksUnreadable
        }
    }

    public static func of(written: String, language: String, options: Options = Options()) -> String {
        let text = FormText(written)
        if FormLanguage.isEnglish(language) {
            let rules = EnglishSpokenRules(text: text)
            return FormLattice(text: text).cheapest { rules.readings(at: $0) }
        }
        guard FormLanguage.isChinese(language) else { return written }
        let rules = SpokenRules(text: text)
        let characters = SpokenCharacters(text: text, options: options)
        let lattice = FormLattice(text: text, character: { characters.said($0) })
        return lattice.cheapest { options.digitByDigit ? rules.digits(at: $0) : rules.readings(at: $0) + characters.readings(at: $0) }
    }
}
