import Language
import Testing

struct TelephoneNumberTests {
    @Test(arguments: [
        ("13800138000", "CN", "+8613800138000"), ("请打138 0013 8000找我", "CN", "+8613800138000"),
        ("138-0013-8000", "zh-CN", "+8613800138000"),
        ("8613800138000", "CN", "+8613800138000"), ("+86 (0)138 0013 8000", "US", "+8613800138000"),
        ("008613800138000", "HK", "+8613800138000"),
        ("(0592) 1234567", "CN", "+865921234567"), ("０１０－６４０３５５４７", "CN", "+861064035547"), ("4008001234", "CN", "+864008001234"),
        ("2345 6789", "HK", "+85223456789"), ("02 2345 6789", "TW", "+886223456789"), ("2345 6789", "zh", "-"),
        ("020 7946 0958", "en-GB", "+442079460958"), ("+44 (0) 20 7946 0958", "FR", "+442079460958"),
        ("011 44 20 7946 0958", "US", "+442079460958"),
        ("1-650-253-0000", "US", "+16502530000"), ("tel:(650) 253-0000", "US", "+16502530000"), ("268 460 1234", "AG", "+12684601234"),
        ("4601234", "AG", "+12684601234"), ("8 (423) 202-25-11", "RU", "+74232022511"), ("8001234567", "RU", "+78001234567"),
        ("02-36618 300", "IT", "+390236618300"), ("0343 15 555 1212", "AR", "+5493435551212"), ("06 12 34 56 78", "FR", "+33612345678"),
        ("+800 1234 5678", "CN", "+80012345678"), ("301234567", "+870", "+870301234567"), ("1 (650) 253\u{AD}-0000", "US", "+16502530000"),
        ("", "CN", "-"), ("12345", "CN", "-"), ("110", "CN", "-"), ("12306", "CN", "-"), ("2012-01-02 08:00", "US", "-"),
        ("3/10/1984", "CA", "-"), ("$6502530000", "US", "-"), ("650253000.5", "US", "-"), ("x6502530000", "US", "-"),
        ("6502530000a", "US", "-"),
        ("6222 0012 3456 7890 123", "CN", "-"), ("138001380001", "CN", "-"), ("110105194912310021", "CN", "-"),
        ("99999999999999999999999999999999999999999999", "CN", "-"), ("+", "CN", "-"), ("+86", "CN", "-"),
        ("()()13800138000", "CN", "+8613800138000"),
    ])
    func international(_ text: String, _ region: String, _ number: String) {
        #expect((TelephoneNumber.find(in: text, region: region)?.international ?? "-") == number)
    }

    @Test(arguments: [
        ("13800138000转12", "12"), ("010-64035547 ext. 305", "305"), ("010-64035547分机8", "8"), ("010-64035547#8", "8"),
        ("01064035547x12", "12"), ("13800138000", "-"), ("13800138000，谢谢", "-"), ("13800138000 x12345678901", "-"),
    ])
    func extensions(_ text: String, _ digits: String) {
        #expect((TelephoneNumber.find(in: text, region: "CN")?.extension ?? "-") == digits)
    }

    @Test func severalNumbersAndWhereTheyStand() {
        let text = "座机(０５９２)1234567/13800138000 或+852 2345 6789转3。"
        let found = TelephoneNumber.all(in: text, region: "CN")
        #expect(found.map(\.international) == ["+865921234567", "+8613800138000", "+85223456789"])
        #expect(found.map(\.region) == ["CN", "CN", "HK"])
        let utf8 = Array(text.utf8)
        #expect(found.map { String(decoding: utf8[$0.range], as: UTF8.self) } == ["(０５９２)1234567", "13800138000", "+852 2345 6789转3"])
    }

    @Test(arguments: [
        ("13800138000", "CN", TelephoneNumber.Kind.mobile), ("010-64035547", "CN", .fixedLine), ("6502530000", "US", .fixedLineOrMobile),
        ("800 234 5678", "US", .service),
    ])
    func kinds(_ text: String, _ region: String, _ kind: TelephoneNumber.Kind) {
        #expect(TelephoneNumber.find(in: text, region: region)?.kind == kind)
    }

    @Test(arguments: ["1 ", "1/", "+1", "(", "1-1 ", "１３８００１３８０００ "])
    /// With every part read anew from every place it would never end.
    func longTextsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 20_000)
        _ = TelephoneNumber.all(in: text, region: "CN")
    }
}
