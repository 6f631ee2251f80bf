import Intents
import JSON
import Language
import Testing

@testable import Tuning
@testable import xiangyin

/// `xiangyin listen`: words to add, and where.
@Suite struct ListenTests {
    private static let intents = #"{ "intents": { "outage": { "keywords": ["停电"] }, "bill": { "keywords": ["账单"] } } }"#
    private static let heard = """
        {"text": "家里跳闸了", "label": "outage", "lang": "zh-CN"}
        {"text": "又跳闸了", "label": "outage", "lang": "zh-CN"}
        {"text": "想装个充电桩", "label": ""}
        {"text": "充电桩怎么申请", "label": ""}
        {"text": "账单多少", "label": "bill", "lang": "zh-CN"}
        """

    @Test func showsWordsPlacesAndExamples() {
        func example(_ text: String, _ label: String) -> Example {
            Example(text: text, label: label, place: Place(file: "f", line: 1, column: 1))
        }
        let findings = Findings(
            heard: 9, misunderstood: 6, mended: 5,
            proposals: [
                Proposal(
                    word: "跳闸", intent: "outage", dialect: nil, fixes: ["a", "b", "c", "d"].map { example($0, "outage") },
                    breaks: [example("e", "bill")]),
                Proposal(word: "跳掣", intent: "outage", dialect: "yue", fixes: [example("f", "outage")], breaks: []),
                Proposal(word: "fuse", intent: nil, dialect: nil, fixes: [example("g", ""), example("h", "")], breaks: []),
            ])
        #expect(
            findings.lines == [
                "跳闸  mends 4, spoils 1     keywords of outage", "    + a  (outage)", "    + b  (outage)", "    + c  (outage)",
                "    + and 1 more",
                "    - e  (bill)",
                "跳掣  mends 1, spoils none  Dialects/yue.json, keywords of outage", "    + f  (outage)",
                "fuse  heard 2 times         keywords of the intent that is meant", "    + g", "    + h",
                "6 of 9 utterances were misunderstood; these 3 words would mend 5",
            ])
        #expect(
            Findings(heard: 3, misunderstood: 0, mended: 0, proposals: []).lines == [
                "0 of 3 utterances were misunderstood: nothing to propose"
            ])
    }

    @Test(.enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")) func theProgramListens() throws
    {
        let folder = try TemporaryFolder()
        let (intents, heard) = (folder.write("intents.json", Self.intents), folder.write("heard.jsonl", Self.heard))
        let run = try Command.run(ProgramTests.path, ["listen", intents, heard])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                充电桩  heard 2 times         keywords of the intent that is meant
                    + 想装个充电桩
                    + 充电桩怎么申请
                跳闸    mends 2, spoils none  keywords of outage
                    + 家里跳闸了  (outage)
                    + 又跳闸了  (outage)
                4 of 5 utterances were misunderstood; these 2 words would mend 4

                """)
        let json = try Command.run(ProgramTests.path, ["listen", intents, heard, "--json"]).output.split(separator: "\n").map(String.init)
        #expect(json.last == #"{"word":"跳闸","intent":"outage","fixes":["家里跳闸了","又跳闸了"],"breaks":[]}"#)
        let broken = try Command.run(ProgramTests.path, ["listen", intents, folder.write("bad.jsonl", "{\n")])
        #expect(broken.status == 1 && broken.output.isEmpty && broken.errors.contains("bad.jsonl:1"))
        #expect(try Command.run(ProgramTests.path, ["listen", intents]).status == 2)
    }
}
