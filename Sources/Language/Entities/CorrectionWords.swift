/// The words corrections are made with, in all languages.
enum CorrectionWords {
    /// Before what is taken back.
    static let not = WordTable<Bool>(words: [
        "不是", "并不是", "不系", "唔系", "毋系", "弗是", "勿是", "not", "it's not", "it isn't", "it is not", "no es", "no son", "no era", "no",
    ])

    /// Before what holds instead.
    static let but = WordTable<Bool>(words: [
        "而是", "应该是", "应该系", "应系", "是", "系", "就是", "其实是", "我说的是", "我讲嘅系", "我要的是", "改成", "改为", "改做", "改到", "换成", "it's", "it is", "it was",
        "it should be", "should be", "but", "i meant", "i mean", "i said",
        "make it", "sino", "es", "son", "era", "quise decir", "quiero decir", "digo",
    ])

    /// "没错" is no mistake, nor is 是不是 a denial: passed over wherever they stand.
    private static let exceptions = WordTable<Bool>(words: [
        "没错", "没有错", "冇错", "不错", "是不是", "系唔系", "系咪", "不是很", "不好意思", "对不起", "no problem", "not sure", "no hay", "no sé", "no puedo",
        "no quiero", "no tengo", "no me",
    ])

    static func not(but text: HeardText, at index: Int, to end: Int) -> Int? { exceptions.contains(text, at: index, to: end) }

    /// Something was said or written wrongly.
    static let slips = WordTable<Bool>(words: [
        "我说错了", "说错了", "我讲错了", "讲错了", "讲错咗", "讲错", "说错", "我打错了", "打错了", "打错咗", "写错了", "写错咗", "弄错了", "搞错了", "搞错咗", "记错了", "记错咗", "填错了",
        "听错了", "i was wrong", "my mistake", "my bad",
        "i misspoke", "me equivoqué", "me he equivocado", "perdón me equivoqué",
    ])
    static let wrong = WordTable<Bool>(words: [
        "错了", "错咗", "不对", "唔啱", "is wrong", "was wrong", "that's wrong", "wrong", "está mal", "es incorrecto", "es incorrecta",
    ])

    /// Change to what follows, wherever they stand.
    static let changes = WordTable<Bool>(words: [
        "改成", "改为", "改做", "改到", "改去", "换成", "换到", "换做", "更正为", "变成", "change it to", "change that to", "change to", "changed to", "make it",
        "make that", "cámbialo a", "cambiarlo a", "cambiar a",
    ])
    static let changing = WordTable<Bool>(words: ["change", "move", "cambia", "cambiar", "cambie"])
    static let to = WordTable<Bool>(words: ["to", "a", "al", "por"])
    /// What I mean is, at the beginning of a clause.
    static let meaning = WordTable<Bool>(words: [
        "应该是", "应该系", "应系", "我说的是", "我说的系", "我讲嘅系", "我讲的是", "我系话", "我是说", "我意思是", "我的意思是", "我嘅意思系", "我想说的是", "我要说的是", "其实是", "其实系",
        "i meant", "i mean", "i said", "i meant to say", "what i meant was", "what i said was",
        "it should be", "should be", "should have been", "actually it's", "actually", "or rather", "i mean it's", "quise decir",
        "quería decir", "quiero decir", "debería ser", "debe ser", "mejor dicho", "digo", "en realidad es",
    ])

    /// Alone before a pause.
    static let no = WordTable<Bool>(words: [
        "不对", "不是", "不是的", "不", "不不", "不对不对", "唔系", "唔啱", "唔系啊", "弗是", "no", "no no", "nope", "sorry", "wait", "no wait", "no sorry",
        "no perdón", "perdón", "no espera", "改一下", "更正", "更正一下", "等等", "等一下", "哦不", "sorry no",
    ])

    static let affirming = WordTable<Bool>(words: ["是", "系", "应该是", "我说的是", "it's", "it is", "es", "i said", "i meant"])
    static let taking = WordTable<Bool>(words: [
        "我要", "我想", "我想要", "帮我", "给我", "请", "请帮我", "麻烦", "原来是", "原本是", "it", "it from", "from", "把", "将", "从", "由", "就", "那", "那就",
        "please", "can you", "不对", "不", "no", "可以", "能", "sorry",
    ])
    static let opening = WordTable<Bool>(words: [
        "嗯", "呃", "额", "啊", "哦", "那个", "我觉得", "我想", "不对", "不", "不是", "不是的", "唔系", "唔啱", "对不起", "不好意思", "no", "nope", "sorry", "oh", "uh",
        "um", "well", "perdón", "lo siento", "wait", "i'm sorry", "oh sorry", "和",
    ])
    static let hesitations = WordTable<Bool>(words: [
        "嗯", "呃", "额", "啊", "哦", "那个", "uh", "um", "er", "well", "sorry", "eh", "este", "perdón",
    ])
    static let tails = WordTable<Bool>(words: [
        "啊", "呀", "吧", "啦", "喇", "哦", "嘅", "的", "了", "咧", "现在", "谢谢", "谢谢你", "多谢", "唔该", "才对", "才是", "先啱", "please", "thanks", "thank you",
        "instead", "gracias", "por favor", "不", "no",
    ])
    /// Whole sides that say nothing.
    static let nothing = WordTable<Bool>(words: [
        "的", "啊", "吧", "呀", "嘅", "我", "你", "他", "她", "它", "这", "那", "这个", "那个", "这样", "那样", "这样的", "这么回事", "咁", "噉", "吗", "it", "that",
        "this", "true", "right", "me", "so", "sure", "really", "yet", "now", "correct",
        "eso", "así", "verdad", "不是", "没有", "sorry",
    ])
    /// Words that are dates or numbers without a digit.
    static let numbers = WordTable<Bool>(words: [
        "今天", "今日", "明天", "听日", "后天", "后日", "昨天", "下周", "周", "星期", "礼拜", "上午", "下午", "下昼", "晚上", "早上", "today", "tomorrow", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "first", "second", "third", "fourth",
        "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "twenty", "hoy", "mañana", "lunes",
        "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "primero", "noon", "midnight",
    ])
    static let asking = Set("吗么".unicodeScalars.map(\.value))
}
