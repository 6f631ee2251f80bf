/// Yes and no, at the beginning of an answer: 係呀, 没错, 不对, 唔啱, "no problem".
///
/// Words that only begin like one (对不起, 好像, 是不是) and questions (可以吗) are neither.
enum SpokenYesNo {
    private enum Meaning: Sendable {
        /// Whatever follows.
        case yes, no
        /// Only when nothing else follows but particles or a pause: 好, 行, 要.
        case weakYes, weakNo
        /// A sound before the answer, and a yes when it is all there is: 嗯.
        case hum
        /// Neither, though it begins like one.
        case neither
    }

    private static let words = WordTable<Meaning>(
        entries(
            .yes,
            "可以可以|好哇|是我|妥妥的|it is|i do|i think so|go ahead|please do|que sí|eso es|exactamente|creo que sí|perfecto|是的|是滴|是啊|是呀|是嘅|是哒|对的|对啊|对呀|对头|对滴|对咯|没错|不错|没问题|没有错|没有问题|可以的|可以啊|可以呀|好的|好啊|好呀|好嘞|好滴|好嘅|好吧|行的|行啊|行吧|得嘞|要得|得行|中嘞|成啊|妥了|嗯呐|嗯哪|嗯嗯|确认|确定|同意|愿意|需要|系呀|系啊|系嘅|系吖|啱呀|啱嘅|啱啊|冇错|冇问题|得嘅|得呀|好额|对额|是额|是个呀|来三|着的|无错|无问题|当然|yes|yeah|yep|yup|sure|ok|okay|of course|correct|that's right|that is right|that's correct|right|absolutely|exactly|certainly|definitely|no problem|not a problem|sí|claro|vale|por supuesto|de acuerdo|correcto|exacto|así es|no hay problema|sin problema|está bien|es correcto"
        )
            + entries(
                .weakYes,
                "我要|就是|就这样|管|y|是|对|好|行|可以|中|成|要|得|有|妥|系|啱|冇所谓|着|会|好好|对对|对对对|是是|是是是|行行|好好好|uh huh|all right|alright|fine|bueno|bien|ok la")
            + entries(.hum, "嗯|恩|唔嗯|mm|mhm|呣")
            + entries(
                .no,
                "i don't think so|算了|算了吧|拒绝|我拒绝|否定|要不得|我不要|it isn't|it is not|i don't|please don't|creo que no|tampoco|不是|不是的|不是啊|不对|不对的|不对啊|不行|不要|不用|不用了|不需要|没有|错了|错的|不可以|不可|不同意|不愿意|不确认|不中|不成|不得行|不来三|不正确|莫得|莫要|覅|弗是|勿是|勿要|弗要|弗对|勿对|毋是|毋系|唔系|唔系呀|唔啱|唔好|唔得|唔要|唔使|唔可以|唔同意|冇啊|冇呀|冇有|无啊|毋要|没得|no|nope|nah|not really|not at all|incorrect|that's wrong|that's not right|not right|not correct|incorrecto|para nada|no es|no gracias"
            ) + entries(.weakNo, "不好|莫|n|不|否|没|冇|无|错|wrong|not|mal|never|不不|不不不|唔")
            + entries(
                .neither,
                "对不起|对不住|对面|对唔住|对唔起|对于|对了|好像|好似|好不好|好多|好久|好唔好|好意思|好彩|是不是|是否|对不对|行不行|行李|行长|可不可以|可以不可以|可唔可以|要不要|要不|要是|不好意思|不知道|不晓得|不清楚|不太清楚|不太|不确定|不明白|不懂|不客气|不好说|不过|不管|不如|没听清|没听懂|没听见|没听到|没事|没关系|没办法|有没有|有冇|系咪|系唔系|系统|系列|唔知|唔知道|唔该|唔清楚|唔好意思|唔明|唔明白|唔系好清楚|唔紧要|得唔得|得闲|啱唔啱|啱啱|啱先|要唔要|中不中|中国|中午|成都|会不会|需不需要|需要不需要|确定不确定|no idea|not sure|not certain|no sé|no lo sé|no estoy seguro|no estoy segura|no entiendo|right now|right away|right here|sorry|i don't know|i don't understand|i do not know|no one|no matter"
            )
            + entries(
                .no,
                "当然不|当然不是|当然不要|当然唔系|of course not|absolutely not|certainly not|definitely not|por supuesto que no|claro que no|好像不对|好像不是")
            + entries(.yes, "正确|正系|claro que sí|not wrong|不是不行") + signs(.yes, "👌👍🙆") + signs(.no, "👎🙅"))

    private static let hesitations = WordTable<Bool>(words: [
        "那", "那就", "呃", "额", "啊", "哦", "喔", "哎", "诶", "喂", "那个", "这个", "噢", "well", "uh", "um", "oh", "so", "ah", "eh", "pues", "este",
        "i think", "我觉得", "应该", "我想",
    ])
    private static let particles = Set("啊呀的了吧呢嘛啦嘞哦喔嘅喇吖噶咯哈嗯额诶哒滴咧晒撒勒嘚噻哩".unicodeScalars.map(\.value))
    private static let questions = Set("吗么咩?".unicodeScalars.map(\.value))

    private static func entries(_ meaning: Meaning, _ list: String) -> [(String, Meaning)] {
        list.split(separator: "|").map { (String($0), meaning) }
    }

    /// Gestures, in every colour of skin.
    private static func signs(_ meaning: Meaning, _ list: String) -> [(String, Meaning)] {
        list.flatMap { sign in ["", "🏻", "🏼", "🏽", "🏾", "🏿"].map { ("\(sign)\($0)", meaning) } }
    }

    static func find(_ text: HeardText, in range: Range<Int>) -> (yes: Bool, range: Range<Int>)? {
        var at = text.skipPauses(range.lowerBound, to: range.upperBound)
        var hum: Range<Int>?
        while at < range.upperBound {
            if let (meaning, end) = words.match(text, at: at, to: range.upperBound) {
                if case .hum = meaning {
                    hum = hum ?? at..<end
                    at = text.skipPauses(end, to: range.upperBound)
                    continue
                }
                guard let yes = answer(meaning, text, end, range.upperBound) else { return nil }
                // "好，不对": a weak yes that a no follows was only a way to begin.
                if yes, let later = correction(text, end, range.upperBound) { return later }
                return (yes, at..<end)
            }
            guard
                let end = hesitations.contains(text, at: at, to: range.upperBound)
                    ?? (hum != nil && particles.contains(text[at]) ? at + 1 : nil)
            else { return nil }
            at = text.skipPauses(end, to: range.upperBound)
        }
        return hum.map { (true, $0) }
    }

    private static func answer(_ meaning: Meaning, _ text: HeardText, _ end: Int, _ limit: Int) -> Bool? {
        guard !isQuestion(text, end, limit) else { return nil }
        switch meaning {
        case .yes: return true
        case .no: return false
        case .weakYes: return stands(text, end, limit) ? true : nil
        case .weakNo: return stands(text, end, limit) ? false : nil
        case .hum, .neither: return nil
        }
    }

    /// Whether only particles follow before a pause or the end.
    private static func stands(_ text: HeardText, _ end: Int, _ limit: Int) -> Bool {
        var at = end
        while at < limit, particles.contains(text[at]) { at += 1 }
        if at < limit, text.isSpace(at), text.isLetter(end - 1) {
            // In English and Spanish a space is no pause: "wrong number".
            return text.skipPauses(at, to: limit) >= limit || text.isPunctuation(text.skipSpaces(at, to: limit))
        }
        return at >= limit || text.isSpace(at) || text.isPunctuation(at)
    }

    /// Whether the stretch up to the next pause asks something.
    private static func isQuestion(_ text: HeardText, _ start: Int, _ limit: Int) -> Bool {
        var at = start
        while at < limit, !text.isPunctuation(at) { at += 1 }
        return (at < limit && text[at] == 0x3F) || (at > start && questions.contains(text[at - 1]))
    }

    /// A no right after a yes and a pause: "好，不对".
    private static func correction(_ text: HeardText, _ end: Int, _ limit: Int) -> (yes: Bool, range: Range<Int>)? {
        let next = text.skipPauses(end, to: limit)
        guard next > end, let (meaning, stop) = words.match(text, at: next, to: limit) else { return nil }
        switch meaning {
        case .no, .weakNo: return answer(meaning, text, stop, limit) == false ? (false, next..<stop) : nil
        default: return nil
        }
    }
}
