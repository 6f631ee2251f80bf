/// The words one language says values with. One value per language, in a file of its own: `SpokenWords+Mandarin.swift`.
struct SpokenWords: Sendable {
    /// Which grammar puts the words together.
    enum Family: Sendable { case chinese, english, spanish }

    let family: Family
    /// January first.
    var months: [String] = []
    /// Monday first.
    let weekdays: [String]
    /// Days from today: `[1: "明天"]`.
    let days: [Int: String]
    /// Parts of the day, each from an hour on, the last that has begun counts.
    let dayparts: [(from: Int, name: String)]
    /// Chinese dates and times: 年 月 号, 点 半 分.
    var year = ""
    var month = ""
    var day = ""
    var oClock = ""
    var half = ""
    var minutes = ""
    /// Units of time and their seconds, the longest first.
    let spans: [(unit: String, seconds: Int64)]
    /// Between groups of digits, and after 明天.
    let pause: String
    let comma: String
    let and: String
    let or: String
    let minus: String
    let currencies: [String: Currency]
    let unknownAmount: String
    let acknowledged: (before: String, after: String)
    /// The "two" that counts things, and the things it does not count.
    var pairOf = ""
    var numbered: Set<String> = []

    /// How an amount is said.
    enum Currency: Sendable {
        /// `128元5角3分`: a name for the whole, the tenth and the hundredth; and a zero for a tenth left out.
        case parts(whole: String, tenth: String, hundredth: String, zero: String)
        /// `$12.50`
        case sign(String)
        /// `12,50 euros`
        case named(one: String, many: String, point: String = ".")
    }
}
