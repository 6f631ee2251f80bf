extension CELDuration: CustomStringConvertible {
    /// Seconds with as many digits as needed: `5400s`, `0.5s`.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        let sign = nanoseconds < 0 ? "-" : ""
        return sign + String(magnitude / 1_000_000_000) + fraction(Int64(magnitude % 1_000_000_000)) + "s"
    }

    /// Reads numbers with units, one after another: `1h30m`, `-1.5s`, `250ms`, also `us`, `ns`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        var place = 0
        var total: Int64 = 0
        let negative = bytes.first == UInt8(ascii: "-")
        if negative || bytes.first == UInt8(ascii: "+") { place += 1 }
        if bytes.count - place == 1, bytes[place] == UInt8(ascii: "0") {
            self.init(nanoseconds: 0)
            return
        }
        guard place < bytes.count else { return nil }
        while place < bytes.count {
            guard let (part, end) = Self.part(bytes, from: place) else { return nil }
            // Negative sums reach one nanosecond further, so the sign goes in first.
            let (sum, overflow) = negative ? total.subtractingReportingOverflow(part) : total.addingReportingOverflow(part)
            if overflow { return nil }
            (total, place) = (sum, end)
        }
        self.init(nanoseconds: total)
    }

    /// One number with its unit, in nanoseconds, and where it ends.
    private static func part(_ bytes: [UInt8], from start: Int) -> (Int64, Int)? {
        var place = start
        var whole: Int64 = 0
        var digits = 0
        while place < bytes.count, (48...57).contains(bytes[place]) {
            let (tens, tooLong) = whole.multipliedReportingOverflow(by: 10)
            let (sum, stillTooLong) = tens.addingReportingOverflow(Int64(bytes[place] - 48))
            if tooLong || stillTooLong { return nil }
            (whole, digits, place) = (sum, digits + 1, place + 1)
        }
        // Fifteen digits after the point are more than any unit has nanoseconds for; the rest is dropped.
        var (parts, scale): (Int64, Int64) = (0, 1)
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            while place < bytes.count, (48...57).contains(bytes[place]) {
                if scale < 1_000_000_000_000_000 { (parts, scale) = (parts * 10 + Int64(bytes[place] - 48), scale * 10) }
                (digits, place) = (digits + 1, place + 1)
            }
        }
        let unitStart = place
        while place < bytes.count, !(48...57).contains(bytes[place]), bytes[place] != UInt8(ascii: ".") { place += 1 }
        guard digits > 0, let unit = unit(String(decoding: bytes[unitStart..<place], as: UTF8.self)) else { return nil }
        let (nanos, tooLong) = whole.multipliedReportingOverflow(by: unit)
        let rest = scale == 1 ? 0 : Int64(Double(parts) / Double(scale) * Double(unit))
        let (sum, stillTooLong) = nanos.addingReportingOverflow(rest)
        return tooLong || stillTooLong ? nil : (sum, place)
    }

    private static func unit(_ name: String) -> Int64? {
        switch name {
        case "ns": 1
        case "us", "\u{B5}s", "\u{3BC}s": 1_000
        case "ms": 1_000_000
        case "s": 1_000_000_000
        case "m": 60_000_000_000
        case "h": 3_600_000_000_000
        default: nil
        }
    }
}
