import Checking
import Flows
import JSON
import Testing

@testable import xiangyin

/// What the terminal shows.
@Suite struct CheckReportTests {
    private static let report = Checker.check(
        HotlineFiles(
            name: "h",
            files: [
                SourceFile(
                    name: "h.json",
                    bytes: Array(
                        """
                        { "flow": "h", "start": "a", "languages": ["zh-CN", "en"],
                          "nodes": {
                            "a": [ { "say": { "zh-CN": "您好。" } },
                                   { "end": { "zh-CN": "再见。", "en": "Goodbye." } }, { "go": "a" } ] } }
                        """.utf8))
            ]))

    @Test func problemsAreGroupedByFileAndAligned() {
        #expect(
            CheckReport(Self.report).text == """
                h.json
                  3:21  warning  no en for '您好。'  (node a, step 1)  [missing-translation]
                                 write it in that language too
                  4:61  warning  'go' is never run: 'end' before it always leaves  (node a, step 3)  [unreachable-step]
                                 put it before that step, or take it out

                h: 2 warnings (1 flow, 1 node, zh-CN en)

                """)
    }

    @Test func machinesGetOneObjectALine() {
        #expect(
            CheckReport(Self.report).json.split(separator: "\n").first == """
                {"code":"missing-translation","severity":"warning","file":"h.json","line":3,"column":21,"path":"nodes.a[0].say","where":"node a, step 1","message":"no en for '您好。'","mend":"write it in that language too"}
                """)
    }

    @Test(arguments: [
        ("nodes.bill[2].options[0].label", "node bill, step 3, option 1"), ("intents.payment.samples[1]", "intent payment, sample 2"),
        ("queues.desk", "queue desk"), ("globals[3].go", "global 4"), ("noinput[0].say", "noinput 1"), ("flow", "flow"), ("", ""),
        ("nodes.a[0].slots[1].nomatch[2].say.en", "node a, step 1, question 2, nomatch 3"),
    ])
    func placesAreSaidInWords(path: String, words: String) { #expect(PathWords.words(for: path) == words) }
}
