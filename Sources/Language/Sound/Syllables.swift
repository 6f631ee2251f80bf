internal import Patterns
internal import Synchronization

/// How Han characters sound in Mandarin, without tones, for finding words that a speech recogniser wrote with other characters.
///
///     let syllables = Syllables.confusing([.fh])
///     syllables.agreement(停店, 停电)    // .same
///     syllables.agreement(电灰, 电费)    // .spoken: f and h are one in a dialect that is spoken here
///     syllables.agreement(男电, 蓝电)    // .confused: n and l are one to many speakers
package final class Syllables: Sendable {
    /// How much two words of equally many characters sound alike.
    package enum Agreement: Comparable, Sendable {
        /// Apart from syllables that many speakers do not tell apart.
        case confused
        /// Apart from syllables that a dialect's speakers do not tell apart.
        case spoken
        case same
    }

    /// By character, the number of its sound: as it is, as the dialects say it, and with all that is commonly confused. 0 when not known.
    private let exact: [UInt16]
    private let spoken: [UInt16]
    private let groups: [UInt16]
    /// By sign.
    private let characters: [UInt32: [Unicode.Scalar]]

    private static let made = Mutex<[Set<SoundConfusion>: Syllables]>([:])

    /// The tables for callers whose dialects confuse these sounds; made once for the whole program.
    package static func confusing(_ confusions: Set<SoundConfusion>) -> Syllables {
        made.withLock { made in
            if let known = made[confusions] { return known }
            let fresh = Syllables(confusing: confusions)
            made[confusions] = fresh
            return fresh
        }
    }

    /// A text in which each Han character is replaced by a sign for its sound (in the private use area), at the same offsets.
    /// Sounds that are confused have one sign: n and l, zh and z, ch and c, sh and s, an and ang, en and eng, in and ing, and the dialects' own.
    package func sound(_ utf8: [UInt8]) -> [UInt8] {
        var sounds = utf8
        sounds.withUnsafeMutableBufferPointer { sounds in
            var index = 0
            while index + 2 < sounds.count {
                guard sounds[index] >= 0xE4, sounds[index] <= 0xE9 else {
                    index += 1
                    continue
                }
                let group = groups[Self.scalar(sounds, index) - Self.first]
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

    /// All characters that have the same sign as one of these.
    package func characters(of sounds: some Sequence<[UInt8]>) -> [(character: Unicode.Scalar, sign: Unicode.Scalar)] {
        let signs = Set(sounds.lazy.flatMap { String(decoding: $0, as: UTF8.self).unicodeScalars })
        return signs.flatMap { sign in (characters[sign.value] ?? []).map { ($0, sign) } }
    }

    /// Nil when a character differs and its sound too, or is not known.
    package func agreement(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Agreement? {
        guard first.count == second.count, first.count % 3 == 0 else { return nil }
        var agreement = Agreement.same
        for index in stride(from: 0, to: first.count, by: 3)
        where first[index] != second[index] || first[index + 1] != second[index + 1] || first[index + 2] != second[index + 2] {
            guard let one = place(first, index), let other = place(second, index) else { return nil }
            if exact[one] == exact[other] { continue }
            guard groups[one] == groups[other] else { return nil }
            agreement = min(agreement, spoken[one] == spoken[other] ? .spoken : .confused)
        }
        return agreement
    }

    /// Where the tables hold a character whose sound is known.
    private func place(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard 0xE4...0xE9 ~= utf8[index] else { return nil }
        let at = Int(utf8.scalar(at: index).scalar) - Self.first
        return exact.indices.contains(at) && exact[at] > 0 ? at : nil
    }

    private static func scalar(_ utf8: UnsafeMutableBufferPointer<UInt8>, _ index: Int) -> Int {
        Int(utf8[index] & 0x0F) << 12 | Int(utf8[index + 1] & 0x3F) << 6 | Int(utf8[index + 2] & 0x3F)
    }

    // MARK: - The tables

    /// The first and the last code point whose UTF-8 begins with E4 to E9.
    private static let first = 0x4000
    private static let last = 0x9FFF

    /// - Parameter confusions: what the dialects that are spoken here do not tell apart.
    private init(confusing confusions: Set<SoundConfusion>) {
        // In the order of the cases: the tables do not depend on how a set was hashed.
        let confusions = SoundConfusion.allCases.filter(confusions.contains)
        var numbers: (spoken: [String: UInt16], groups: [String: UInt16]) = ([:], [:])
        var tables = [[UInt16]](repeating: [UInt16](repeating: 0, count: Self.last - Self.first + 1), count: 3)
        var number: UInt16 = 0
        SyllableData.readings.withUTF8Buffer { utf8 in
            for line in utf8.split(separator: 0x0A) {
                number += 1
                let letters = String(decoding: line.prefix { $0 < 0x80 }, as: UTF8.self)
                let said = confusions.reduce(letters) { $1.merged($0) }
                let sound = Self.number(of: said, in: &numbers.spoken)
                let group = Self.number(of: Self.confused(said), in: &numbers.groups)
                for scalar in String(decoding: line.drop { $0 < 0x80 }, as: UTF8.self).unicodeScalars {
                    let at = Int(scalar.value) - Self.first
                    guard tables[0].indices.contains(at) else { continue }
                    tables[0][at] = number
                    tables[1][at] = sound
                    tables[2][at] = group
                }
            }
        }
        (exact, spoken, groups) = (tables[0], tables[1], tables[2])
        var characters: [UInt32: [Unicode.Scalar]] = [:]
        for (at, group) in tables[2].enumerated() where group > 0 {
            if let character = Unicode.Scalar(UInt32(Self.first + at)) { characters[0xE000 + UInt32(group), default: []].append(character) }
        }
        self.characters = characters
    }

    private static func number(of syllable: String, in numbers: inout [String: UInt16]) -> UInt16 {
        let number = numbers[syllable, default: UInt16(truncatingIfNeeded: numbers.count + 1)]
        numbers[syllable] = number
        return number
    }

    /// What stands for a syllable and all that are confused with it: zhang, zhan, zang and zan are "zan".
    private static func confused(_ syllable: String) -> String {
        var syllable = syllable
        if ["zh", "ch", "sh"].contains(syllable.prefix(2)) { syllable.remove(at: syllable.index(after: syllable.startIndex)) }
        if syllable.hasPrefix("n"), syllable.count > 1 { syllable = "l" + syllable.dropFirst() }
        if ["ang", "eng", "ing"].contains(syllable.suffix(3)) { syllable.removeLast() }
        return syllable
    }
}
