/// The digits of a number as somebody dialled them, and whose number that is.
///
///     DialledNumber(digits: "02079460958", isInternational: false).resolved(in: unitedKingdom)   // GB, 2079460958
struct DialledNumber {
    let digits: [UInt8]
    /// A `+` stood before it.
    let isInternational: Bool

    struct Resolved {
        let region: TelephoneRegion
        let national: [UInt8]
        let kind: TelephoneNumber.Kind
    }

    func resolved(in region: TelephoneRegion?) -> Resolved? {
        if isInternational {
            // +0064 and +01164: a plus and the prefix besides.
            return Self.international(digits) ?? region?.abroad(digits).flatMap(Self.international)
        }
        if let region {
            if let abroad = region.abroad(digits), let found = Self.international(abroad) { return found }
            if let found = Self.national(digits, region) { return found }
        }
        return Self.abroadOfAnybody(digits).flatMap(Self.international)
    }

    /// 00 calls abroad from most of the world and 011 from North America; people write them wherever they are.
    private static func abroadOfAnybody(_ digits: [UInt8]) -> [UInt8]? {
        if digits.starts(with: [0x30, 0x30]) { return Array(digits[2...]) }
        return digits.starts(with: [0x30, 0x31, 0x31]) ? Array(digits[3...]) : nil
    }

    private static func international(_ digits: [UInt8]) -> Resolved? {
        guard let (regions, rest) = TelephoneRegions.split(digits), let main = regions.first else { return nil }
        let national = main.stripped(rest)
        return owner(of: national, among: regions) ?? (national.count < rest.count ? owner(of: rest, among: regions) : nil)
    }

    /// A number dialled inside the region; some write the calling code without a plus.
    private static func national(_ digits: [UInt8], _ region: TelephoneRegion) -> Resolved? {
        let code = Array(region.callingCode.utf8)
        if digits.starts(with: code) {
            let rest = region.stripped(Array(digits[code.count...]))
            if region.isTooLong(digits) || (!region.isPossible(digits) && region.isPossible(rest)),
                let found = owner(of: rest, near: region)
            {
                return found
            }
        }
        let stripped = region.stripped(digits)
        return owner(of: stripped, near: region) ?? (stripped.count == digits.count ? nil : owner(of: digits, near: region))
    }

    /// Regions of one calling code dial each other's numbers as their own.
    private static func owner(of national: [UInt8], near region: TelephoneRegion) -> Resolved? {
        if region.owns(national) != false, let kind = region.kind(of: national) {
            return Resolved(region: region, national: national, kind: kind)
        }
        return owner(of: national, among: TelephoneRegions.calling[region.callingCode] ?? [])
    }

    private static func owner(of national: [UInt8], among regions: [TelephoneRegion]) -> Resolved? {
        for region in regions where region.owns(national) == true || regions.count == 1 {
            if let kind = region.kind(of: national) { return Resolved(region: region, national: national, kind: kind) }
        }
        for region in regions {
            if let kind = region.kind(of: national) { return Resolved(region: region, national: national, kind: kind) }
        }
        return nil
    }
}
