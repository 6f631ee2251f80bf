import Language
import Testing

@Suite struct CorrectionTests {
    @Test(
        arguments: [
            ("不是13号,是15号", "13号", "15号"), ("不是13号是15号", "13号", "15号"), ("唔係13號，係15號", "13號", "15號"), ("地址错了，是幸福路10号", nil, "幸福路10号"),
            ("应该是15号", nil, "15号"), ("我说的是15号", nil, "15号"), ("改成15号", nil, "15号"), ("说错了,15号", nil, "15号"),
            ("not the 13th, the 15th", "the 13th", "the 15th"), ("no, I meant the 15th", nil, "the 15th"), ("it's 15, not 13", "13", "15"),
            ("no es 13, es 15", "13", "15"), ("quise decir 15", nil, "15"), ("把13号改成15号", "13号", "15号"), ("不对，是15号", nil, "15号"),
            ("不，15号", nil, "15号"),
            ("13号，不对，15号", "13号", "15号"), ("不是张三，是李四", "张三", "李四"), ("不是13号，应该是15号吧", "13号", "15号"), ("是15号，不是13号", "13号", "15号"),
            ("不是的，是15号", nil, "15号"), ("no, the 15th", nil, "the 15th"), ("No, it's John", nil, "John"),
            ("not John, it's Jane", "John", "Jane"),
            ("it's not 13, it's 15", "13", "15"), ("sorry, I meant 15", nil, "15"), ("no 13, sino 15", "13", "15"),
            ("我讲错咗，係15號", nil, "15號"), ("不是13号，是15号，不对，是16号", "15号", "16号"), ("我要改到明天下午", nil, "明天下午"), ("make it three", nil, "three"),
            ("is 13, no wait, 15", "is 13", "15"),
            ("不是100，是200块，谢谢", "100", "200块"), ("電話錯咗，係91234567", nil, "91234567"), ("不是1.5，是2.5", "1.5", "2.5"),
            ("嗯，不是13号，嗯，是15号", "13号", "15号"), ("I was wrong, it's Tuesday", nil, "Tuesday"), ("不是明天，是后天", "明天", "后天"),
            ("change the 13th to the 15th", "the 13th", "the 15th"), ("原来是13号，现在改为15号", "13号", "15号"),
            ("Not Monday, Tuesday", "Monday", "Tuesday"), ("13, perdón, 15", "13", "15"),
        ] as [(String, String?, String)])
    func corrections(_ text: String, _ rejected: String?, _ kept: String) {
        let correction = Correction.split(text, language: "zh")
        #expect(words(text, correction?.kept) == kept)
        #expect(words(text, correction?.rejected) == rejected)
    }

    @Test(arguments: [
        "不是", "不是的", "是15号", "不是吧", "没错，是15号", "是不是15号", "不是15号吗", "no", "no, thanks", "not really", "I'm not sure", "no problem", "我不是张三",
        "不对", "错了", "15号", "", "不", "不知道", "对不起", "我的地址是幸福路10号", "明天下午三点", "it's 15", "that's wrong", "no sé",
        "不，我不要", "我要投诉", "不是我", "no hay 15", "不行，我要找人工",
    ])
    func none(_ text: String) { #expect(Correction.split(text, language: "zh").map { words(text, $0.kept) ?? "" } == nil) }

    /// Nothing a caller can say takes long or traps.
    @Test(arguments: [
        "不是", "1", "一", "１", "百", "是", "no ", "not 1,", "one ", "三点", "3:30", "，", "a", "\u{301}", "周", "下", "万", "0", "1,111", "一万", "差",
        "今", "$", "1.", "double ", "twenty ", "y ", "在", "路", "嗯", " ", "👨‍👩‍👧", "三月", "改成1", "不对，1",
    ])
    func hostile(_ piece: String) {
        let text = String(repeating: piece, count: 5_000)
        for type in EntityType.allCases {
            if let match = EntityRecogniser(type: type, length: nil).find(in: text, language: "yue", now: entityNow) {
                #expect(match.range.upperBound <= text.utf8.count)
            }
        }
    }
}
