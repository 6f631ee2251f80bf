import Language
import Testing

@Suite struct SpokenLanguageTests {
    @Test(
        arguments: [
            ("zh-CN", 128.5, "CNY", "128元5角"), ("zh", 300, "CNY", "300元"), ("zh", 0.06, "CNY", "6分"), ("zh", 128.53, "CNY", "128元5角3分"),
            ("zh", 128.03, "CNY", "128元零3分"), ("zh", 0, "CNY", "0元"), ("zh", -5, "CNY", "负5元"), ("zh", -0.001, "CNY", "0元"),
            ("zh", 12.5, "USD", "12.50美元"),
            ("zh", 1.005, "CNY", "1元零1分"), ("zh", 0.995, "CNY", "1元"), ("zh", 3, "XYZ", "3 XYZ"), ("zh-TW", 5, "CNY", "5元"),
            ("yue", 128.5, "CNY", "128蚊5毫"), ("yue-HK", 128.5, "HKD", "128蚊5毫"), ("yue", -1, "HKD", "負1蚊"),
            ("en", 128.5, "CNY", "128.50 yuan"), ("en-US", 12.5, "USD", "$12.50"), ("en", 300, "USD", "$300"), ("en", 1, "EUR", "1 euro"),
            ("en", -2, "USD", "minus $2"),
            ("es", 12.5, "EUR", "12,50 euros"), ("es", 12.5, "USD", "12.50 dólares"), ("es", 1, "USD", "1 dólar"),
            ("es", 1, "EUR", "1 euro"),
            ("zh", .nan, "CNY", "未知金额"), ("en", .infinity, "USD", "an unknown amount"), ("es", 1e18, "EUR", "un importe desconocido"),
            ("zh", 1e15, "CNY", "1000000000000000元"),
            ("fr", 12.5, "USD", "$12.50"),
        ] as [(String, Double, String, String)])
    func money(_ tag: String, _ amount: Double, _ currency: String, _ said: String) {
        #expect(SpokenLanguage.of(tag).money(amount, currency: currency) == said)
    }

    @Test(arguments: [
        ("zh", "13800138000", "1 3 8，0 0 1 3，8 0 0 0"), ("en", "13800138000", "1 3 8, 0 0 1 3, 8 0 0 0"), ("zh", "123456", "1 2 3 4，5 6"),
        ("zh", "0592-1234567", "0 5 9，2 1 2 3，4 5 6 7"), ("en", "A12 3", "A 1 2 3"), ("zh", "", ""), ("zh", "６２２２", "6 2 2 2"),
        ("es", "12345678", "1 2 3 4, 5 6 7 8"),
    ])
    func digits(_ tag: String, _ text: String, _ said: String) { #expect(SpokenLanguage.of(tag).digits(text) == said) }

    @Test(arguments: [
        ("zh", "2026-03-15", "2026-03-14", "明天，3月15号"), ("zh", "2026-03-15", "2026-03-01", "3月15号星期天"),
        ("zh", "2027-03-15", "2026-03-01", "2027年3月15号星期一"),
        ("zh", "2026-03-15", "", "2026年3月15号星期天"), ("zh", "2026-03-15", "2026-03-17", "前天，3月15号"),
        ("zh", "2027-01-01", "2026-12-31", "明天，2027年1月1号"),
        ("yue", "2026-03-15", "2026-03-14", "聽日，3月15號"), ("yue", "2026-03-15", "2026-03-01", "3月15號星期日"),
        ("en", "2026-03-15", "2026-03-14", "tomorrow, March 15"), ("en", "2026-03-15", "2026-03-01", "Sunday, March 15"),
        ("en", "2027-03-15", "2026-03-01", "Monday, March 15, 2027"),
        ("es", "2026-03-15", "2026-03-14", "mañana, 15 de marzo"), ("es", "2026-03-15", "2026-03-01", "domingo, 15 de marzo"),
    ])
    func date(_ tag: String, _ date: String, _ today: String, _ said: String) throws {
        #expect(SpokenLanguage.of(tag).date(try #require(CivilDate(date)), relativeTo: CivilDate(today)) == said)
    }

    @Test(arguments: [
        ("zh", "15:30", "下午3点半"), ("zh", "09:05", "上午9点05分"), ("zh", "12:00", "中午12点"), ("zh", "00:15", "凌晨0点15分"), ("zh", "20:00", "晚上8点"),
        ("yue", "15:30", "下晝3點半"), ("yue", "09:05", "朝早9點05分"), ("en", "15:30", "3:30 pm"), ("en", "00:05", "12:05 am"),
        ("en", "15:00", "3 pm"), ("en", "12:00", "12 pm"),
        ("es", "15:30", "las 3:30 de la tarde"), ("es", "13:00", "la 1 de la tarde"), ("es", "21:15", "las 9:15 de la noche"),
    ])
    func time(_ tag: String, _ time: String, _ said: String) throws {
        #expect(SpokenLanguage.of(tag).time(try #require(CivilTime(time))) == said)
    }

    @Test(arguments: [
        ("zh", 2, "户", "两户"), ("zh", 3, "户", "3户"), ("zh", 2, "号", "2号"), ("zh", 12, "户", "12户"), ("yue", 2, "戶", "兩戶"),
        ("en", 2, "order", "2 orders"),
        ("en", 1, "order", "1 order"), ("en", 2, "entry", "2 entries"), ("en", 2, "day", "2 days"), ("en", 0, "box", "0 boxes"),
        ("en", 2, "match", "2 matches"),
        ("es", 2, "pedido", "2 pedidos"), ("es", 2, "mes", "2 meses"), ("es", 1, "mes", "1 mes"), ("es", 3, "vez", "3 veces"),
        ("es", 2, "habitación", "2 habitaciones"),
    ])
    func count(_ tag: String, _ number: Int, _ unit: String, _ said: String) { #expect(SpokenLanguage.of(tag).count(number, unit) == said) }

    @Test(
        arguments: [
            ("zh", ["a", "b", "c"], "a、b和c", "a、b还是c"), ("zh", ["a", "b"], "a和b", "a还是b"), ("zh", ["a"], "a", "a"), ("zh", [], "", ""),
            ("yue", ["a", "b", "c"], "a、b同c", "a、b定係c"), ("en", ["a", "b", "c"], "a, b and c", "a, b or c"),
            ("es", ["a", "b", "c"], "a, b y c", "a, b o c"),
            ("es", ["Ana", "Isabel"], "Ana e Isabel", "Ana o Isabel"), ("es", ["casa", "hotel"], "casa y hotel", "casa u hotel"),
            ("es", ["agua", "hielo"], "agua y hielo", "agua o hielo"),
        ] as [(String, [String], String, String)])
    func lists(_ tag: String, _ items: [String], _ list: String, _ either: String) {
        #expect(SpokenLanguage.of(tag).list(items) == list)
        #expect(SpokenLanguage.of(tag).either(items) == either)
    }

    @Test(arguments: [("zh", "好的，改成15号。"), ("yue", "好，改做15号。"), ("en", "All right, 15号 it is."), ("es", "De acuerdo, 15号.")])
    func acknowledged(_ tag: String, _ said: String) { #expect(SpokenLanguage.of(tag).acknowledged("15号") == said) }
}
