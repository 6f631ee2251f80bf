/// A word or a sign for money: dollar, usd, $, cents, MUSD.
struct EnglishMoneyWord: Sendable {
    let currency: EnglishCurrency
    var part: EnglishCurrency.Part?
    /// A million of them: MUSD.
    var times = 1.0

    var name: String { part?.name ?? currency.name }

    /// What may follow a number.
    static let all = WordTable(
        EnglishCurrency.all.flatMap { currency in
            signs(of: currency) + EnglishUnits.names(currency.words, EnglishMoneyWord(currency: currency)) + parts(of: currency)
        })

    /// What may stand before one.
    static let signs = WordTable(EnglishCurrency.all.flatMap(signs(of:)))

    /// Scalars a sign may have, with spaces: "u.s. $ ".
    static let longestSign = 7

    private static func signs(of currency: EnglishCurrency) -> [(String, EnglishMoneyWord)] {
        currency.signs.split(separator: "|").flatMap { sign in
            let word = EnglishMoneyWord(currency: currency)
            guard sign.utf8.count == 3, sign.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [(String(sign), word)] }
            // A code: usd, usd$, MUSD.
            return [(String(sign), word), (sign + "$", word), ("m" + sign, EnglishMoneyWord(currency: currency, times: 1e6))]
        }
    }

    private static func parts(of currency: EnglishCurrency) -> [(String, EnglishMoneyWord)] {
        currency.parts.flatMap { EnglishUnits.names($0.words, EnglishMoneyWord(currency: currency, part: $0)) }
    }
}
