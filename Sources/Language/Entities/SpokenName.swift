/// Names: 我叫张三 is 张三, "my name is Ana Ruiz" is Ana Ruiz.
enum SpokenName {
    /// Before a whole name, whatever was said before: 我姓王，叫王小明.
    private static let calls = WordTable<Bool>(words: ["叫做", "叫", "叫我", "名叫", "名字是", "姓名是"])
    private static let leads = WordTable<Bool>(words: [
        "我叫做", "我叫", "我的名字叫", "我的名字是", "我名叫", "名字叫", "名字是", "姓名是", "姓名", "名字", "我姓", "免贵姓", "姓", "我是", "我系", "我个名系", "我嘅名系", "我叫做", "叫我",
        "名叫", "本人姓",
        "my name is", "my name's", "the name is", "the name's", "name is", "this is", "i am", "i'm", "call me", "it's", "me llamo",
        "mi nombre es",
        "soy", "habla", "le habla", "se llama",
    ])
    private static let opening = WordTable<Bool>(words: [
        "喂", "你好", "您好", "嗯", "呃", "额", "啊", "哦", "那个", "好的", "好", "hello", "hi", "hey", "well", "uh", "um", "yes", "ok", "yeah", "hola",
        "sí", "buenas", "buenos días",
        "good morning", "good afternoon",
    ])
    private static let tails = WordTable<Bool>(words: [
        "谢谢", "多谢", "唔该", "please", "thanks", "thank you", "speaking", "就行", "就好", "就得", "嘅", "gracias", "por favor", "啊", "呀", "吧", "啦",
        "的", "哦",
    ])

    /// Words that nothing but a name follows.
    private static let introductions = WordTable<Bool>(words: [
        "我叫", "我的名字", "名字叫", "名字是", "姓名是", "我姓", "免贵姓", "我个名系", "我嘅名系", "my name is", "my name's", "the name is", "me llamo",
        "mi nombre es",
    ])

    /// Whether the caller says that a name follows.
    static func isIntroduced(_ text: HeardText) -> Bool { introductions.first(text, from: 0, to: text.count) != nil }

    static func find(_ text: HeardText, in range: Range<Int>) -> Range<Int> {
        var name = text.withoutLead(range, opening)
        if let lead = calls.first(text, from: name.lowerBound, to: name.upperBound) {
            name = lead.range.upperBound..<name.upperBound
        }
        if let lead = leads.first(text, from: name.lowerBound, to: name.upperBound) {
            name = text.withoutLead(lead.range.upperBound..<name.upperBound, leads)
        }
        // 张三，弓长张: what follows the pause explains the name.
        var end = name.lowerBound
        while end < name.upperBound, !text.isPunctuation(end) || (text[end] == 0x2E && text.isLetter(end - 1)) { end += 1 }
        return text.withoutTail(name.lowerBound..<end, tails)
    }
}
