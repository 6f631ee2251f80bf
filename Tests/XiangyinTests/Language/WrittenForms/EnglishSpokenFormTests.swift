import Language
import Testing

struct EnglishSpokenFormTests {
    @Test(arguments: [
        ("", ""), ("hello", "hello"), ("number 256", "number two hundred and fifty six"),
        ("101111", "one hundred one thousand one hundred and eleven"),
        ("-23", "negative twenty three"), ("1,234.50", "one thousand two hundred and thirty four point five oh"),
        ("007", "zero zero seven"),
        ("1.5 million", "one point five million"), ("$12.0500", "twelve point oh five dollars"), ("$1.00", "one dollar"),
        ("£2", "two pounds"),
        ("21st", "twenty first"), ("100th", "one hundredth"), ("23 4/5", "twenty three and four fifths"), ("1/2", "one half"),
        ("2/4", "two quarters"),
        ("run 10 km", "run ten kilometers"), ("1kg", "one kilogram"), ("2-3 °C", "two to three degrees Celsius"), ("5%", "five percent"),
        ("5G", "5G"), ("3.5 cm²", "three point five square centimeters"), ("due 2024-05-06.", "due the sixth of may twenty twenty four."),
        ("Jan. 5, 2012", "the fifth of january, twenty twelve"), ("5 January 2012", "the fifth of january twenty twelve"),
        ("December 2011", "december twenty eleven"), ("in 1988", "in nineteen eighty eight"), ("1980s", "nineteen eighties"),
        ("'70s", "'seventies"),
        ("12:30 a.m. EST", "twelve thirty AM EST"), ("02:00", "two o'clock"), ("2:05 pm", "two oh five PM"), ("2.30 a.m.", "two thirty AM"),
        ("1:01:05", "one hour one minute and five seconds"),
        ("call 123-123-5678", "call one two three, one two three, five six seven eight"),
        ("+1", "plus one"), ("123456789012", "one two three four five six seven eight nine oh one two"), ("-", "-"), ("$", "$"), (".", "."),
        ("1/0", "one/zero"), ("99:99", "ninety nine:ninety nine"),
    ])
    func english(_ written: String, _ spoken: String) { #expect(SpokenForm.of(written: written, language: "en") == spoken) }

    @Test(arguments: ["1", "1 ", "1-", "1/", "1:", "$1", ".1", "1,000,", "jan ", "5 may ", "1st ", "2012-", "+", "10:10:10 "])
    func longTextsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 3_000)
        _ = SpokenForm.of(written: text, language: "en")
    }
}
