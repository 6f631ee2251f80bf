import Language
import Testing

@Suite struct EntityDurationTests {
    private static func hours(_ hours: Double) -> String { "\(Int((hours * 3_600).rounded()))" }

    @Test(
        arguments: [
            ("3个小时", 3), ("三小时", 3), ("半小时", 0.5), ("半个小时", 0.5), ("半个钟头", 0.5), ("一个半小时", 1.5), ("两个半钟头", 2.5), ("停了三个小时了", 3),
            ("2.5小时", 2.5),
            ("一小时二十分钟", 4.0 / 3), ("1小时30分", 1.5), ("两小时零五分", 125.0 / 60), ("四十五分钟", 0.75), ("一刻钟", 0.25), ("三刻钟", 0.75), ("三天", 72),
            ("三日", 72),
            ("半天", 12), ("两天半", 60), ("一天", 24), ("两周", 336), ("两个星期", 336), ("一个礼拜", 168), ("3个月", 2_160), ("半个月", 360), ("一年", 8_760),
            ("10秒", 10.0 / 3_600),
            ("九十秒", 0.025), ("十二个小时", 12), ("大概等了二十来分钟", -1), ("没有多久", -1), ("下午三点", -1), ("2026年", -1), ("三号", -1), ("三月", -1),
            ("不是三个小时，是五个小时", 5), ("三天，不对，四天", 96), ("三个小时前", 3), ("一个钟", 1), ("100天", 2_400), ("３０分鐘", 0.5), ("一百二十分钟", 2), ("两三天", -1),
        ] as [(String, Double)])
    func mandarin(_ text: String, _ hours: Double) { #expect(heard(.duration, text) == (hours < 0 ? "-" : Self.hours(hours))) }

    @Test(
        arguments: [
            ("三個鐘", 3), ("半個鐘", 0.5), ("個半鐘", 1.5), ("三個半鐘", 3.5), ("兩個鐘頭", 2), ("停咗三日", 72), ("兩個禮拜", 336), ("四十五分鐘", 0.75), ("三個字", 0.25),
            ("兩個字", 1.0 / 6),
            ("一個鐘三個字", 1.25), ("半日", 12), ("等咗成個半鐘頭", 1.5), ("一日", 24), ("三個月", 2_160), ("廿分鐘", 1.0 / 3), ("兩日半", 60), ("一年", 8_760),
            ("冇耐", -1),
        ] as [(String, Double)])
    func cantonese(_ text: String, _ hours: Double) { #expect(heard(.duration, text, "yue") == (hours < 0 ? "-" : Self.hours(hours))) }

    @Test(
        arguments: [
            ("two and a half hours", 2.5), ("three hours", 3), ("half an hour", 0.5), ("an hour and a half", 1.5), ("an hour", 1),
            ("about 45 minutes", 0.75), ("90 mins", 1.5),
            ("two hours and twenty minutes", 7.0 / 3), ("1 hour 30 minutes", 1.5), ("1h 30m", 1.5), ("three days", 72),
            ("a day and a half", 36), ("a couple of hours", 2),
            ("two weeks", 336), ("a fortnight", 336), ("six months", 4_320), ("a year", 8_760), ("a quarter of an hour", 0.25),
            ("three quarters of an hour", 0.75), ("ten seconds", 10.0 / 3_600),
            ("since two hours ago", 2), ("it's been out for 5 hrs", 5), ("not two hours, three hours", 3), ("twenty-four hours", 24),
            ("1.5 hours", 1.5), ("half a day", 12), ("24 hours", 24),
            ("at three pm", -1), ("hours and hours", -1), ("the 3rd", -1), ("in a minute", 1.0 / 60), ("one two three", -1),
        ] as [(String, Double)])
    func english(_ text: String, _ hours: Double) { #expect(heard(.duration, text, "en") == (hours < 0 ? "-" : Self.hours(hours))) }

    @Test(
        arguments: [
            ("dos horas", 2), ("media hora", 0.5), ("hora y media", -1), ("una hora y media", 1.5), ("dos horas y media", 2.5),
            ("tres días", 72), ("veinte minutos", 1.0 / 3),
            ("dos horas y veinte minutos", 7.0 / 3), ("un cuarto de hora", 0.25), ("una semana", 168), ("seis meses", 4_320),
            ("un año", 8_760), ("nada", -1),
        ] as [(String, Double)])
    func spanish(_ text: String, _ hours: Double) { #expect(heard(.duration, text, "es") == (hours < 0 ? "-" : Self.hours(hours))) }

    @Test(arguments: [("90", "5400"), ("5", "300"), ("1*5", "-"), ("123456", "-"), ("", "-")] as [(String, String)]) func keysAreMinutes(
        _ keys: String, _ seconds: String
    ) {
        #expect(short(EntityRecogniser(type: .duration, length: nil).value(fromKeys: keys)) == seconds)
    }

    @Test(
        arguments: [
            ("zh", 9_000, "两小时30分钟"), ("zh", 86_400, "1天"), ("zh", 0, "0秒"), ("yue", 10_800, "3個鐘"), ("en", 5_400, "1 hour 30 minutes"),
            ("en", 60, "1 minute"), ("en", 90_061, "1 day 1 hour 1 minute 1 second"),
            ("es", 7_200, "2 horas"), ("es", 172_800, "2 días"), ("en", -60, "minus 1 minute"),
        ] as [(String, Int64, String)])
    func isSaid(_ tag: String, _ seconds: Int64, _ said: String) { #expect(SpokenLanguage.of(tag).duration(seconds) == said) }
}
