/// Which language a caller is answered in when a text lacks their own: never silence.
public enum LanguageFallback {
    /// `yue-HK` gives `yue`, `zh-CN`; `en-GB` gives `en`.
    public static func chain(from tag: String) -> [String] {
        let primary = String(tag.prefix { $0 != "-" })
        var chain = primary == tag ? [] : [primary]
        if sinitic.contains(primary) { chain += ["zh-CN", "zh"] }
        return chain
    }

    /// Languages whose readers and listeners can follow Mandarin better than anything else a hotline is likely to have.
    private static let sinitic: Set<String> = ["zh", "yue", "wuu", "nan", "hak", "hsn", "gan", "cmn"]
}
