import Language
import Testing

/// Addresses and names, and what an utterance holds when nothing was asked. Today is Thursday, 2026-03-12.
@Suite struct EntityPlaceTests {
    @Test(
        arguments: [
            ("人民路十三号三栋二单元五零二", "人民路十三号三栋二单元五零二"), ("我住人民路十三号三栋二单元五零二室", "人民路十三号三栋二单元五零二室"), ("四川省成都市锦江区春熙路12号", "四川省成都市锦江区春熙路12号"),
            ("地址是北京市海淀区中关村大街27号院5号楼", "北京市海淀区中关村大街27号院5号楼"), ("我家在幸福小区3栋2单元501", "幸福小区3栋2单元501"), ("住在和平街道建设社区12栋", "和平街道建设社区12栋"),
            ("人民路，十三号，三栋", "人民路，十三号，三栋"), ("在南京西路1266弄8号", "南京西路1266弄8号"), ("我在城东花园七栋", "城东花园七栋"), ("红旗村三组15号", "红旗村三组15号"),
            ("青海省西宁市城西区五四大街三十号", "青海省西宁市城西区五四大街三十号"), ("地址改成人民路15号", "人民路15号"), ("不是人民路13号，是人民路15号", "人民路15号"), ("人民路13号，不对，15号", "15号"),
            ("您好，我住光明路8号，谢谢", "光明路8号"), ("麻烦送到解放路9号院", "解放路9号院"), ("幸福路8号停电了", "幸福路8号"),
            ("我住喺旺角彌敦道100號3樓A室", "旺角彌敦道100號3樓A室"), ("我屋企喺美孚新邨八期三十座12樓C", "美孚新邨八期三十座12樓C"), ("喺天河區體育西路103號", "天河區體育西路103號"),
            ("地址係荔灣區多寶路二十號", "荔灣區多寶路二十號"),
            ("我住喺沙田第一城52座呀", "沙田第一城52座"), ("屋企喺西環爹核士街8號，唔該", "西環爹核士街8號"),
            ("12 Main Street, Apt 3", "12 Main Street, Apt 3"), ("I live at 12 Main Street, Apt 3", "12 Main Street, Apt 3"),
            ("my address is 221B Baker Street, London", "221B Baker Street, London"),
            ("it's 5 High Road please", "5 High Road"), ("I'm at Flat 2, 10 Downing Street", "Flat 2, 10 Downing Street"),
            ("the address is twelve Main Street", "twelve Main Street"),
            ("vivo en la Calle Mayor 5, tercero B", "la Calle Mayor 5, tercero B"), ("我住在三楼", "三楼"), ("嗯……人民路13号吧", "人民路13号"),
        ] as [(String, String)])
    func addresses(_ text: String, _ address: String) { #expect(heard(.address, text) == address) }

    @Test(
        arguments: [
            ("我叫王小明", "王小明"), ("我姓欧阳", "欧阳"), ("我是李娜", "李娜"), ("姓名：张伟", "张伟"), ("我的名字是阿依古丽", "阿依古丽"), ("叫我老王就行", "老王"), ("免贵姓陈", "陈"),
            ("本人姓刘，叫刘洋", "刘洋"),
            ("你好，我系陳大文", "陳大文"), ("我叫做黃嘉欣", "黃嘉欣"), ("我個名係何家輝", "何家輝"), ("我姓何嘅", "何"), ("我系阿明呀", "阿明"), ("张三，弓长张，三是一二三的三", "张三"),
            ("不是张三，是章三", "章三"),
            ("我叫张三，不对，李四", "李四"), ("嗯，我叫赵六", "赵六"), ("王小明", "王小明"), ("司马相如", "司马相如"), ("用户名叫周杰", "周杰"),
            ("my name is John Smith", "John Smith"), ("I'm Mary", "Mary"), ("this is Dr. Lee", "Dr. Lee"), ("It's O'Brien", "O'Brien"),
            ("call me Bob", "Bob"), ("the name's Bond", "Bond"), ("John", "John"),
            ("hello, my name is Ana-Maria Ruiz, thanks", "Ana-Maria Ruiz"), ("me llamo José Luis", "José Luis"), ("soy Carmen", "Carmen"),
        ] as [(String, String)])
    func names(_ text: String, _ name: String) { #expect(heard(.name, text) == name) }

    @Test(
        arguments: [
            ("zh", "月底", "2026-03-31"), ("zh", "这个月底", "2026-03-31"), ("zh", "下个月底", "2026-04-30"), ("zh", "月初", "2026-04-01"),
            ("zh", "下月初", "2026-04-01"), ("zh", "年底", "2026-12-31"),
            ("zh", "这个周末", "2026-03-14"), ("zh", "周末", "2026-03-14"), ("zh", "下周末", "2026-03-21"), ("zh", "大后天", "2026-03-15"),
            ("zh", "下周三下午三点", "2026-03-18"), ("zh", "下下周三", "2026-03-25"),
            ("zh", "一周后", "2026-03-19"), ("zh", "三天以后", "2026-03-15"), ("zh", "过两天", "2026-03-14"), ("zh", "后天上午", "2026-03-14"),
            ("zh", "元旦", "2027-01-01"), ("zh", "明晚八点", "2026-03-13"),
            ("zh", "下周", "-"), ("zh", "改天", "-"), ("zh", "月底前", "2026-03-31"),
            ("yue", "聽日", "2026-03-13"), ("yue", "聽晚", "2026-03-13"), ("yue", "後日", "2026-03-14"), ("yue", "大後日", "2026-03-15"),
            ("yue", "下個禮拜三", "2026-03-18"), ("yue", "今個禮拜日", "2026-03-15"),
            ("yue", "下個月五號", "2026-04-05"), ("yue", "月尾", "2026-03-31"), ("yue", "下個月尾", "2026-04-30"), ("yue", "尋晚", "2026-03-11"),
            ("yue", "前日", "2026-03-10"), ("yue", "三日後", "2026-03-15"),
            ("yue", "呢個星期五", "2026-03-13"), ("yue", "今個週末", "2026-03-14"),
            ("en", "next Friday", "2026-03-20"), ("en", "this weekend", "2026-03-14"), ("en", "next weekend", "2026-03-21"),
            ("en", "the end of the month", "2026-03-31"), ("en", "at the end of next month", "2026-04-30"),
            ("en", "in a week", "2026-03-19"), ("en", "in three days' time", "2026-03-15"), ("en", "tomorrow night", "2026-03-13"),
            ("en", "last Monday", "2026-03-09"),
            ("en", "the weekend", "2026-03-14"), ("en", "the first of April", "2026-04-01"), ("en", "April 1st", "2026-04-01"),
            ("en", "three days ago", "2026-03-09"), ("en", "two weeks ago", "2026-02-26"),
            ("es", "a fin de mes", "2026-03-31"), ("es", "este fin de semana", "2026-03-14"), ("es", "dentro de tres días", "2026-03-15"),
            ("es", "hace dos días", "2026-03-10"),
        ] as [(String, String, String)])
    func relativeDays(_ language: String, _ text: String, _ date: String) { #expect(heard(.date, text, language) == date) }

    /// Nothing was asked: only what says itself what it is.
    @Test(
        arguments: [
            ("下周三下午三点来修，电话13800138000，我叫张三", "date 2026-03-18, time 15:00, phone 13800138000, name 张三"), ("停电了", ""), ("我想查一下电费", ""),
            ("我不是要交费，是要退费", ""), ("是的，我要退款", "yesno yes"),
            ("对不起", ""), ("停了两个半小时了，人民路十三号三栋", "duration 9000, address 人民路十三号三栋"), ("充一百块五", "money 100.5"),
            ("户号3201234567", "digits 3201234567"),
            ("身份证11010519491231002X", "idcard 11010519491231002X"), ("家里有3个电表", "number 3.0"), ("三点二十分", "time 03:20"),
            ("twelve dollars tomorrow", "money 12.0, date 2026-03-13"), ("two of them", ""),
            ("I live at 12 Main Street", "address 12 Main Street"), ("my name is Ana", "name Ana"), ("手机号13800138000", "phone 13800138000"),
            ("", ""), ("🙂🙂", ""), ("第二个", ""), ("一下", ""),
        ] as [(String, String)])
    func whatIsHeardUnasked(_ text: String, _ values: String) {
        let found = EntityScan.all(in: text, language: "zh", now: entityNow)
        #expect(found.map { "\($0.type.rawValue) \(short($0.match.value))" }.joined(separator: ", ") == values)
    }
}
