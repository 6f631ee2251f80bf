import Language
import Testing

@Suite struct EntityNumberTests {
    @Test(arguments: [
        ("一百二十八块五", "128.5"), ("百二八蚊半", "128.5"), ("三千五", "3500.0"), ("两万三", "23000.0"), ("十五", "15.0"), ("12.5元", "12.5"),
        ("$12.50", "12.5"), ("五毛", "0.5"), ("八分钱", "0.08"),
        ("五块二毛五", "5.25"), ("五块二毛五分", "5.25"), ("五块零五分", "5.05"), ("五块零五", "5.05"), ("充一百块钱", "100.0"), ("我想充一百二十八块五毛钱", "128.5"),
        ("12块50", "12.5"), ("一百五十元整", "150.0"),
        ("千五蚊", "1500.0"), ("萬二蚊", "12000.0"), ("三蚊五毫子", "3.5"), ("１２８元", "128.0"), ("3月份充了100", "100.0"), ("2026年充的50块", "50.0"),
        ("¥1,280.50", "1280.5"), ("HK$300", "300.0"), ("3.5万元", "35000.0"),
        ("一百块3个人", "100.0"), ("-12.5元", "-12.5"), ("不是100是200", "200.0"), ("一百，不对，两百", "200.0"), ("没有", "-"), ("3k", "3000.0"),
        ("两三百", "-"), ("半块钱", "0.5"), ("蚊半", "1.5"), ("三個半", "3.5"), ("三百五十多块", "350.0"), ("廿五蚊", "25.0"), ("一 百 二 十 块", "120.0"),
        ("壹佰贰拾元", "120.0"),
    ])
    func moneyChinese(_ text: String, _ amount: String) { #expect(heard(.money, text) == amount) }

    @Test(arguments: [
        ("en", "twelve dollars and fifty cents", "12.5"), ("en", "twelve dollars fifty", "12.5"), ("en", "a hundred bucks", "100.0"),
        ("en", "I'd like 20 dollars please", "20.0"), ("en", "fifty cents", "0.5"), ("en", "twelve fifty", "12.5"),
        ("en", "two thousand five hundred", "2500.0"), ("en", "about 3 thousand dollars", "3000.0"), ("en", "$1,280.50", "1280.5"),
        ("es", "doce con cincuenta", "12.5"), ("es", "12,50 euros", "12.5"), ("es", "1.280,50 €", "1280.5"),
        ("es", "doce euros con cincuenta", "12.5"), ("es", "mil doscientos euros", "1200.0"), ("es", "treinta y cinco dólares", "35.0"),
        ("es", "cien", "100.0"),
    ])
    func moneyLatin(_ language: String, _ text: String, _ amount: String) { #expect(heard(.money, text, language) == amount) }

    @Test(arguments: [
        ("zh", "十五", "15"), ("zh", "三千五", "3500"), ("zh", "两万三", "23000"), ("zh", "一百零五", "105"), ("zh", "一千零五十", "1050"),
        ("zh", "一百一", "110"), ("zh", "二零二六", "2026"), ("zh", "一万两千三百四十五", "12345"),
        ("zh", "一亿两千万", "120000000"), ("zh", "两个", "2"), ("zh", "负三", "-3"), ("zh", "大概 -5 度", "-5"), ("zh", "3万5", "35000"),
        ("zh", "百货", "-"), ("yue", "兩個", "2"), ("en", "twelve", "12"), ("en", "twenty five", "25"),
        ("en", "twenty-five", "25"), ("en", "one hundred and twenty", "120"), ("en", "two thousand and five", "2005"),
        ("en", "a party of six", "6"), ("en", "minus four", "-4"), ("es", "quince", "15"), ("es", "treinta y cinco", "35"),
        ("es", "ciento veinte", "120"), ("es", "dos mil veintiséis", "2026"), ("es", "una cita para cinco personas", "5"),
        ("es", "una", "1"), ("en", "nothing", "-"), ("zh", "三点五", "-"), ("zh", "99999999999999999999999", "-"),
        ("zh", "九九九九九九九九九九九九九九九九九九九九九九九", "-"), ("en", "it's 15, not 13", "15"), ("zh", "不是3个，是5个", "5"), ("zh", "９", "9"),
        ("zh", "卅五", "35"), ("zh", "一百二十三万四千五百六十七", "1234567"), ("en", "once", "-"), ("es", "once", "11"),
    ])
    func integers(_ language: String, _ text: String, _ number: String) { #expect(heard(.integer, text, language) == number) }

    @Test(arguments: [
        ("zh", "三点一四", "3.14"), ("zh", "12.5", "12.5"), ("zh", "负一点五", "-1.5"), ("zh", "三点五万", "35000.0"), ("en", "two point five", "2.5"),
        ("en", "two point oh five", "2.0"), ("es", "dos coma cinco", "2.5"), ("es", "3,25", "3.25"), ("zh", "十点五", "10.5"),
        ("zh", "1,234,567.25", "1234567.25"), ("zh", "没", "-"),
    ])
    func numbers(_ language: String, _ text: String, _ number: String) { #expect(heard(.number, text, language) == number) }

    @Test(arguments: [
        ("1234", 4, "1234"), ("一二三四", 4, "1234"), ("一三八 零零一三，八零零零", 11, "13800138000"), ("幺三八洞洞幺三八洞洞洞", 11, "13800138000"),
        ("１２ ３４", 4, "1234"), ("我的卡号是 6222-0012-3456", 12, "622200123456"),
        ("one two double five", 4, "1255"), ("one oh four", 3, "104"), ("triple nine", 3, "999"), ("uno dos cero tres", 4, "1203"),
        ("twenty five", 2, "25"), ("一二三", 4, "-"), ("12345", 4, "-"), ("两三四五", 4, "2345"),
        ("不是1234，是1235", 4, "1235"), ("1234，不对，1235", 4, "1235"), ("嗯，一二，呃，三四", 4, "1234"), ("电话2 卡号1234", 4, "1234"),
        ("oh, one two three four", 4, "1234"), ("十五", 2, "15"), ("一下1234", 4, "1234"), ("1234，5678901", 4, "1234"),
        ("尾號係八八六六", 4, "8866"), ("一三个八", 4, "1888"), ("两个零一二", 4, "0012"),
    ])
    func digits(_ text: String, _ length: Int, _ digits: String) { #expect(heard(.digits, text, "en", length: length...length) == digits) }

    @Test func digitsOfAnyLength() {
        #expect(heard(.digits, "房间3，卡号 6222 0012") == "62220012")
        #expect(heard(.digits, "没有") == "-")
    }

    @Test(arguments: [
        ("13800138000", "13800138000"), ("我的电话是一三八，零零一三，八零零零", "13800138000"), ("+86 138 0013 8000", "13800138000"),
        ("8613800138000", "13800138000"), ("(0592) 1234567", "05921234567"), ("010-12345678", "01012345678"),
        ("九一二三 四五六七", "91234567"), ("9123 4567", "91234567"), ("+44 20 7946 0958", "+442079460958"),
        ("plus four four two oh seven nine four six oh nine five eight", "+442079460958"), ("12345", "-"), ("1380013800", "-"),
        ("138001380001", "-"), ("4008001234", "4008001234"), ("00852 91234567", "+85291234567"),
        ("不是13800138000，是13900139000", "13900139000"), ("我三十岁，电话13800138000", "13800138000"), ("１３８００１３８０００", "13800138000"),
    ])
    func phones(_ text: String, _ number: String) { #expect(heard(.phone, text, "en") == number) }

    @Test(arguments: [
        ("call me at (650) 253-0000", "en-US", "6502530000"), ("six five oh two five three double oh double oh", "en-US", "6502530000"),
        ("es el 33 1234 5678", "es-MX", "3312345678"), ("011 44 20 7946 0958", "en-US", "+442079460958"), ("6502530000", "en", "-"),
    ])
    func phonesOfACountry(_ text: String, _ language: String, _ number: String) { #expect(heard(.phone, text, language) == number) }

    @Test(arguments: [
        ("11010519491231002X", "11010519491231002X"), ("11010519491231002x", "11010519491231002X"),
        ("一一零一零五 一九四九一二三一 零零二叉", "11010519491231002X"), ("身份证 110105194912310021", "-"), ("11010519491231002", "-"),
        ("440524188001010014", "440524188001010014"),
    ])
    func identityCards(_ text: String, _ card: String) { #expect(heard(.idcard, text) == card) }

    @Test(arguments: [
        (EntityType.digits, "1204", 4, "1204"), (.digits, "12", 4, "-"), (.digits, "1*04", 4, "-"),
        (.phone, "13800138000", 0, "13800138000"), (.phone, "138", 0, "-"), (.idcard, "11010519491231002*", 0, "11010519491231002X"),
        (.integer, "15", 0, "15"),
        (.integer, "99999999999999999999", 0, "-"), (.number, "12*5", 0, "12.5"), (.money, "128*50", 0, "128.5"), (.money, "1*2*3", 0, "-"),
        (.money, "*5", 0, "-"), (.date, "20260315", 0, "2026-03-15"), (.date, "0315", 0, "-"), (.date, "20261315", 0, "-"),
        (.time, "1530", 0, "15:30"),
        (.time, "2561", 0, "-"), (.yesno, "1", 0, "yes"), (.yesno, "2", 0, "no"), (.yesno, "3", 0, "-"), (.text, "12", 0, "-"),
        (.name, "12", 0, "-"), (.address, "12", 0, "-"), (.integer, "", 0, "-"), (.integer, "abc", 0, "-"),
    ])
    func keys(_ type: EntityType, _ keys: String, _ length: Int, _ value: String) {
        #expect(short(EntityRecogniser(type: type, length: length == 0 ? nil : length...length).value(fromKeys: keys)) == value)
    }
}
