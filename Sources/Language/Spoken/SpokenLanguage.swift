/// How the engine says values, so that any synthesiser reads them as a person would.
///
///     let zh = SpokenLanguage.of("zh-CN")
///     zh.money(128.5, currency: "CNY")    // 128元5角
///     zh.digits("13800138000")            // 1 3 8，0 0 1 3，8 0 0 0
///     zh.either(["存钱", "取钱"])           // 存钱还是取钱
public struct SpokenLanguage: Sendable {
    let words: SpokenWords

    /// The language of a tag: `zh-CN` and every other `zh`, `yue`, `en-GB`, `es`; anything else speaks as English does.
    public static func of(_ tag: String) -> SpokenLanguage {
        var primary: UInt32 = 0
        var length = 0
        for byte in tag.utf8 {
            if byte == 0x2D || byte == 0x5F { break }
            length += 1
            if length > 3 { return english }
            primary = primary << 8 | UInt32(byte | 0x20)
        }
        switch primary {
        case 0x7A68, 0x636D6E: return mandarin  // zh, cmn
        case 0x79_7565: return cantonese  // yue
        case 0x6573: return spanish  // es
        default: return english
        }
    }

    static let mandarin = SpokenLanguage(words: .mandarin)
    static let cantonese = SpokenLanguage(words: .cantonese)
    static let english = SpokenLanguage(words: .english)
    static let spanish = SpokenLanguage(words: .spanish)

    /// What is said when a caller has corrected a value: `好的，改成15号。`
    public func acknowledged(_ value: String) -> String { words.acknowledged.before + value + words.acknowledged.after }
}
