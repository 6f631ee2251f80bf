import Flows
import Intents
import JSON
import Language
import Testing

@testable import xiangyin

/// `xiangyin explain`: what a designer sees.
@Suite struct ExplainTests {
    private static func power() throws -> IntentMatcher { try #require(Hotline.load(path: Repository.path("Flows/power")).hotline).matcher }

    private static func explanation(_ text: String, by matcher: IntentMatcher) -> Explanation {
        var time = 0.0
        return Explanation(text, by: matcher, language: nil, now: SampleHotlines.time) {
            time += 0.000_123
            return time
        }
    }

    private static func shown(_ text: String, by matcher: IntentMatcher) -> [String] {
        ChatScreen(usesColour: false).text(explanation(text, by: matcher).lines).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }

    private static let matcher: IntentMatcher = {
        let file = SourceFile(
            name: "intents.json",
            bytes: Array(
                #"""
                { "intents": {
                  "outage": { "keywords": ["停电", "没电"], "patterns": ["(没有?|不)来?电"], "unless": ["手机.{0,4}没电"] },
                  "pay": { "keywords": ["交费"] }, "refund": { "keywords": ["退费"] }, "deny": { "keywords": [{ "text": "不是", "weight": 0.3 }] },
                  "meter": { "keywords": ["电表"] }, "slow": { "patterns": ["(a+)+[xy]"] } } }
                """#.utf8))
        let rules = JSONReader.read(file).root.map { IntentRules.decode($0, in: file).rules } ?? IntentRules()
        let yue = DialectTable(
            dialect: "yue", language: "yue", markers: [DialectMarker("冇", weight: 3)], lexicon: [("屋企", "家"), ("冇", "没有")])
        return IntentMatcher(rules: rules, dialects: [yue], languages: ["zh-CN", "yue", "en"])
    }()

    @Test func showsFoldsEvidenceAndTheReason() {
        #expect(
            Self.shown("我屋企冇電", by: Self.matcher) == [
                "understood: outage 0.70",
                "  said       我屋企冇電",
                "               ^^^^^^",
                "  canonical  我屋企冇电",
                "  read as    我家没有电",
                "             屋企 -> 家, 冇 -> 没有 (yue)",
                "  language   yue \(ScoreText.of(Self.matcher.understand("我屋企冇電").heard.confidence)): 冇",
                "outage  0.70  understood",
                "  +0.70  9-15  冇電  pattern  (没有?|不)来?电",
                "(123 µs)",
            ])
    }

    @Test func showsWhyOthersWereNotTheOne() {
        let lines = Self.shown("我不是要交费,是要退费", by: Self.matcher)
        #expect(lines.first == "understood: refund 0.55")
        #expect(
            Array(lines.dropFirst(4).dropLast()) == [
                "refund  0.55  understood",
                "  +0.55  25-31  退费  keyword  退费",
                "deny    0.30  too weak: below 0.50",
                "  +0.30  3-9    不是  keyword  不是",
                "pay     0.00  negated by 不是, 3-9",
                "  0      12-18  交费  negated  交费",
            ])
        #expect(Self.shown("手机没电了", by: Self.matcher).contains("outage  0.00  excepted by unless 手机.{0,4}没电, 0-12"))
    }

    @Test(
        arguments: [
            ("", "rejected: nothing was said"), ("🙂", "rejected: no rule says anything"),
            ("不是这样", "rejected: deny 0.30 is too weak, 0.50 is needed"),
            ("手机没电了", "rejected: what speaks for outage was taken back"), ("交费和退费", "unsure: pay 0.55 or refund 0.55"),
            ("停电了，顺便交费", "understood: outage 0.55, then pay 0.55"),
        ] as [(String, String)])
    func saysFirstWhatItMeans(_ text: String, _ first: String) { #expect(Self.shown(text, by: Self.matcher).first == first) }

    @Test(
        arguments: [
            ("🙂", "\"keywords\""), ("冇嘢", "Dialects/yue.json"), ("不是这样", "weight"), ("手机没电了", "\"samples\""),
            ("交费和退费", "the caller is asked"),
        ] as [(String, String)])
    func saysWhatToDoNext(_ text: String, _ advice: String) {
        let lines = Self.shown(text, by: Self.matcher)
        #expect(lines.dropLast().last?.contains(advice) == true, "\(lines)")
    }

    @Test func aHotlineWithoutIntentsSaysSo() {
        #expect(Self.shown("hello", by: IntentMatcher(rules: IntentRules())).contains { $0.contains("no intents") })
    }

    @Test func showsOnlyValuesThatWereSaid() {
        let lines = Self.shown("停电了，我叫张三，电话13800138000，明天下午三点来", by: Self.matcher)
        let values = lines.firstIndex(of: "values").map { Array(lines[($0 + 1)...].dropLast()) }
        #expect(
            values == [
                "  name   张三         18-24  张三", "  phone  13800138000  33-44  13800138000", "  date   2026-03-02   47-53  明天",
                "  time   15:00        53-65  下午三点",
            ])
        for text in ["停电了", "查一下交费"] {
            #expect(!Self.shown(text, by: Self.matcher).contains("values"), "\(text)")
        }
    }

    @Test func aLongUtteranceStaysShort() {
        let lines = Self.shown(String(repeating: "停电\n", count: 200_000), by: Self.matcher)
        #expect(lines.count < 16 && lines.allSatisfy { DisplayWidth.of($0) < 200 })
        #expect(lines.contains { $0.contains("only the first 4096 bytes") })
    }

    @Test func aRuleThatGaveUpIsNamed() {
        #expect(
            Self.shown("停电" + String(repeating: "a", count: 60), by: Self.matcher).contains(
                "slow pattern (a+)+[xy] reached its limit and was left out"))
    }

    @Test func nothingReachesTheTerminalAsACommand() {
        #expect(!Self.shown("停电\u{1B}[2J\u{7}", by: Self.matcher).joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
    }

    @Test func theSameAsJSON() throws {
        let bytes = Self.explanation("我不是要交费,是要退费", by: Self.matcher).json
        let root = try #require(JSONReader.read(SourceFile(name: "out", bytes: bytes)).root)
        #expect(root["outcome"]?.value.asString == "understood" && root["intent"]?.value.asString == "refund")
        let intents = try #require(root["intents"]?.value.asArray)
        #expect(intents.map { $0["verdict"]?.value.asString } == ["understood", "weak", "objected"])
        #expect(intents[2]["objections"]?.value.asArray?.first?["rule"]?.value.asString == "不是")
        #expect(root["microseconds"] != nil && root["heard"]?["language"] != nil && root["folds"] != nil && root["entities"] != nil)
    }

    @Test(arguments: [(0.000_000_4, "0 µs"), (0.000_412, "412 µs"), (0.003_15, "3.1 ms"), (1.5, "1500.0 ms")] as [(Double, String)])
    func timesAreReadable(_ seconds: Double, _ time: String) {
        var clock = 0.0
        let explanation = Explanation("x", by: Self.matcher, language: nil, now: SampleHotlines.time) {
            defer { clock += seconds }
            return clock
        }
        #expect(explanation.time == time)
    }

    @Test(.enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")) func theProgramExplains()
        throws
    {
        let folder = try TemporaryFolder()
        let intents = folder.write("intents.json", #"{ "intents": { "outage": { "keywords": ["停电"] } } }"#)
        let said = folder.write("said", "停电了\n")
        let fromInput = try Command.run(ProgramTests.path, ["explain", intents, "-"], input: said)
        #expect(fromInput.status == 0 && fromInput.output.hasPrefix("understood: outage 0.55\n  said       停电了\n"))
        #expect(try Command.run(ProgramTests.path, ["explain", intents, "你好"]).status == 0)
        let flow = folder.write("flow.json", SampleHotlines.colour)
        #expect(try Command.run(ProgramTests.path, ["explain", flow, "red", "--json"]).output.hasPrefix(#"{"text":"red","#))
        let nowhere = try Command.run(ProgramTests.path, ["explain", folder.path + "/nowhere", "x"])
        #expect(nowhere.status == 1 && nowhere.output.isEmpty && nowhere.errors.contains("cannot read"))
        #expect(try Command.run(ProgramTests.path, ["explain", intents]).status == 2)
    }
}
