/// Quantities in Chinese text.
enum ChineseQuantity {
    /// Mandarin, Cantonese and their neighbours.
    static func serves(_ language: String) -> Bool {
        ["zh", "yue", "wuu", "nan", "hak", "cmn"].contains { language == $0 || language.hasPrefix($0 + "-") }
    }

    static func all(_ kind: Quantity.Kind, in text: HeardText) -> [Quantity] { [] }
}
