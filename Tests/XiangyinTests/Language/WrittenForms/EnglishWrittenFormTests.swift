import Language
import Testing

struct EnglishWrittenFormTests {
    @Test(arguments: [
        ("", ""), ("hello there", "hello there"), ("two hundred and fifty four", "254"), ("Eleven hundred twenty one", "1121"),
        ("minus twenty five thousand thirty seven", "-25037"), ("seventeen sextillion one", "17000000000000000000001"), ("zero", "zero"),
        ("I have two dogs", "I have two dogs"), ("five point two million", "5.2 million"), ("point zero two", ".02"),
        ("the bill is twenty nine dollars fifty cents.", "the bill is $29.50."), ("one fifty five dollars", "$155"), ("one cent", "$0.01"),
        ("two point five billion dollars", "$2.5 billion"), ("minus five dollars", "-$5"), ("two hundred kilometers per hour", "200 km/h"),
        ("two kilo watt hours", "2 kWh"), ("eighteen point six percent", "18.6 %"), ("twenty degrees celsius", "20 °C"),
        ("twenty first", "21st"), ("one hundred twelfth", "112th"), ("wait a second", "wait a second"),
        ("july twenty fifth two thousand twelve", "july 25 2012"), ("the twenty fifth of july", "25 july"), ("nineteen eighties", "1980s"),
        ("nineteen oh five", "1905"), ("seven fifty b c", "750BC"), ("second quarter of twenty twenty two", "Q2 2022"),
        ("at two thirty p m", "at 02:30 p.m."), ("three o'clock", "03:00"), ("quarter to one", "12:45"),
        ("eight oclock g m t", "08:00 gmt"),
        ("ten to eleven pm", "10:50 p.m."), ("call six five oh two five three double oh double oh", "call 650-253-0000"),
        ("plus forty four one two three one two three five six seven eight", "+44 123-123-5678"),
        ("one two seven dot zero dot zero dot one", "127.0.0.1"),
        ("a dot b c at g mail dot com", "a.bc@gmail.com"), ("w w w dot a b c dot com slash x", "www.abc.com/x"),
        ("x three eighty six", "x386"),
        ("point", "point"), ("minus", "minus"), ("plus", "plus"), ("and", "and"), ("a m", "a m"), ("dot", "dot"), ("hundred", "hundred"),
        ("one, two, three", "one, two, three"), ("thirty million million", "30 million million"), ("h t t p", "h t t p"),
    ])
    func english(_ spoken: String, _ written: String) { #expect(WrittenForm.of(spoken: spoken, language: "en-US") == written) }

    @Test(arguments: [
        "one ", "a ", "one hundred ", "two dot ", "double ", "a dot ", "one at ", "july ", "seventeen sextillion ", "point one ", "'",
        "plus ",
    ])
    func longTextsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 2_000)
        _ = WrittenForm.of(spoken: text, language: "en")
    }
}
