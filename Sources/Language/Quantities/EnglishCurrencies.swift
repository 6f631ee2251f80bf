/// The currencies that English text names.
///
///     United States dollar: USD, usd$, us $ before or after the number; "us dollars" after it; its hundredth is a cent
struct EnglishCurrency: Sendable {
    let name: String
    /// Signs and codes, which may stand before the number or after it.
    let signs: String
    /// Words, which follow the number.
    let words: String
    let parts: [Part]

    /// What a whole is divided in.
    struct Part: Sendable {
        let name: String
        let words: String
        let value: Double
    }

    static let cents = [Part(name: "Cent", words: "cent|cents", value: 0.01)]
    static let pence = [
        Part(name: "Pence", words: "pence|pences", value: 0.01), Part(name: "Penny", words: "penny|pennies", value: 0.01),
    ]

    static let all: [EnglishCurrency] = [
        row("Dollar", "$|dollar", "dollars|buck|bucks", cents),
        row("United States dollar", "usd|us$|us $|u.s$|u.s $|u.s.$|u.s. $", country("us|u.s.|american|united states", "dollar"), cents),
        row("Australian dollar", "aud|a$|au$", country("australian|australia", "dollar"), cents),
        row("Canadian dollar", "cad|c$|c $|ca$|can$", country("canadian|canada", "dollar"), cents),
        row("Hong Kong dollar", "hkd|hk$|hk $", country("hong kong|hk", "dollar"), cents),
        row("New Zealand dollar", "nzd|nz$|nz $", country("new zealand", "dollar"), cents),
        row("Singapore dollar", "sgd|s$", country("singapore|singaporean", "dollar"), cents),
        row("New Taiwan dollar", "twd|nt$|nt $|ntd", country("new taiwan|taiwan", "dollar"), cents),
        row(
            "Chinese yuan", "cny|rmb|¥|元|￥", "yuan|kuai|renminbi|chinese yuan|chinese renminbi",
            [
                Part(name: "Jiao", words: "mao|jiao", value: 0.1), Part(name: "Fen", words: "fen", value: 0.01),
            ]),
        row("Japanese yen", "jpy|円", "yen|yens|japanese yen", []),
        row("Euro", "eur|€", "euro|euros", cents),
        row("Pound", "£", "pound|pounds|quid", pence),
        row("British pound", "gbp", country("british|english|uk|sterling", "pound") + "|pound sterling|pounds sterling", pence),
        row("Swiss franc", "chf", country("swiss", "franc"), []), row("Franc", "", "franc|francs", []),
        row("French franc", "", country("french", "franc"), []), row("Belgian franc", "", country("belgian", "franc"), []),
        row("Finnish markka", "", "finnish markka|finnish markkas|markka", []),
        row("Netherlands guilder", "", country("dutch|netherlands", "guilder"), []), row("Peseta", "", "peseta|pesetas", []),
        row("German mark", "", country("german|deutsche", "mark"), []), row("Italian lira", "", country("italian", "lira"), []),
        row("Rupee", "₨", "rupee|rupees", paise), row("Indian rupee", "inr|₹", country("indian", "rupee"), paise),
        row("Pakistani rupee", "pkr", country("pakistani|pakistan", "rupee"), paise),
        row("Sri Lankan rupee", "lkr|ரூ", country("sri lankan", "rupee"), cents),
        row("Mexican peso", "mxn|mex$|mx$", country("mexican", "peso"), []),
        row("Philippine peso", "₱", country("philippine|filipino", "peso"), []),
        row("Peso", "", "peso|pesos", []), row("Turkish lira", "₺", country("turkish", "lira"), []), row("Lira", "", "lira|lire", []),
        row("Georgian lari", "₾", "lari|georgian lari", []), row("Lao kip", "₭", "kip|kips|lao kip", []),
        row("Costa Rican colón", "crc|₡", "costa rican colon|costa rican colons", []),
        row("Israeli shekel", "ils|₪", "shekel|shekels|israeli shekel", []),
        row("South Korean won", "krw|₩", "won|korean won|south korean won", []), row("Thai baht", "thb|฿", "baht|thai baht", []),
        row("Vietnamese dong", "vnd|₫", "dong|vietnamese dong", []), row("Indonesian rupiah", "idr", "rupiah|indonesian rupiah", []),
        row("Malaysian ringgit", "myr", "ringgit|malaysian ringgit", [Part(name: "Sen", words: "sen", value: 0.01)]),
        row("Macanese pataca", "mop$", "pataca|patacas", []),
        row("Russian ruble", "rub|₽", "ruble|rubles|rouble|roubles|russian rubles", []),
        row("Ukrainian hryvnia", "uah|₴", "hryvnia|hryvnias", []), row("Polish złoty", "pln|zł", "zloty|zlotys", []),
        row("Czech koruna", "czk", "czech koruna|czech korunas", []),
        row("Swedish krona", "sek", "swedish krona|swedish kronor|kronor", []),
        row("Norwegian krone", "nok", "norwegian krone|norwegian kroner", []), row("Danish krone", "dkk", "danish krone|danish kroner", []),
        row("Hungarian forint", "huf", "forint|forints", []), row("South African rand", "zar", "rand|south african rand", []),
        row("Brazilian real", "brl|r$", "brazilian real|brazilian reais|reais", []),
        row("United Arab Emirates dirham", "aed", "dirham|dirhams", []), row("Saudi riyal", "sar", "saudi riyal|saudi riyals", []),
        row("Nigerian naira", "ngn|₦", "naira|nairas", []),
        row(
            "Bitcoin", "btc|₿", "bitcoin|bitcoins",
            [
                Part(name: "Satoshi", words: "satoshi|satoshis", value: 1e-8)
            ]),
    ]

    private static let paise = [Part(name: "Paisa", words: "paisa|paise|paisas", value: 0.01)]

    private static func row(_ name: String, _ signs: String, _ words: String, _ parts: [Part]) -> EnglishCurrency {
        EnglishCurrency(name: name, signs: signs, words: words, parts: parts)
    }

    /// us dollar, us dollars, american dollar, american dollars
    private static func country(_ countries: String, _ unit: String) -> String {
        countries.split(separator: "|").flatMap { ["\($0) \(unit)", "\($0) \(unit)s"] }.joined(separator: "|")
    }
}
