import JSON
import Language
import Testing

@testable import Intents

/// Words that a recogniser wrote with other characters, for hotlines whose dialects confuse sounds, and for those whose do not.
@Suite struct SoundFoldingTests {
    private let folding = SoundFolding(words: ["电费", "停电", "停电了", "家庭", "什么时候", "发票", "电话"].map { CanonicalText($0).utf8 }, confusing: [])

    @Test(arguments: [
        ("查一下电废", "查一下电费"), ("停店", "停电"),
        // The longest word wins, wherever it begins.
        ("我们家挺电了", "我们家停电了"),
        // A word that was said stays, and so do its characters.
        ("电话费", "电话费"), ("打电话肥", "打电话肥"),
        // Two characters that both differ sound like too many words.
        ("垫肺", "垫肺"), ("今天好", "今天好"), ("", ""), ("bill", "bill"),
    ])
    func putsRightWhatSoundsAlike(_ heard: String, _ meant: String) {
        let folded = folding.fold(CanonicalText(heard))
        #expect(folded?.text ?? heard == meant)
        #expect((folded == nil) == (heard == meant))
    }

    @Test func patternsNameWordsToo() {
        let words = PatternSource.hanWords(in: PatternSource.fold("(什么时候|几[点號]).{0,8}來電(?!話)")).map { String(decoding: $0, as: UTF8.self) }
        #expect(words == ["什么时候", "几", "来电", "话"])
    }

    static let rules: IntentRules = {
        let json = #"""
            { "settings": { "threshold": 0.5, "margin": 0.1 },
              "intents": {
                "bill": { "keywords": [{ "text": "电费", "weight": 0.8 }] }, "pay": { "keywords": [{ "text": "缴费", "weight": 0.8 }] },
                "outage": { "keywords": [{ "text": "停电", "weight": 0.8 }] }, "invoice": { "keywords": [{ "text": "发票", "weight": 0.8 }] },
                "hotline": { "keywords": [{ "text": "热线", "weight": 0.8 }] }, "meeting": { "keywords": [{ "text": "开会", "weight": 0.8 }] } } }
            """#
        return IntentMatcherTests.decode(json).rules
    }()

    static func matcher(_ sounds: [SoundConfusion]) -> IntentMatcher {
        let table = DialectTable(dialect: "nan", language: "zh-CN", sounds: sounds)
        return IntentMatcher(rules: rules, dialects: [table], languages: ["zh-CN"])
    }

    static let everybody = matcher([])
    static let hokkien = matcher([.fh, .rl])

    @Test(
        "the dialects of a hotline decide what is put right",
        arguments: [
            ("问一下电废", "bill", "bill"), ("我家停店了", "outage", "outage"), ("问一下电灰", nil, "bill"), ("怎么缴会", nil, "pay"),
            ("要一张花票", nil, "invoice"),
            ("你们的乐线", nil, "hotline"), ("打电话", nil, nil), ("分店", nil, nil),
        ] as [(String, String?, String?)])
    func dialects(said: String, plain: String?, spoken: String?) {
        #expect(Self.everybody.understand(said).intent == plain)
        #expect(Self.hokkien.understand(said).intent == spoken)
    }

    @Test("a guess by sound says so, and weighs less than the word itself")
    func explained() throws {
        let guess = Self.hokkien.understand("问一下电灰")
        let fold = try #require(guess.sounded.folds.first)
        #expect(fold.description == "电灰 -> 电费 (same sound)" && guess.canonical.original == "问一下电灰")
        let score = try #require(guess.ranked.first?.score)
        let certain = try #require(Self.hokkien.understand("问一下电费").ranked.first?.score)
        #expect(score < certain)
    }

    @Test("an ordinary word stays what it is", arguments: ["我是老客户", "不要说话"])
    func ordinary(said: String) {
        let rules = IntentMatcherTests.decode(
            #"{ "intents": { "agent": { "keywords": [{ "text": "客服", "weight": 0.8 }, { "text": "说法", "weight": 0.8 }] } } }"#
        ).rules
        let table = DialectTable(dialect: "nan", language: "zh-CN", sounds: [.fh])
        #expect(IntentMatcher(rules: rules, dialects: [table], languages: ["zh-CN"]).understand(said).intent == nil)
    }

    @Test("where the rules' own words are said nothing is guessed", arguments: [("开会", "meeting"), ("电费开会", "bill")])
    func exactWins(said: String, intent: String) {
        let understanding = Self.hokkien.understand(said)
        #expect(understanding.ranked.contains { $0.intent == intent } && understanding.sounded.folds.isEmpty)
    }
}
