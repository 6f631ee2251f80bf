import Language
import Testing

@Suite struct EntityWordTests {
    @Test(arguments: [
        "是", "是的", "对", "对的", "对啊", "嗯", "好", "好的", "没错", "没问题", "可以", "行", "要得", "中", "係", "係呀", "啱", "冇錯", "好呀", "得", "嗯嗯", "嗯，对", "嗯 是的",
        "好的，谢谢", "是的，我要退款", "不错", "對", "没错，是15号", "好啊！", "可以啊", "嗯呐", "对对对", "要",
        "可以可以", "是我", "那好吧", "是撒", "I do", "y", "eso es", "creo que sí", "yes", "Yeah", "yep", "sure", "OK", "ok.", "correct", "right",
        "that's right", "yes please", "no problem", "of course", "well, yes", "sí", "Sí.", "claro", "vale", "por supuesto", "sí, claro",
        "ＹＥＳ", "是，是，是",
    ])
    func yes(_ text: String) { #expect(heard(.yesno, text) == "yes") }

    @Test(arguments: [
        "不", "不是", "不对", "不行", "不要", "没有", "错了", "唔係", "唔啱", "唔好", "唔得", "冇", "莫得", "否", "不是的", "不對", "嗯，不是", "好，不对", "不，是15号", "不用了，谢谢",
        "没有啊", "不是13号是15号", "弗是", "毋是",
        "算了", "要不得", "不好", "I don't", "creo que no", "no", "No.", "nope", "not", "wrong", "no, thanks", "not really", "that's wrong",
        "incorrecto", "no gracias", "claro que no", "of course not", "uh, no", "当然不是",
    ])
    func no(_ text: String) { #expect(heard(.yesno, text) == "no") }

    @Test(arguments: [
        "对不起", "好像", "好像是吧", "号", "好不好", "是不是", "对不对", "可以吗", "好吗？", "不好意思", "不知道", "不清楚", "不太清楚", "唔知", "唔該", "行李丢了", "对面有个商店", "好多人",
        "是15号", "中国银行", "要是下雨呢", "我想查一下话费", "系统坏了", "not sure", "I don't know", "no sé",
        "莫慌", "不好说", "是我的卡丢了吗", "right now", "wrong number", "", "，。", "yesterday", "north", "nothing", "okra", "没听清", "你好", "有没有", "是怎么回事",
    ])
    func neither(_ text: String) { #expect(heard(.yesno, text) == "-") }

    @Test(arguments: [
        ("我叫张三", "张三"), ("你好，我叫张三", "张三"), ("我姓李", "李"), ("我係陳大文", "陳大文"), ("張三", "張三"), ("我叫张三，弓长张", "张三"), ("嗯，张三吧", "张三"),
        ("my name is Ana Ruiz", "Ana Ruiz"), ("Hi, this is John Smith speaking", "John Smith"), ("me llamo José", "José"),
        ("免贵姓王", "王"), ("我姓王，叫王小明", "王小明"), ("姓王", "王"), ("  ", "-"), ("J. Smith", "J. Smith"), ("我不叫李四，我叫张三", "张三"),
    ])
    func names(_ text: String, _ name: String) { #expect(heard(.name, text) == name) }

    @Test(arguments: [
        ("我住在思明区幸福路10号3栋502室，谢谢", "思明区幸福路10号3栋502室"), ("地址是幸福路10号", "幸福路10号"), ("我屋企喺旺角彌敦道100號3樓", "旺角彌敦道100號3樓"),
        ("我在福建省厦门市思明区，软件园二期", "福建省厦门市思明区，软件园二期"), ("幸福路，10号", "幸福路，10号"), ("嗯，我家住在幸福小区3栋吧", "幸福小区3栋"),
        ("地址错了，是幸福路10号", "幸福路10号"), ("不是幸福路，是和平路10号", "和平路10号"), ("我这边停电了，地址是和平街5号，麻烦了", "和平街5号"), ("我这边停电了，和平街5号，麻烦快点", "和平街5号"),
        ("I live at 10 High Street, please", "10 High Street"), ("vivo en Calle Mayor 5", "Calle Mayor 5"), ("观音山", "观音山"), ("", "-"),
    ])
    func addresses(_ text: String, _ address: String) { #expect(heard(.address, text) == address) }

    @Test func textIsWhatWasSaid() {
        #expect(heard(.text, "  不是13号，是15号。 ") == "不是13号，是15号。")
        #expect(heard(.text, " ") == "-")
    }

    @Test(arguments: [
        (EntityType.money, "想充１２８元5角", "１２８元5角"), (.date, "我想改到三月十五號啊", "三月十五號"), (.date, "不是13号，是15号", "15号"),
        (.time, "明天下午三点半来", "下午三点半"), (.phone, "打+86 138 0013 8000", "+86 138 0013 8000"), (.digits, "é号 1234。", "1234"),
        (.yesno, "嗯，对的。", "对的"),
        (.integer, "大约-15度", "-15"), (.money, "给我US$12.50吧", "US$12.50"), (.time, "3:30 pm", "3:30 pm"),
    ])
    func places(_ type: EntityType, _ text: String, _ part: String) {
        let match = EntityRecogniser(type: type, length: nil).find(in: text, language: "zh", now: entityNow)
        #expect(words(text, match?.range) == part)
    }
}
