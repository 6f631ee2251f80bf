/// Beginnings of syllables that the speakers of a dialect do not tell apart in Mandarin: `"sounds": ["f/h", "r/l"]` in its table.
///
///     SoundConfusion.fh.merged("hui")    // "fei": 电灰 is 电费 to speakers of Hokkien, Hunanese, Sichuanese
///     SoundConfusion.rl.merged("re")     // "le": 乐线 is 热线
///
/// What nearly everybody confuses (n and l, zh and z, an and ang) is no option: `Syllables` knows it always.
public enum SoundConfusion: String, Sendable, CaseIterable {
    case fh = "f/h"
    case rl = "r/l"

    /// The syllable that stands for both: f comes together with h before u (发 and 花, 风 and 轰), r with l.
    func merged(_ syllable: String) -> String {
        switch self {
        case .fh: Self.withF[syllable] ?? syllable
        case .rl: syllable == "rui" ? "lei" : syllable.hasPrefix("r") ? "l" + syllable.dropFirst() : syllable
        }
    }

    private static let withF = [
        "hu": "fu", "hua": "fa", "huan": "fan", "huang": "fang", "hui": "fei", "hun": "fen", "hong": "feng", "huo": "fo",
    ]
}
