import Language
import Testing

struct SpokenFormTests {
    @Test(arguments: [
        ("", ""), ("您的电费为¥128.50，请于2026-03-15前缴纳", "您的电费为一百二十八点五元，请于二零二六年三月十五日前缴纳"),
        ("拨打95598，24小时服务", "拨打九五五九八，二十四小时服务"), ("余额$1,234.50", "余额一千二百三十四点五美元"), ("25.00元", "二十五元"), ("-￥2", "负两元"),
        ("每月5日", "每月五日"), ("气温-5~10℃", "气温负五到十摄氏度"), ("12:30-14:00停电", "十二点三十分到十四点停电"), ("08:05", "八点零五分"),
        ("2:02", "两点零二分"), ("1:02:36 am", "上午一点零二分三十六秒"), ("比分78:96", "比分七十八比九十六"), ("3:2", "三比二"),
        ("08/08/2008", "二零零八年八月八日"), ("2008.08", "二零零八年八月"), ("08-08", "八月八日"), ("2026年3月", "二零二六年三月"),
        ("2023-2025年", "二零二三到二零二五年"), ("90后", "九零后"), ("90后天", "九十后天"), ("3/16", "十六分之三"), ("1 / 2", "二分之一"),
        ("3.5%~4.2%", "百分之三点五到百分之四点二"), ("-3.8%", "百分之负三点八"), ("10-20元", "十到二十元"), ("2 ≥ 1", "二大于等于一"), ("1+2", "一加二"),
        ("10km/h", "每小时十公里"), ("350kWh", "三百五十千瓦时"), ("300w张", "三百万张"), ("5G网络", "五G网络"), ("450余名", "四百五十余名"),
        ("共2户，2号楼，第2天", "共两户，二号楼，第二天"), ("2楼203室", "二楼二零三室"), ("200以内", "两百以内"), ("2两", "二两"),
        ("13800138000", "幺三八零零幺三八零零零"), ("400-800-1234", "四零零八零零一二三四"), ("010-64035547", "零一零六四零三五五四七"),
        ("127.0.0.1", "一二七点零点零点一"), ("尾号是3385", "尾号是三三八五"), ("户号0823456789", "户号零八二三四五六七八九"),
        ("6222001234567890123", "六二二二零零一二三四五六七八九零一二三"), ("O2O", "O to O"), ("iPhone15", "iPhone十五"), ("１００元", "一百元"),
        ("1.", "一."), ("-", "-"), ("$", "$"), ("%", "%"), ("1:99:99", "一比九十九比九十九"), ("1/0", "零分之一"),
    ])
    func chinese(_ written: String, _ spoken: String) { #expect(SpokenForm.of(written: written, language: "zh-CN") == spoken) }

    @Test(arguments: [
        ("电话012，1-2个月", SpokenForm.Options(digitByDigit: true), "电话零一二，一-二个月"), ("编号-01，12.30", .init(digitByDigit: true), "编号负零一，一二点三零"),
        ("我儿子喜欢这地儿", .init(withoutErhua: true), "我儿子喜欢这地"), ("呃好啊", .init(withoutInterjections: true), "好"),
        ("寶貝", .init(simplified: true), "宝贝"), ("ＩＰ：“好”。", .init(halfWidth: true), "IP:\"好\"."),
        ("雪の花", .init(marksUnreadable: true), "雪<oov>の</oov>花"),
    ])
    func options(_ written: String, _ options: SpokenForm.Options, _ spoken: String) {
        #expect(SpokenForm.of(written: written, language: "zh", options: options) == spoken)
    }

    @Test func otherLanguagesAreLeftAlone() { #expect(SpokenForm.of(written: "$5", language: "es") == "$5") }

    @Test(arguments: [
        "1", "1.", "1,000,", "1-", "1:", "1/", "1 ", "08-", "$", "$1", "-", "1+", "尾号", "1km/h", "12:30-", "1%", "a2a", "儿", "\u{301}",
    ])
    /// With every part read anew from every place it would never end.
    func longTextsEnd(_ unit: String) {
        let text = String(repeating: unit, count: 3_000)
        _ = SpokenForm.of(written: text, language: "zh")
    }
}
