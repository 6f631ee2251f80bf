internal import Language
internal import Patterns

/// Whether two things are asked for in one breath, and not one of two: "我要报修，顺便查一下电费" against "交费还是退费".
enum Addition {
    /// Words with which people go on to another wish.
    private static let words = [
        "另外", "还有", "顺便", "同时", "然后", "再帮我", "再查", "再问", "还想", "还要", "也想", "也要", "并且", "以及", "仲有", "仲想", "顺便问", "順便",
        "also", "as well", "and then", "and also", "plus", "además", "también",
    ]

    /// Words with which people leave the choice open, or take something back.
    private static let choices = ["还是", "或者", "抑或", "定系", "不是", "唔系", "而是", "or", "not", "instead", "rather", "o"]

    private static let joining = LiteralAutomaton(words.map { CanonicalText($0).utf8 })
    private static let choosing = LiteralAutomaton(choices.map { CanonicalText($0).utf8 })

    /// Whether what stands between two places of a text adds the second to the first: a joining word, or a new sentence with nothing that
    /// chooses.
    static func joins(_ between: Range<Int>, in text: CanonicalText) -> Bool {
        guard !between.isEmpty else { return false }
        return text.withUTF8 { utf8 in
            let part = UnsafeBufferPointer(rebasing: utf8[between.clamped(to: 0..<utf8.count)])
            var hits: [LiteralAutomaton.Hit] = []
            choosing.find(in: part, into: &hits)
            if !hits.isEmpty { return false }
            joining.find(in: part, into: &hits)
            return !hits.isEmpty
        }
    }
}
