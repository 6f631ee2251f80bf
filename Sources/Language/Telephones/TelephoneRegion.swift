internal import Patterns

/// How the telephone numbers of one region are made up: a line of `TelephoneData`.
///
///     let china = TelephoneRegions.named["CN"]
///     china.stripped("02988888888")                // 2988888888: the trunk prefix 0 is not part of the number
///     china.kind(of: "13800138000")                // .mobile
final class TelephoneRegion: Sendable {
    /// `CN`; `001` for the numbers of no region, such as +800.
    let name: String
    let callingCode: String
    /// First digits that tell this region from others of the same calling code.
    private let leading: LazyPattern?
    private let international: LazyPattern?
    private let trunk: LazyPattern?
    private let trunkBecomes: [UInt8]?
    /// A bit for each length a number may have.
    private let lengths: UInt32
    private let general: LazyPattern
    private let fixed: LazyPattern?
    private let mobile: LazyPattern?
    private let mobileIsFixed: Bool
    private let service: LazyPattern?

    init?(row: Substring) {
        let fields = row.split(separator: " ")
        guard fields.count == 11, let lengths = UInt32(fields[6], radix: 16) else { return nil }
        func start(_ field: Int) -> LazyPattern? { fields[field] == "-" ? nil : LazyPattern("\\A(?:\(fields[field]))") }
        func whole(_ field: Int) -> LazyPattern? { fields[field] == "-" ? nil : LazyPattern("\\A(?:\(fields[field]))\\z") }
        guard let general = whole(7) else { return nil }
        name = String(fields[0])
        callingCode = String(fields[1])
        international = start(2)
        trunk = start(3)
        trunkBecomes = fields[4] == "-" ? nil : Array(fields[4].utf8)
        leading = start(5)
        self.lengths = lengths
        self.general = general
        fixed = whole(8)
        mobileIsFixed = fields[9] == "="
        mobile = mobileIsFixed ? nil : whole(9)
        service = whole(10)
    }

    /// Whether the first digits of a national number are this region's own; nil when the region has none of its own.
    func owns(_ national: [UInt8]) -> Bool? { leading.map { $0.match(national) != nil } }

    func hasLength(_ count: Int) -> Bool { (1...TelephoneLimits.nationalDigits).contains(count) && lengths >> UInt32(count) & 1 == 1 }

    func isPossible(_ national: [UInt8]) -> Bool { hasLength(national.count) && general.match(national) != nil }

    func isTooLong(_ national: [UInt8]) -> Bool { lengths >> UInt32(min(national.count, 31)) == 0 }

    /// What kind of number it is; nil for none of this region.
    func kind(of national: [UInt8]) -> TelephoneNumber.Kind? {
        guard isPossible(national) else { return nil }
        if mobile?.match(national) != nil { return .mobile }
        if fixed?.match(national) != nil { return mobileIsFixed ? .fixedLineOrMobile : .fixedLine }
        return service?.match(national) != nil ? .service : nil
    }

    /// What follows the prefix that calls abroad: 0044… in China, 01144… in the United States.
    func abroad(_ dialled: [UInt8]) -> [UInt8]? {
        guard let prefix = international?.match(dialled)?.range.upperBound else { return nil }
        // No calling code begins with 0: this was a number of the region itself.
        return prefix < dialled.count && dialled[prefix] != 0x30 ? Array(dialled[prefix...]) : nil
    }

    /// A number without the prefix dialled inside its country. A number that is whole with the prefix and not without it keeps it.
    func stripped(_ dialled: [UInt8]) -> [UInt8] {
        guard let match = trunk?.match(dialled), !match.range.isEmpty else { return dialled }
        let rest = dialled[match.range.upperBound...]
        var result = Array(rest)
        if let trunkBecomes, let last = match.groups.last, last != nil { result = filled(trunkBecomes, match.groups, dialled) + rest }
        if general.match(dialled) != nil, general.match(result) == nil { return dialled }
        return result
    }

    private func filled(_ template: [UInt8], _ groups: [Range<Int>?], _ dialled: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isGroup = false
        for byte in template {
            if byte == 0x24 {
                isGroup = true
            } else if isGroup {
                isGroup = false
                let index = Int(byte) - 0x31
                if groups.indices.contains(index), let group = groups[index] { result += dialled[group] }
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
