/// The units of measures, as English text writes them.
enum EnglishMeasures {
    struct Unit: Sendable {
        enum Kind: Sendable { case length, other, shape, angle }

        let name: String
        var kind = Kind.other
        /// With a capital B: MB is a megabyte, Mb a megabit.
        var bytes: String?
        /// Only in small letters: m, g, t.
        var isSmall = false
    }

    static let table = WordTable<Unit>(metric + lengths + areas + volumes + weights + data + angles + speeds + shapes)

    /// What makes a speed of a length: per hour, /s, "an hour".
    static let times = WordTable<String>(
        [("hour", "hour|hr|h"), ("minute", "minute|min"), ("second", "second|sec|s"), ("millisecond", "millisecond|ms"), ("day", "day")]
            .flatMap { name, words in
                words.split(separator: "|").flatMap { word in ["per ", "/", "/ ", "a ", "an "].map { ($0 + word, name) } }
            })

    // MARK: The tables

    private static let metric: [(String, Unit)] = {
        let prefixes = [
            ("", ""), ("pico", "p"), ("nano", "n"), ("micro", "μ"), ("micro", "µ"), ("milli", "m"), ("centi", "c"), ("deci", "d"),
            ("deca", "da"), ("hecto", "h"), ("kilo", "k"),
        ]
        let bases = [("meter|metre", "m", Unit.Kind.length), ("gram|gramme", "g", .other), ("liter|litre", "l", .other)]
        // At six p.m. nobody means picometres.
        return prefixes.flatMap { prefix, sign in
            bases.flatMap { words, letter, kind in
                let spelled = words.split(separator: "|").map { prefix + $0 }
                let name = capitalised(spelled[0])
                let symbol = Unit(name: name, kind: kind, isSmall: sign.isEmpty && letter != "l")
                return spelled.flatMap { EnglishUnits.plural($0, Unit(name: name, kind: kind)) }
                    + (sign + letter == "pm" ? [] : [(sign + letter, symbol)])
            }
        } + [
            ("mcg", Unit(name: "Microgram")), ("kilo", Unit(name: "Kilogram")), ("kilos", Unit(name: "Kilogram")),
            ("kgs", Unit(name: "Kilogram")),
        ]
    }()

    private static let lengths = units(
        [
            "Inch": "inch|inches", "Foot": "foot|feet|ft", "Yard": "yard|yards|yd|yds", "Mile": "mile|miles|mi",
            "Light year": "light year|light years",
        ],
        .length)

    private static let areas =
        units(["Acre": "acre|acres", "Hectare": "hectare|hectares|ha", "Square meter": "sqm", "Square foot": "sqft"])
        + [("km", "kilometer"), ("m", "meter"), ("cm", "centimeter"), ("mm", "millimeter"), ("ft", "foot"), ("mi", "mile")].flatMap {
            symbol, name in
            ["2", "²", "^2"].map { (symbol + $0, Unit(name: "Square " + name)) }
                + ["3", "³", "^3"].map { (symbol + $0, Unit(name: "Cubic " + name)) }
        }

    private static let volumes = units([
        "Gallon": "gallon|gallons|gal", "Quart": "quart|quarts|qt", "Pint": "pint|pints|pt", "Barrel": "barrel|barrels|bbl",
        "Cup": "cup|cups", "Tablespoon": "tablespoon|tablespoons|tbsp", "Teaspoon": "teaspoon|teaspoons|tsp",
        "Fluid ounce": "fluid ounce|fluid ounces|fl oz", "Bushel": "bushel|bushels", "Cubic centimeter": "cc",
    ])

    private static let weights =
        units([
            "Pound": "pound|pounds|lb|lbs", "Ounce": "ounce|ounces|oz", "Ton": "ton|tons|tonne|tonnes", "Stone": "stone",
            "Metric ton": "metric ton|metric tons|metric tonne|metric tonnes", "Dram": "dram|drams|drachma|drachmas",
            "Grain": "grain|grains",
        ]) + [("t", Unit(name: "Ton", isSmall: true))]

    private static let data: [(String, Unit)] = [
        ("", ""), ("kilo", "k"), ("mega", "m"), ("giga", "g"), ("tera", "t"), ("peta", "p"),
    ].flatMap { prefix, sign in
        let (bit, byte) = (Unit(name: capitalised(prefix + "bit")), Unit(name: capitalised(prefix + "byte")))
        let symbol = sign.isEmpty ? [] : [(sign + "b", Unit(name: bit.name, bytes: byte.name))]
        return EnglishUnits.plural(prefix + "bit", bit) + EnglishUnits.plural(prefix + "byte", byte) + symbol
    }

    private static let angles = units(
        ["Degree": "degree|degrees|deg|°", "Radian": "radian|radians|rad", "Turn": "turn|turns"], .angle)

    private static let speeds = units([
        "Kilometer per hour": "kph|kmph|kmh", "Mile per hour": "mph", "Knot": "knot|knots", "Foot per second": "fps",
    ])

    private static let shapes = units(["Square": "square|sq|sq.", "Cubic": "cubic|cu|cu."], .shape)

    private static func units(_ words: [String: String], _ kind: Unit.Kind = .other) -> [(String, Unit)] {
        words.flatMap { name, words in EnglishUnits.names(words, Unit(name: name, kind: kind)) }
    }

    private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
