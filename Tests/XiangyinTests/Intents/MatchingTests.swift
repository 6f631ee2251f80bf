import Intents
import JSON
import Language
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

    /// Whatever is said and however long, patterns may take so many steps and no more, canonical text so many bytes.
    @Test(arguments: ["a", "停电", "不是停电", "没有电", "e\u{301}", "\u{FDFA}", "1 ", "，", "\u{0}"]) func aMegabyteIsUnderstoodLikeItsBeginning(
        _ piece: String
    ) throws {
        let matcher = try Self.matcher(
            #"{ "a": { "patterns": ["(a+)+[xy]", "(a|aa)+$", "(.{0,6})*[xy]"] }, "b": { "keywords": ["停电"], "patterns": ["没有?电"] } }"#)
        let understanding = matcher.understand(String(repeating: piece, count: (1 << 20) / piece.utf8.count))
        #expect(understanding.canonical.utf8.count <= CanonicalLimits.bytes && understanding.folded.utf8.count <= CanonicalLimits.bytes)
        #expect(Set(understanding.failures.map(\.intent)).isSubset(of: ["a"]))
        let beginning = matcher.understand(String(repeating: piece, count: 4_096 / piece.utf8.count))
        #expect(Self.understood(understanding) == Self.understood(beginning))
    }

    @Test(arguments: [
        ("停电通知在哪", "outage", "unless 停电通知 0-12"), ("我手机没电了", "outage", "unless (手机|电话).{0,4}没电 3-15"),
        ("我不是要交费，是要退费", "pay", "negation 不是 3-9"),
        ("我唔係要交费", "pay", "negation 唔系 3-9"),
    ])
    func whatWasTakenBackSaysByWhat(said: String, intent: String, objection: String) throws {
        let understanding = try Self.matcher(Self.rules).understand(said)
        #expect(
            understanding.objections(to: intent).map {
                "\($0.kind.rawValue) \($0.rule) \($0.originalRange.lowerBound)-\($0.originalRange.upperBound)"
            } == [objection])
        #expect(understanding.objections(to: "bill").isEmpty)
    }

    @Test(arguments: [
        ("停电了", "outage understood"), ("交费和退费", "pay unsure, refund unsure"), ("我要报停电，顺便交费", "outage understood, pay next"),
        ("不是停电", "outage objected"),
        ("my account bill", "bill understood"), ("停电，交费在电", "outage unsure, pay unsure"), ("my account 交费", "bill understood, pay behind"),
    ])
    func everyIntentHasAVerdict(said: String, verdicts: String) throws {
        let matcher = try Self.matcher(Self.rules)
        let understanding = matcher.understand(said)
        let found = understanding.ranked.map { match in
            let verdict = "\(matcher.verdict(on: match, in: understanding))"
            return "\(match.intent) \(verdict.prefix { $0 != "(" })"
        }
        #expect(found.joined(separator: ", ") == verdicts)
    }

    @Test func aWeakWordSaysWhatIsNeeded() throws {
        let matcher = try Self.matcher(#"{ "deny": { "keywords": [{ "text": "不是", "weight": 0.3 }] } }"#)
        let understanding = matcher.understand("不是这样")
        #expect(understanding.ranked.first.map { matcher.verdict(on: $0, in: understanding) } == .weak(needed: 0.5))
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
