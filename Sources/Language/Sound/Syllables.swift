internal import Patterns

/// How Han characters sound in Mandarin, without tones, for finding words that a speech recogniser wrote with other characters.
///
///     Syllables.sound(Array("电废".utf8)) == Syllables.sound(Array("电费".utf8))
///     Syllables.agreement(Array("停店".utf8), Array("停电".utf8))    // .same
///     Syllables.agreement(Array("男电".utf8), Array("蓝电".utf8))    // .confused: n and l are one to many speakers
package enum Syllables {
    /// How much two words of equally many characters sound alike.
    package enum Agreement: Comparable, Sendable {
        /// Apart from syllables that many speakers do not tell apart.
        case confused
        case same
    }

    /// A text in which each Han character is replaced by a sign for its sound (in the private use area), at the same offsets.
    /// Sounds that are commonly confused have one sign: n and l, zh and z, ch and c, sh and s, an and ang, en and eng, in and ing.
    package static func sound(_ utf8: [UInt8]) -> [UInt8] {
        var sounds = utf8
        sounds.withUnsafeMutableBufferPointer { sounds in
            var index = 0
            while index + 2 < sounds.count {
                guard sounds[index] >= 0xE4, sounds[index] <= 0xE9 else {
                    index += 1
                    continue
                }
                let group = table.groups[scalar(sounds, index) - first]
                if group > 0 {
                    // U+E000 and on.
                    let sign = 0xE000 + Int(group)
                    sounds[index] = 0xEE | UInt8(truncatingIfNeeded: sign >> 12 & 1)
                    sounds[index + 1] = UInt8(truncatingIfNeeded: 0x80 | sign >> 6 & 0x3F)
                    sounds[index + 2] = UInt8(truncatingIfNeeded: 0x80 | sign & 0x3F)
                }
                index += 3
            }
        }
        return sounds
    }

    /// Nil when a character differs and its sound too, or is not known.
    package static func agreement(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Agreement? {
        let (a, b) = (Array(first), Array(second))
        guard a.count == b.count, a.count % 3 == 0 else { return nil }
        var agreement = Agreement.same
        for index in stride(from: 0, to: a.count, by: 3) where a[index..<index + 3] != b[index..<index + 3] {
            guard let one = syllable(a, index), let other = syllable(b, index) else { return nil }
            if one.exact == other.exact { continue }
            guard one.group == other.group else { return nil }
            agreement = .confused
        }
        return agreement
    }

    private static func syllable(_ utf8: [UInt8], _ index: Int) -> (exact: UInt16, group: UInt16)? {
        guard 0xE4...0xE9 ~= utf8[index] else { return nil }
        let at = utf8.withUnsafeBufferPointer { Int($0.scalar(at: index).scalar) } - first
        guard table.exact.indices.contains(at), table.exact[at] > 0 else { return nil }
        return (table.exact[at], table.groups[at])
    }

    private static func scalar(_ utf8: UnsafeMutableBufferPointer<UInt8>, _ index: Int) -> Int {
        Int(utf8[index] & 0x0F) << 12 | Int(utf8[index + 1] & 0x3F) << 6 | Int(utf8[index + 2] & 0x3F)
    }

    // MARK: - The table

    /// The first and the last code point whose UTF-8 begins with E4 to E9.
    private static let first = 0x4000
    private static let last = 0x9FFF

    private struct Table: Sendable {
        var exact = [UInt16](repeating: 0, count: last - first + 1)
        var groups = [UInt16](repeating: 0, count: last - first + 1)
    }

    private static let table: Table = {
        var table = Table()
        var groups: [String: UInt16] = [:]
        var number: UInt16 = 0
        SyllableData.readings.withUTF8Buffer { utf8 in
            for line in utf8.split(separator: 0x0A) {
                number += 1
                let letters = String(decoding: line.prefix { $0 < 0x80 }, as: UTF8.self)
                let group = groups[confused(letters), default: UInt16(groups.count + 1)]
                groups[confused(letters)] = group
                for scalar in String(decoding: line.drop { $0 < 0x80 }, as: UTF8.self).unicodeScalars {
                    let at = Int(scalar.value) - first
                    guard table.exact.indices.contains(at) else { continue }
                    table.exact[at] = number
                    table.groups[at] = group
                }
            }
        }
        return table
    }()

    /// What stands for a syllable and all that are confused with it: zhang, zhan, zang and zan are "zan".
    private static func confused(_ syllable: String) -> String {
        var syllable = syllable
        if ["zh", "ch", "sh"].contains(syllable.prefix(2)) { syllable.remove(at: syllable.index(after: syllable.startIndex)) }
        if syllable.hasPrefix("n"), syllable.count > 1 { syllable = "l" + syllable.dropFirst() }
        if ["ang", "eng", "ing"].contains(syllable.suffix(3)) { syllable.removeLast() }
        return syllable
    }
}
