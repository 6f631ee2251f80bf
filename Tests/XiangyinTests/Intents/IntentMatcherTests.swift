import JSON
import Language
import Testing

@testable import Intents

@Suite struct IntentMatcherTests {
    static let json = #"""
        { "settings": { "threshold": 0.5, "margin": 0.1 },
          "intents": {
            "outage": { "title": { "zh-CN": "停电报修" }, "keywords": ["停電", "跳闸", { "text": "power cut", "weight": 0.8 }], "patterns": [{ "pattern": "没有?电(?!费)", "weight": 0.75 }],
                        "unless": ["停电通知", "手机.{0,4}没有?电"], "samples": ["整栋楼暗蒙蒙"] },
            "query":  { "title": "查停电通知", "keywords": ["停电通知", "几点来电"] },
            "bill":   { "keywords": ["账单", "电费", "bill"], "patterns": ["(查|看)电费"] },
            "refund": { "keywords": ["退费"] },
            "pay":    { "keywords": ["交费", "缴费", "pay"] },
            "odd":    { "patterns": ["(a+)+$x?"] },
            "deny":   { "patterns": ["^不是(电费)?$"] },
            "move":   { "keywords": ["过户"], "unless": ["新 房", "sim"], "samples": ["过户 sim 卡"] } } }
        """#
    static func decode(_ json: String) -> (rules: IntentRules, problems: [Diagnostic]) {
        let file = SourceFile(name: "intents.json", bytes: Array(json.utf8))
        let (root, problems) = JSONReader.read(file)
        guard let root else { return (IntentRules(), problems) }
        return IntentRules.decode(root, in: file)
    }

    static let matcher: IntentMatcher = {
        let (rules, problems) = decode(json)
        #expect(!problems.contains { $0.severity == .error }, "\(problems)")
        let yue = DialectTable(
            dialect: "yue", language: "yue", markers: ["冇"],
            lexicon: [("冇", "没有"), ("唔係", "不是")],
            keywords: [("outage", ["跳掣"]), ("unknown", ["x"])])
        return IntentMatcher(rules: rules, dialects: [yue], languages: ["zh-CN", "yue", "en"])
    }()

    @Test(
        "what is said, in any spelling",
        arguments: [
            ("停电了", "outage"), ("停電了", "outage"), ("停\u{200B}电了", "outage"), ("我家冇電呀", "outage"), ("跳掣呀", "outage"),
            ("ＰＯＷＥＲ　ＣＵＴ!", "outage"),
            ("整栋楼暗蒙蒙。", "outage"), ("我想看看这个月的账单谢谢", "bill"), ("查bill余额", "bill"), ("BILL", "bill"), ("停电通知", "query"),
            ("我不是要交费,是要退费", "refund"), ("不是查电费,我家停电了", "outage"), ("唔係電費,係停電", "outage"), ("是不是停电了", "outage"),
            ("电费不是交了吗", "bill"), ("not my bill, there is a power cut", "outage"),
        ])
    func understands(said: String, intent: String) {
        let understanding = Self.matcher.understand(said)
        #expect(understanding.intent == intent, "\(understanding.ranked)")
    }

    @Test(
        "what is not said",
        arguments: ["", " ", "!!!", "今天天气", "billing", "my abilities", "手机没电了", "不是停电", "没有电费", "payday", "你好", "\u{200B}"])
    func rejects(said: String) {
        let understanding = Self.matcher.understand(said)
        #expect(understanding.intent != "outage" && understanding.intent != "pay")
        if said != "没有电费" { #expect(understanding.outcome == .rejected, "\(understanding.ranked)") }
    }

    @Test("two wants at once are asked about, what a menu offers first")
    func clarifies() {
        guard case .unsure(let choices) = Self.matcher.understand("退费还是交费").outcome else {
            Issue.record("not unsure")
            return
        }
        #expect(choices.map(\.intent) == ["refund", "pay"])
        #expect(Self.matcher.understand("退费还是交费", expecting: ["pay"]).ranked.map(\.intent) == ["pay", "refund"])
        #expect(Self.matcher.understand("今天天气", expecting: ["pay"]).outcome == .rejected)
    }

    @Test("a sample stands, whatever else rules it out; an `unless` may be plain words, and Latin ones are whole")
    func exceptions() {
        #expect(Self.matcher.understand("过户").intent == "move")
        #expect(Self.matcher.understand("過戶 SIM").intent == nil)
        #expect(Self.matcher.understand("过户 simple").intent == "move")
        #expect(Self.matcher.understand("过户 sim 卡!").intent == "move")
    }

    @Test("a negation does not deny itself")
    func denies() {
        #expect(Self.matcher.understand("不是").intent == "deny")
        #expect(Self.matcher.understand("不是电费").intent == "deny")
        #expect(Self.matcher.understand("唔係").intent == "deny")
    }

    @Test("evidence says what, by which rule, and where")
    func explains() throws {
        let understanding = Self.matcher.understand("喂,冇電呀")
        let evidence = try #require(understanding.evidence(for: "outage").first)
        #expect(evidence.kind == .pattern && evidence.said == "冇電" && evidence.originalRange == 4..<10 && evidence.dialect == "yue")
        #expect(evidence.description == "冇 -> 没有 (yue lexicon), outage pattern 没有?电(?!费), 4-10")
        let negated = Self.matcher.understand("不是查电费")
        #expect(
            negated.ranked.first { $0.intent == "bill" }?.score == 0 && negated.evidence(for: "bill").allSatisfy { $0.kind == .negation })
        let excepted = Self.matcher.understand("手机没电了")
        #expect(excepted.ranked.first { $0.intent == "outage" }?.score == 0)
        #expect(excepted.evidence(for: "outage").contains { $0.kind == .unless })
    }

    @Test("the language that is heard, or else the session's")
    func language() {
        #expect(Self.matcher.understand("我家冇電呀", language: "en").heard.language == "yue")
        #expect(Self.matcher.understand("停电", language: "yue").heard.language == "yue")
        #expect(Self.matcher.understand("停电", language: "yue").heard.confidence < 0.6)
    }

    @Test(
        "hostile text is bounded and answered",
        arguments: [
            String(repeating: "a", count: 4_000) + "!", String(repeating: "停电", count: 50_000), String(repeating: "不是", count: 50_000),
            "停电" + String(repeating: "\u{301}", count: 100_000), String(repeating: "\u{0}", count: 10_000),
            String(repeating: "👨‍👩‍👧", count: 5_000),
            String(repeating: "\u{FDFA}", count: 5_000), String(repeating: "没有", count: 5_000) + "电",
        ])
    func hostile(said: String) {
        let understanding = Self.matcher.understand(said)
        #expect(understanding.canonical.utf8.count <= CanonicalLimits.bytes)
        #expect(understanding.ranked.allSatisfy { understanding.evidence(for: $0.intent).count <= 40 && (0...1).contains($0.score) })
    }

    @Test("a rule that gives up is named, and the others still work")
    func failures() {
        let understanding = Self.matcher.understand("停电 " + String(repeating: "a", count: 60) + "!b")
        #expect(understanding.intent == "outage")
        #expect(understanding.failures.map(\.intent) == ["odd"])
    }

    @Test("rules with problems tell all of them")
    func strict() {
        let json =
            #"{ "intents": { "a": { "keywords": [{ "text": "x", "weight": 2 }, 5, " "], "patterns": ["(停电"], "unles": [] }, "b": 3 }, "settings": { "treshold": 1 } }"#
        let (rules, problems) = Self.decode(json)
        #expect(rules.intents.map(\.name) == ["a"])
        #expect(Set(problems.map(\.code)) == ["wrong-number", "wrong-type", "empty-word", "pattern", "unknown-key"], "\(problems)")
        #expect(problems.count == 7, "\(problems)")
    }

    @Test(
        "patterns fold as text does, but not their syntax",
        arguments: [
            ("停電", "停电"), ("(停電|沒電)", "(停电|没电)"), (#"\S\W[A-Z]"#, #"\S\W[a-z]"#), ("（元）", #"\(元\)"#), ("…", #"\.\.\."#), ("a b", "a b"),
            (#"\\S"#, #"\\s"#), ("(?P<Name>ABC)", "(?P<Name>abc)"), (#"\p{Han}X"#, #"\p{Han}x"#),
        ])
    func patternSource(source: String, folded: String) {
        #expect(PatternSource.fold(source) == folded)
    }
}

@Suite struct PhraseSetTests {
    static let set = PhraseSet([
        (id: 1, texts: ["停电报修", "停电"]), (id: 2, texts: ["查电费", "bill"]), (id: 3, texts: ["办理过户"]), (id: 4, texts: ["第二个"]),
    ])

    @Test(
        "which phrase was said",
        arguments: [
            ("停電報修", 1, 1.0), ("我想查电费", 2, nil), ("停电", 1, 1.0), ("my bill please", 2, nil), ("billing", nil, nil), ("不是停电,查电费", 2, nil),
            ("", nil, nil),
            ("其他", nil, nil), ("查電費。", 2, 1.0), ("選第二個", 4, nil),
        ] as [(String, Int?, Double?)])
    func best(said: String, id: Int?, score: Double?) {
        let match = Self.set.best(in: CanonicalText(said))
        #expect(match?.id == id)
        if let score { #expect(match?.score == score) }
    }

    @Test(
        "a part that no other option has is enough",
        arguments: [("停电了", 1), ("我要报修", 1), ("电费多少", 2), ("停", nil), ("不是停电", nil), ("报修电费", nil)] as [(String, Int?)])
    func parts(said: String, id: Int?) {
        let options = PhraseSet([(id: 1, texts: ["停电报修"]), (id: 2, texts: ["查询电费"])], partly: true)
        #expect(options.best(in: CanonicalText(said))?.id == id)
    }
}
