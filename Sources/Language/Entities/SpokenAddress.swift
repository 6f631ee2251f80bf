/// Addresses: 我住在思明区幸福路10号3栋502室，谢谢 is 思明区幸福路10号3栋502室.
enum SpokenAddress {
    private static let markers = Set("省市区县镇乡村街道路巷弄号小苑栋幢楼单元室座邨厦园里湾院".unicodeScalars.map(\.value)).subtracting(
        "小单元里".unicodeScalars.map(\.value))
    private static let leads = WordTable<Bool>(words: [
        "我家住在", "我住在", "我住喺", "我家住", "我住", "住在", "住喺", "家住", "地址就是", "地址是", "地址系", "地址在", "地址喺", "地址改成", "地址", "我屋企喺", "屋企喺", "屋企系", "我家在",
        "我家是", "我在", "我喺",
        "位于", "在", "喺", "是", "系", "送到", "寄到", "送去", "寄去", "i live at", "i live in", "i live on", "i'm at", "i am at", "my address is",
        "the address is", "address is", "it's", "it is", "at",
        "vivo en", "mi dirección es", "la dirección es", "estoy en", "es", "en",
    ])
    /// Leads that begin an address wherever they stand.
    private static let strongLeads = WordTable<Bool>(words: [
        "我家住在", "我住在", "我住喺", "我家住", "住在", "住喺", "家住", "地址就是", "地址是", "地址系", "地址在", "地址喺", "屋企喺", "屋企系", "我家在", "我家是", "我在", "我喺", "位于",
        "送到", "寄到",
        "i live at", "i live in", "i live on", "my address is", "the address is", "vivo en", "mi dirección es", "la dirección es",
    ])
    private static let opening = WordTable<Bool>(words: [
        "喂", "你好", "您好", "嗯", "呃", "额", "啊", "哦", "那个", "好的", "我的", "我嘅", "我哋", "我们", "就", "hello", "hi", "well", "uh", "um", "ok", "hola",
    ])
    private static let tails = WordTable<Bool>(words: [
        "谢谢", "谢谢你", "谢谢您", "多谢", "唔该", "唔该晒", "麻烦了", "麻烦你", "麻烦你了", "好吗", "就这样", "就是这个", "please", "thanks", "thank you", "gracias",
        "por favor", "muchas gracias", "啊", "呀", "吧",
        "啦", "哦", "嘅", "的", "了", "那里", "那边", "这里", "这边", "度", "嗰度",
    ])

    /// What is said of a place.
    private static let happenings = WordTable<Bool>(words: [
        "停电", "停水", "停气", "没电", "没有电", "没水", "没有水", "冇电", "冇水", "断电", "跳闸", "跳掣", "漏电", "漏水", "着火", "起火", "冒烟", "坏了", "坏咗", "出事", "出问题",
        "什么时候", "为什么", "怎么", "几时", "报修", "需要", "has no", "is out", "lost power",
    ])

    /// The stretch with the words of addresses, or else all that was said.
    static func find(_ text: HeardText, in range: Range<Int>) -> Range<Int> {
        var marks: (first: Int, last: Int)?
        var lead: Int?
        var at = range.lowerBound
        while at < range.upperBound {
            if let end = strongLeads.contains(text, at: at, to: range.upperBound) {
                lead = end
                marks = nil
                at = end
            } else {
                if markers.contains(text[at]) { marks = (marks?.first ?? at, at) }
                at += 1
            }
        }
        var start = lead ?? range.lowerBound
        var end = range.upperBound
        if let marks {
            if lead == nil {
                start = marks.first
                while start > range.lowerBound, !text.isPunctuation(start - 1) { start -= 1 }
            }
            end = marks.last + 1
            while end < range.upperBound, !text.isPunctuation(end) || continues(text, end, range.upperBound) {
                // 幸福路8号停电了: what happened there is no part of it.
                if happenings.contains(text, at: end, to: range.upperBound) != nil { break }
                end += 1
            }
        }
        return text.withoutTail(text.withoutLead(text.withoutLead(text.withoutLead(start..<end, opening), leads), opening), tails)
    }

    /// Marks that houses and streets have and little else: 号 and 楼 also stand in 手机号 and 三楼.
    private static let plainMarkers = markers.subtracting("号楼道里湾区乡".unicodeScalars.map(\.value))
    private static let streets = WordTable<Bool>(words: [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "apt", "apartment", "calle", "avenida",
        "paseo",
    ])

    /// Whether words are an address even when none was asked for: a street or a house, and a number.
    static func isEvident(_ text: HeardText, in range: Range<Int>) -> Bool {
        let isPlace =
            range.contains { plainMarkers.contains(text[$0]) } || streets.first(text, from: range.lowerBound, to: range.upperBound) != nil
        return isPlace && range.contains { text.isDigit($0) || HanNumber.digits[text[$0]] != nil }
    }

    /// A pause before a house or room number belongs to the address: 幸福路，10.
    private static func continues(_ text: HeardText, _ pause: Int, _ end: Int) -> Bool {
        let next = text.skipPauses(pause, to: end)
        return next < end && (text.isDigit(next) || HanNumber.digits[text[next]] != nil)
    }
}
