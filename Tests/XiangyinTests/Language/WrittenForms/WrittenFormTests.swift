import Language
import Testing

struct WrittenFormTests {
    @Test(arguments: [
        ("", ""), ("您好", "您好"), ("我要查上个月的电费一百二十八块五", "我要查上个月的电费128块5"), ("欠了两千三百四十五块六毛七", "欠了2345块6毛7"),
        ("一共两百三十六元五角", "一共¥236.5"), ("三千三百八十元五角八分", "¥3380.58"), ("十三点五港元", "HKD13.5"), ("八九千美元", "$8000~9000"),
        ("住在建国路八十八号三单元五零二", "住在建国路88号三单元502"), ("电话是一三八零零一三八零零零", "电话是13800138000"),
        ("打幺二三零六", "打12306"), ("幺三八四个八", "1388888"), ("身份证三四零二零三一九三七零幺零幺零五幺X", "身份证34020319370101051X"),
        ("下午三点半", "3:30p.m."), ("十二点四十五分", "12:45"), ("五点三刻", "5:45"), ("凌晨一点二十停电", "1:20a.m.停电"), ("一点零二", "1.02"),
        ("八月一号停的", "08/01停的"), ("二零零八年八月八日", "2008/08/08"), ("二零零八年", "2008年"), ("三四年", "3~4年"),
        ("百分之九十五以上", "95%以上"), ("百分之三十到四十一", "30~41%"), ("负的百分之二十", "-20%"), ("二十五分之一", "1/25"),
        ("每小时十公里", "10km/h"), ("一千五百度电", "1500度电"), ("气温三十八摄氏度", "气温38°C"), ("一百二十平方米", "120m²"),
        ("一亿七万两千三百人", "1亿72300人"), ("三百一十五万字", "315万字"), ("六点四二万人", "6.42万人"), ("七百八", "780"), ("一万二", "12000"),
        ("七百三四十秒", "730-40s"), ("十五六万", "15-6万"), ("五六十个", "50~60个"), ("一加二等于三", "1+2=3"), ("七十八比九十六", "78:96"),
        ("京A零七ZX三F", "京A07ZX3F"), ("坐高一二三四去", "坐G1234去"), ("三个人两台电脑", "三个人两台电脑"), ("我一个人在家，万一出事", "我一个人在家，万一出事"),
        ("十几个人", "十几个人"), ("几十万", "几十万"), ("十三五规划", "十三五规划"), ("周三乱七八糟", "周三乱七八糟"), ("萬一兩百個", "萬一200個"),
        ("呃这个啊", "呃这个啊"), ("充１００块", "充１００块"), ("十", "10"), ("一", "一"), ("百", "百"), ("点", "点"), ("零百", "零百"), ("一一一一", "1111"),
        ("负", "负"), ("百分之", "百分之"), ("一分之", "一分之"), ("每小时", "每小时"),
    ])
    func chinese(_ spoken: String, _ written: String) { #expect(WrittenForm.of(spoken: spoken, language: "zh-CN") == written) }

    @Test(arguments: [
        ("三百九十九三盒", WrittenForm.Options(singleDigits: true), "3993盒"), ("三百九十九三盒", .init(standaloneNumbers: false), "三百九十九三盒"),
        ("这是八百一千", .init(), "这是800 1000"), ("这是八百一千", .init(standaloneNumbers: false), "这是八百一千"),
        ("这是一百一个", .init(singleDigits: true), "这是100 1个"), ("一年后", .init(singleDigits: true), "1年后"),
        ("呃这个啊", .init(withoutInterjections: true), "这个"), ("二〇〇二年的第一场雪", .init(layout: .figures), "2002年的第1场雪"),
        ("约2.5亿年", .init(layout: .figures), "约250000000年"), ("半斤大陆，两岸两个", .init(layout: .figures), "0.5斤大陆，两岸2个"),
        ("电费一百二十八块五", .init(amountsInYuan: true), "电费¥128.50"), ("充一百块钱话费", .init(amountsInYuan: true), "充¥100话费"),
        ("两块六毛七", .init(amountsInYuan: true), "¥2.67"), ("三千蚊", .init(amountsInYuan: true), "¥3000"),
        ("十二塊半", .init(amountsInYuan: true), "¥12.50"),
        ("四五百块", .init(amountsInYuan: true), "400~500块"), ("三块一个", .init(amountsInYuan: true), "¥3一个"), ("廿五蚊", .init(), "25蚊"),
        ("零下四摄氏度", .init(layout: .figures), "-4℃"), ("廿二日三分之一", .init(layout: .figures), "22日1/3"),
        ("电话零零三，数量十二个", .init(layout: .digits), "电话003，数量十二个"), ("编号负零一，一二点三零", .init(layout: .digits), "编号-01，12.30"),
    ])
    func options(_ spoken: String, _ options: WrittenForm.Options, _ written: String) {
        #expect(WrittenForm.of(spoken: spoken, language: "zh", options: options) == written)
    }

    @Test func otherLanguagesAreLeftAlone() { #expect(WrittenForm.of(spoken: "三百", language: "ja") == "三百") }

    @Test(
        arguments: ["一", "十", "一百", "零点", "一二", "一亿", "负", "百分之", "三四", "一到", "一加", "二分之", "一点零二分", "\u{301}", "a", "1", "1.", "1,000"],
        [WrittenForm.Layout.signs, .figures, .digits])
    func longTextsEnd(_ unit: String, _ layout: WrittenForm.Layout) {
        let text = String(repeating: unit, count: 2_000)
        _ = WrittenForm.of(spoken: text, language: "zh", options: .init(layout: layout))
    }
}
