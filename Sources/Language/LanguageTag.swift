/// Language tags as hotlines use them: `zh-CN`, `yue`, `en`, `es`.
public enum LanguageTag {
    /// Whether a word is surely meant as a language tag, as the keys of a text are.
    public static func isKnown(_ tag: String) -> Bool {
        known.contains(primary(of: tag)) && tag.utf8.count <= 12
    }

    /// `zh` of `zh-CN`.
    public static func primary(of tag: String) -> String { String(tag.prefix { $0 != "-" }) }

    private static let known: Set<String> = [
        "zh", "yue", "wuu", "nan", "hak", "hsn", "gan", "cmn", "en", "es", "fr", "de", "pt", "it", "ja", "ko", "vi", "th", "id", "ms", "ru",
        "ar",
        "hi", "bo", "ug", "mn", "za", "ii",
    ]
}
