import Checking
import Flows
import JSON
import Testing

/// `--fix` mends what is mechanical and leaves every other byte as it is.
@Suite struct FixerTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let before: String
        let after: String
        let summary: String
        var testDescription: String { name }
    }

    private static let hotline = #"""
        { "hotline": "h", "languages": ["en"], "agent": "agent",
          "queues": { "desk": { "callback": { "after": "60s" } } } }
        """#
    private static let agent = #""agent": [ { "handoff": "desk" } ] } }"#

    static let cases = [
        Case(
            name: "an unknown key",
            before: #"{ "flow":"f","start":"a",  "nodes": { "a": [ { "say": "Hi", "bargin" : true }, {"end":"Bye."} ], "#,
            after: #"{ "flow":"f","start":"a",  "nodes": { "a": [ { "say": "Hi", "bargein" : true }, {"end":"Bye."} ], "#,
            summary: "'bargin' is now 'bargein'"),
        Case(
            name: "an unknown target",
            before: #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "go":   "welcom" } ], "welcome": [ { "end": "Bye." } ], "#,
            after: #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "go":   "welcome" } ], "welcome": [ { "end": "Bye." } ], "#,
            summary: "'welcom' is now 'welcome'"),
        Case(
            name: "an unknown queue", before: #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "handoff": "dekc" } ], "#,
            after: #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "handoff": "desk" } ], "#, summary: "'dekc' is now 'desk'"),
        Case(
            name: "a list without an end",
            before:
                #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "name", "prompt": "Who?", "noinput": [ { "say": "?!a" } ] }, { "end": "{{x}}" } ], "#,
            after:
                #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "name", "prompt": "Who?", "noinput": [ { "say": "?!a" }, { "go": "agent" } ] }, { "end": "{{x}}" } ], "#,
            summary: #"the list ends with { "go": "agent" }"#),
        Case(
            name: "a lookup without failure",
            before:
                #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "lookup": "x", "url": "https://x.example/" }, { "end": "{{x}}" } ], "#,
            after:
                #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "lookup": "x", "url": "https://x.example/", "failed": "agent" }, { "end": "{{x}}" } ], "#,
            summary: #"the lookup has "failed": "agent""#),
    ]

    private static func files(_ flow: String) -> HotlineFiles {
        HotlineFiles(
            name: "h",
            files: [("hotline.json", hotline), ("f.json", flow + agent)].map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    @Test(arguments: cases) func mends(_ test: Case) throws {
        let mended = Fixer.mend(Self.files(test.before))
        try #require(mended.count == 1)
        #expect(String(decoding: mended[0].file.bytes, as: UTF8.self) == test.after + Self.agent)
        #expect(mended[0].changes == [test.summary])
    }

    @Test(arguments: cases) func whatIsMendedNeedsNoMending(_ test: Case) { #expect(Fixer.mend(Self.files(test.after)).isEmpty) }

    /// One slip hides another: the list of replies is looked at only when the file can be read.
    @Test func goesOnUntilNothingMechanicalIsLeft() throws {
        let text =
            #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "lookup": "x", "url": "https://x.example/", "faild": "agnt" }, { "end": "{{x}}" } ], "#
        let mended = Fixer.mend(Self.files(text))
        #expect(mended.first?.changes == ["'faild' is now 'failed'", "'agnt' is now 'agent'"])
    }

    /// Neither the order nor the line ends of a file change.
    @Test func keepsWindowsLineEnds() {
        let text =
            "{ \"flow\": \"f\",\r\n  \"start\": \"a\",\r\n  \"nodes\": { \"a\": [\r\n    { \"ask\": \"x\", \"type\": \"name\", \"prompt\": \"Who?\", \"noinput\": [\r\n      { \"say\": \"What?\" } ] },\r\n    { \"end\": \"{{x}}\" } ], "
        let mended = Fixer.mend(Self.files(text))
        let result = mended.first.map { String(decoding: $0.file.bytes, as: UTF8.self) } ?? ""
        #expect(result.contains("{ \"say\": \"What?\" },\r\n      { \"go\": \"agent\" } ]"))
        #expect(!result.replacing("\r\n", with: "").contains("\n"))
    }
}
