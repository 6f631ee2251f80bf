/// A number with what it counts, and where it was said.
///
///     Quantity.all(.money, in: "产值突破180亿元", language: "zh")
///     // [18,000,000,000 Chinese yuan, 15-23]
public struct Quantity: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case number, ordinal, percent, money, dimension, age, temperature
        /// Yes or no: 1 or 0.
        case choice
    }

    /// What a place in a row is counted from, when not from its beginning.
    public enum Anchor: String, Sendable {
        /// "next" is 1, "previous" -1.
        case current
        /// "last" is 0, "the last but one" -1.
        case end
    }

    public let kind: Kind
    public let value: Double
    /// In English, singular: "Kilogram", "Chinese yuan"; nil for plain numbers.
    public let unit: String?
    /// Nil for first, second, third; ordinals only.
    public let relativeTo: Anchor?
    /// UTF-8 offsets in the text given.
    public let range: Range<Int>

    public init(kind: Kind, value: Double, unit: String? = nil, relativeTo: Anchor? = nil, range: Range<Int>) {
        self.kind = kind
        self.value = value
        self.unit = unit
        self.relativeTo = relativeTo
        self.range = range
    }

    /// Every quantity of one kind, from left to right.
    public static func all(_ kind: Kind, in text: String, language: String) -> [Quantity] {
        if ChineseQuantity.serves(language) { return ChineseQuantity.all(kind, in: HeardText(text)) }
        return EnglishQuantity.serves(language) ? EnglishQuantity.all(kind, in: HeardText(text)) : []
    }
}
