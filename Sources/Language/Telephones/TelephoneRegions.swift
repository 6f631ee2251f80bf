/// Every region of the world and its numbers.
enum TelephoneRegions {
    static let all: [TelephoneRegion] = TelephoneData.regions.split(separator: "\n").compactMap { TelephoneRegion(row: $0) }

    /// By its two letters.
    static let named: [String: TelephoneRegion] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// By calling code, the main region of the code first.
    static let calling: [String: [TelephoneRegion]] = Dictionary(grouping: all) { $0.callingCode }

    /// The region of a tag: `CN`, `zh-CN`, `en_GB`, or of a calling code, `+870`; nil for `zh`, which is spoken in many.
    static func of(_ tag: String) -> TelephoneRegion? {
        if tag.utf8.first == 0x2B, tag.utf8.count <= 4 { return calling[String(tag.dropFirst())]?.first }
        var word: [UInt8] = []
        for byte in tag.utf8.reversed() {
            guard byte != 0x2D, byte != 0x5F, word.count < 3 else { break }
            word.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        }
        return named[String(decoding: word.reversed(), as: UTF8.self)]
    }

    /// The regions whose calling code a number begins with, and the digits that follow. No code is the beginning of another.
    static func split(_ international: [UInt8]) -> (regions: [TelephoneRegion], national: [UInt8])? {
        for length in 1...3 where length < international.count {
            if let regions = calling[String(decoding: international[..<length], as: UTF8.self)] {
                return (regions, Array(international[length...]))
            }
        }
        return nil
    }
}
