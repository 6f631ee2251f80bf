/// 98.6 degrees f, minus 5 Celsius, 85°; "rotate 90 degrees" is an angle.
enum EnglishTemperature {
    static func all(in text: HeardText) -> [Quantity] {
        var found: [Quantity] = []
        let isAngle = EnglishAngle.isMeant(in: text)
        EnglishNumber.each(in: text) { number in
            guard !number.isCode(in: text), let (unit, range) = EnglishUnits.match(units, text, after: number.range.upperBound),
                !(isAngle && unit == "Degree")
            else { return nil }
            found.append(number.quantity(.temperature, text, unit: unit, to: range.upperBound))
            return range.upperBound
        }
        return found
    }

    /// No bare c or f: 13F is a form, 17c a price.
    private static let units = WordTable<String>(
        scale("C", "celsius|celcius|centigrade|centigrate", letter: "c") + scale("F", "fahrenheit|farenheit|fahrenheight", letter: "f")
            + scale("K", "kelvin", letter: "k") + EnglishUnits.names("℃", "C") + EnglishUnits.names("℉", "F")
            + EnglishUnits.names("degrees|degree|deg|deg.|°", "Degree"))

    private static func scale(_ unit: String, _ names: String, letter: String) -> [(String, String)] {
        let names = names.split(separator: "|") + [Substring(letter)]
        let degrees = ["degrees ", "degree ", "deg ", "deg. ", "° ", "°"]
        return names.flatMap { name in degrees.map { ($0 + name, unit) } } + names.dropLast().map { (String($0), unit) }
    }
}
