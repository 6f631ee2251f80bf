/// The words of English numbers.
enum EnglishNumberWords {
    static let table = WordTable<EnglishToken.Kind>(
        [
            ("zero", .zero), ("nought", .zero), ("naught", .zero), ("hundred", .hundred), ("hundreds", .hundred), ("a", .article),
            ("an", .article), ("and", .and), ("point", .point), ("of", .of), ("over", .over), ("out of", .among), ("in", .among),
        ]
            + units.map { ($0, .unit($1)) } + teens.map { ($0, .teen($1)) } + tens.map { ($0, .tens($1)) }
            + ["dozen", "dozens", "doz", "dozs", "dz", "dzs"].map { ($0, .dozen) }
            + scales.flatMap { [($0, .scale($1)), ($0 + "s", .scale($1))] }
            + ordinals(.unit, unitOrdinals) + ordinals(.teen, teenOrdinals) + ordinals(.tens, tensOrdinals)
            + ordinals(.multiple, [("hundredth", 100)] + scales.map { ($0 + "th", $1) })
            + ordinals(.half, [("half", 2)], plural: "halves") + ordinals(.quarter, [("quarter", 4)])
    )

    static let scales: [(String, Double)] = [
        ("thousand", 1e3), ("lakh", 1e5), ("million", 1e6), ("crore", 1e7), ("billion", 1e9), ("trillion", 1e12),
    ]

    private static let units = counting("one two three four five six seven eight nine", from: 1)
    private static let teens = counting("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 10)
    private static let tens = counting("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10) + [("fourty", 40)]
    private static let unitOrdinals = counting("first second third fourth fifth sixth seventh eighth ninth", from: 1) + [("nineth", 9)]
    private static let teenOrdinals =
        counting("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", from: 10)
    private static let tensOrdinals =
        counting("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", from: 20, by: 10)

    private static func counting(_ words: String, from first: Double, by step: Double = 1) -> [(String, Double)] {
        words.split(separator: " ").enumerated().map { (String($1), first + Double($0) * step) }
    }

    private static func ordinals(_ size: EnglishOrdinalWord.Size, _ words: [(String, Double)], plural: String? = nil) -> [(
        String, EnglishToken.Kind
    )] {
        words.flatMap { word, value in
            [(word, false), (plural ?? word + "s", true)].map {
                ($0, .ordinal(EnglishOrdinalWord(value: value, size: size, isPlural: $1)))
            }
        }
    }
}
