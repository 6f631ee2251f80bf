import Intents
import JSON
import Language
import Testing

@testable import Tuning

/// Words are proposed from what was misunderstood, and only when they were tried.
@Suite struct ProposerTests {
    private static func matcher(_ intents: String, dialects: [DialectTable] = []) throws -> IntentMatcher {
        let file = SourceFile(name: "intents.json", bytes: Array(#"{ "intents": \#(intents) }"#.utf8))
        let (rules, problems) = IntentRules.decode(try #require(JSONReader.read(file).root), in: file)
        #expect(!problems.contains { $0.severity == .error })
        return IntentMatcher(rules: rules, dialects: dialects, languages: ["zh-CN", "yue", "en"])
    }

    private static func examples(_ rows: [(text: String, label: String, language: String)]) -> [Example] {
        rows.map { Example(text: $0.text, label: $0.label, language: $0.language, place: Place(file: "calls", line: 1, column: 1)) }
    }

    private static let rules = #"{ "outage": { "keywords": ["停电"] }, "bill": { "keywords": ["账单"] } }"#

    @Test func aWordThatMendsIsProposed() throws {
        let findings = Proposer(try Self.matcher(Self.rules)).findings(
            Self.examples([
                ("家里跳闸了", "outage", "zh-CN"), ("又跳闸了怎么办", "outage", "zh-CN"), ("跳闸", "outage", "zh-sichuan"), ("停电了", "outage", ""),
                ("账单多少", "bill", ""),
                ("今天天气不错", "out_of_scope", ""),
            ]))
        #expect(findings.proposals.map(\.word) == ["跳闸"])
        let proposal = try #require(findings.proposals.first)
        #expect(proposal.intent == "outage" && proposal.dialect == nil && proposal.breaks.isEmpty)
        #expect(proposal.fixes.map(\.text) == ["家里跳闸了", "又跳闸了怎么办", "跳闸"])
        #expect(findings.heard == 6 && findings.misunderstood == 3 && findings.mended == 3)
    }

    /// 充值 would take what is meant for the bill: that is found out by trying, not by counting.
    @Test func aWordThatSpoilsAsMuchIsNot() throws {
        let rows = [
            ("充值卡丢了", "card", ""), ("充值卡坏了", "card", ""), ("我的账单充值卡", "bill", ""), ("查充值卡账单", "bill", ""), ("充值卡的账单", "bill", ""),
            ("账单", "bill", ""),
        ]
        let findings = Proposer(try Self.matcher(Self.rules)).findings(Self.examples(rows))
        #expect(findings.proposals.isEmpty, "\(findings.proposals.map(\.word))")
        #expect(findings.misunderstood == 2 && findings.mended == 0)
    }

    @Test func whatWouldStillNotBeUnderstoodIsNoFix() throws {
        // The exception rules the intent out, whatever words it has.
        let matcher = try Self.matcher(#"{ "outage": { "keywords": ["停电"], "unless": ["演习"] } }"#)
        let findings = Proposer(matcher).findings(Self.examples([("演习跳闸", "outage", ""), ("跳闸演习", "outage", "")]))
        #expect(findings.proposals.isEmpty)
    }

    @Test func aWordOfOneDialectGoesToItsTable() throws {
        let yue = DialectTable(dialect: "yue", language: "yue", markers: [DialectMarker("冇", weight: 1)])
        let sichuan = DialectTable(dialect: "sichuan", language: "zh-CN")
        let matcher = try Self.matcher(Self.rules, dialects: [yue, sichuan])
        let findings = Proposer(matcher).findings(
            Self.examples([
                ("屋企跳掣", "outage", "yue"), ("跳掣喇", "outage", "yue"), ("黑灯瞎火咯", "outage", "zh-sichuan"), ("屋头黑灯瞎火", "outage", "zh-sichuan"),
            ]))
        #expect(findings.proposals.map { "\($0.dialect ?? "-") \($0.word)" } == ["sichuan 黑灯瞎火", "yue 跳掣"])
    }

    @Test func whatNobodyLabelledIsOnlyNamed() throws {
        let findings = Proposer(try Self.matcher(Self.rules)).findings(
            Self.examples([("想装个充电桩", "", ""), ("充电桩怎么申请", "", ""), ("停电", "", "")]))
        #expect(findings.proposals.map(\.word) == ["充电桩"])
        #expect(findings.proposals.first?.intent == nil && findings.misunderstood == 2)
    }

    @Test func anIntentThatIsMissingIsMade() throws {
        let findings = Proposer(try Self.matcher(Self.rules)).findings(
            Self.examples([("想装个充电桩", "charger", ""), ("充电桩怎么申请", "charger", "")]))
        #expect(findings.proposals.map { "\($0.word) \($0.intent ?? "")" } == ["充电桩 charger"])
    }

    @Test(
        arguments: [
            ("充电桩", true), ("跳掣", true), ("没电", true), ("power cut", true), ("fuse", true), ("我想", false), ("的电费", false), ("电费了", false),
            ("怎么", false),
            ("一个", false), ("电", false), ("refun*", false), ("the bill", false), ("please", false), ("bill to", false), ("佢哋", false),
            ("cut", false),
        ] as [(String, Bool)])
    func functionWordsAndFragmentsAreNoWords(_ cue: String, _ isWord: Bool) { #expect(FunctionWords.isWord(cue) == isWord, "\(cue)") }
}
