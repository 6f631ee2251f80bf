enum FormLanguage {
    /// `zh`, `zh-CN`, `cmn`, `yue`, `wuu`, `nan`.
    static func isChinese(_ tag: String) -> Bool {
        let primary = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }.map { $0 | 0x20 }
        return ["zh", "cmn", "yue", "wuu", "nan", "hak", "gan", "hsn"].contains { $0.utf8.elementsEqual(primary) }
    }

    /// `en`, `en-GB`.
    static func isEnglish(_ tag: String) -> Bool { tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }.map { $0 | 0x20 } == Array("en".utf8) }
}
