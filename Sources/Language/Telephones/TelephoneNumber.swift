/// A telephone number as people write it, and as any network of the world dials it.
///
///     TelephoneNumber.find(in: "请打 138 0013 8000", region: "CN")?.international     // +8613800138000
///     TelephoneNumber.find(in: "call (020) 7946 0958 x12", region: "GB")?.international // +442079460958
///     TelephoneNumber.all(in: "０５９２-1234567 或 +852 2345 6789", region: "CN").map(\.region)   // CN, HK
///
/// Only numbers that are given out are found: 12345 and 2012-01-02 08:00 are none. Short numbers (110, 12306) have no
/// international form and are none either. Of a text the first `EntityLimits.scalars` characters are read.
public struct TelephoneNumber: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case mobile, fixedLine, fixedLineOrMobile
        /// Toll free, premium rate, shared cost, voice over IP, pagers, numbers of companies.
        case service
    }

    /// `+8613800138000`.
    public let international: String
    /// The digits after the calling code: `13800138000`.
    public let national: String
    /// `CN`; `001` for numbers of no region.
    public let region: String
    public let kind: Kind
    /// The number inside the house: `12`.
    public let `extension`: String?
    /// UTF-8 offsets in the text given.
    public let range: Range<Int>

    /// The first number of a text. A number without a calling code is taken for one of `region`: `CN`,
    /// a tag that ends so, `zh-CN`, or a calling code, `+86`.
    public static func find(in text: String, region: String) -> TelephoneNumber? {
        let heard = HeardText(text)
        var search = TelephoneSearch(text: heard, region: TelephoneRegions.of(region))
        return search.next()
    }

    /// Every number of a text, from left to right.
    public static func all(in text: String, region: String) -> [TelephoneNumber] {
        let heard = HeardText(text)
        var search = TelephoneSearch(text: heard, region: TelephoneRegions.of(region))
        var found: [TelephoneNumber] = []
        while let number = search.next() { found.append(number) }
        return found
    }
}
