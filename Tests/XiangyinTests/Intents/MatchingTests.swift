import Intents
import JSON
import Testing

@Suite struct MatchingTests {
    private static func matcher(_ intents: String) throws -> IntentMatcher {
        let file = SourceFile(name: "intents.json", bytes: Array(#"{ "intents": \#(intents) }"#.utf8))
        let (rules, problems) = IntentRules.decode(try #require(JSONReader.read(file).root), in: file)
        #expect(!problems.contains { $0.severity == .error })
        return IntentMatcher(rules: rules, languages: ["zh-CN", "en"])
    }

    private static func understood(_ understanding: Understanding) -> String {
        switch understanding.outcome {
        case .understood(let match): match.intent
        case .unsure(let matches): matches.map(\.intent).joined(separator: "|")
        case .rejected: "-"
        }
    }

    static let rules = """
        { "bill": { "keywords": ["账单", "bill", { "text": "my account", "weight": 0.9 }] },
          "outage": { "keywords": ["停电"], "patterns": ["(没有?|不)来?电", "lights? (are|went) out"], "unless": ["停电通知", "(手机|电话).{0,4}没电"] },
          "pay": { "keywords": ["交费"] }, "refund": { "keywords": ["退费"] } }
        """

    @Test(arguments: [
        ("我想查账单", "bill"), ("我想查帳單", "bill"), ("查bill余额", "bill"), ("a BILLION stars", "-"), ("my account", "bill"), ("停电了", "outage"),
        ("屋头没来电", "outage"), ("the lights went out", "outage"), ("停电通知在哪", "-"), ("手机没电了", "-"), ("今天天气不错", "-"), ("", "-"),
        ("我不是要交费,是要退费", "refund"), ("我不是要交费是要退费", "refund"), ("不是停电", "-"), ("是不是停电了", "outage"), ("不是停电了吗", "outage"),
        ("I don't want my bill", "-"), ("停\u{200B}電", "outage"), ("ＢＩＬＬ", "bill"), ("交费和退费", "pay|refund"),
    ])
    func anUtteranceMeansWhatItSays(said: String, intent: String) throws {
        #expect(Self.understood(try Self.matcher(Self.rules).understand(said)) == intent)
    }

    @Test func whatTheQuestionOffersWeighsMore() throws {
        let matcher = try Self.matcher(#"{ "a": { "keywords": ["电费"] }, "b": { "keywords": ["电费"] } }"#)
        #expect(Self.understood(matcher.understand("电费")) == "a|b")
        #expect(matcher.understand("电费", expecting: ["b"]).ranked.first?.intent == "b")
    }

    @Test func aPatternThatCostsTooMuchIsPassedOverAndNamed() throws {
        let matcher = try Self.matcher(#"{ "a": { "patterns": ["(a+)+$"] }, "b": { "keywords": ["停电"] } }"#)
        let understanding = matcher.understand("停电 " + String(repeating: "a", count: 4_000) + "!")
        #expect(understanding.failures.map(\.rule) == ["(a+)+$"])
        #expect(Self.understood(understanding) == "b")
    }

    @Test func aPhraseIsFoundWholeOrInPart() throws {
        let matcher = try Self.matcher("{}")
        let labels = PhraseSet([(0, ["停电报修"]), (1, ["查电费"]), (2, ["a refill"])], partly: true)
        for (said, id) in [("停电报修", 0), ("停电了", 0), ("我想查电费", 1), ("I need a refill please", 2), ("refill", 2), ("电", nil), ("你好", nil)]
            as [(String, Int?)]
        {
            #expect(labels.best(in: matcher.understand(said))?.id == id, "\(said)")
        }
    }
}
