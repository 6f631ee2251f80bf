import Flows
import JSON
import Testing

/// What is told of the difference between two versions of a hotline.
@Suite struct ComparingTests {
    private static let hotline = """
        { "hotline": "shop", "languages": ["en", "yue"], "start": "main", "agent": "main.person", "input": { "timeout": 5 },
          "queues": { "service": { "priority": "normal" } }, "hours": { "open": "daily 09:00-17:00" },
          "audiences": { "elderly": { "when": "caller.age >= 60", "menu": { "max": 3 } } },
          "globals": [ { "intent": "refund", "go": "refund" }, { "intent": "bye", "go": "main.bye" } ] }
        """
    private static let main = """
        { "flow": "main", "start": "menu",
          "nodes": {
            "menu": [
              { "say": "Hello." },
              { "menu": { "en": "What is it?", "yue": "咩事？" },
                "options": [
                  { "key": "1", "label": "an order", "go": "order" },
                  { "key": "2", "label": "a refund", "words": ["money back"], "go": "refund" } ],
                "noinput": [ { "say": "Hello?" }, { "go": "bye" } ] } ],
            "order": [ { "ask": "number", "type": "digits", "prompt": { "en": "Which order?", "yue": "邊張單？" }, "else": "person" }, { "go": "bye" } ],
            "person": [ { "handoff": "service" } ],
            "bye": [ { "end": "Goodbye." } ] } }
        """
    private static let refund = #"{ "flow": "refund", "start": "a", "nodes": { "a": [ { "say": "Soon." }, { "go": "main.bye" } ] } }"#
    private static let intents = """
        { "settings": { "threshold": 0.5 },
          "intents": { "refund": { "keywords": ["money back", { "text": "refund", "weight": 0.8 }], "samples": ["give it back"] }, "bye": { "keywords": ["bye"] } } }
        """

    private static func files(_ edits: [(String, String)] = []) -> HotlineFiles {
        let texts = [("hotline.json", hotline), ("main.json", main), ("refund.json", refund), ("intents.json", intents)]
        return HotlineFiles(
            name: "shop",
            files: texts.map { name, text in
                let edited = edits.reduce(text) { $0.replacing($1.0, with: $1.1) }
                return SourceFile(name: name, bytes: Array(edited.utf8))
            })
    }

    static let cases: [(edits: [(String, String)], told: [String])] = [
        ([], []),
        ([("{ ", "{\n"), (" }", "}"), (",\n", ", ")], []),
        ([(#""say": "Hello.""#, #""note": "to all", "say": "Hello.""#)], []),
        ([(#""key": "1", "label": "an order""#, #""label": "an order", "key": "1""#)], []),
        ([(#""go": "order""#, #""go": "main.order""#)], []),
        (
            [(#""words": ["money back"], "go": "refund""#, #""words": ["money back"], "go": "order""#)],
            ["main.menu: option 2 now goes to 'order' (before: 'refund')"]
        ),
        (
            [(#""noinput": [ { "say": "Hello?" }, { "go": "bye" } ]"#, #""noinput": [ { "go": "bye" } ]"#)],
            [
                "main.menu: silence 1 now goes to 'bye'", "main.menu: words of silence 1 removed: “Hello?”",
                "main.menu: silence 2 removed: → main.bye",
            ]
        ),
        ([("邊張單？", "單號？")], ["main.order: Cantonese prompt of question 'number' changed: “邊張單？” → “單號？”"]),
        ([(#", "yue": "咩事？""#, "")], ["main.menu: Cantonese prompt removed: “咩事？”"]),
        ([(#"["money back"], "go""#, #"["money back", "cash"], "go""#)], ["main.menu: word 'cash' of option 2 added"]),
        ([(#", "else": "person""#, "")], ["main.order: question 'number' (otherwise) no longer goes to 'person'"]),
        ([(#"{ "say": "Hello." },"#, "")], ["main.menu: step 1 (say) removed: “Hello.”"]),
        ([("Goodbye.", "See you.")], ["main.bye: last words of step 1 changed: “Goodbye.” → “See you.”"]),
        // A new name, and all that only follows it.
        (
            [(#""bye": [ { "end""#, #""farewell": [ { "end""#), (#""go": "bye""#, #""go": "farewell""#), ("main.bye", "main.farewell")],
            ["main.bye: renamed to 'farewell'"]
        ),
        ([(#""flow": "refund""#, #""flow": "money""#), (#""go": "refund""#, #""go": "money""#)], ["flow refund: renamed to 'money'"]),
        (
            [(#""person": [ { "handoff": "service" } ],"#, #""person": [ { "handoff": "service" } ], "extra": [ { "go": "bye" } ],"#)],
            ["main: node 'extra' added"]
        ),
        ([(#"{ "key": "1", "label": "an order", "go": "order" },"#, "")], ["main.menu: option 1 removed: “an order” → main.order"]),
        ([(#""timeout": 5"#, #""timeout": 6"#)], ["timeout of input is now 6 (before: 5)"]),
        ([(#""priority": "normal""#, #""priority": "high""#)], ["queue service: priority is now high (before: normal)"]),
        ([("09:00", "08:00")], ["hours 'open' is now daily 08:00-17:00 (before: daily 09:00-17:00)"]),
        ([(#""max": 3"#, #""max": 4"#)], ["audience elderly: most options of menu is now 4 (before: 3)"]),
        (
            [("0.8", "0.9"), (#"["bye"]"#, #"["bye", "so long"]"#), ("give it back", "give back")],
            [
                "intent refund: weight of keyword 'refund' is now 0.9 (before: 0.8)", "intent refund: sample 'give back' added",
                "intent refund: sample 'give it back' removed", "intent bye: keyword 'so long' added",
            ]
        ),
        (
            [
                (
                    #"{ "intent": "refund", "go": "refund" }, { "intent": "bye", "go": "main.bye" }"#,
                    #"{ "intent": "bye", "go": "main.bye" }, { "intent": "refund", "go": "refund" }"#
                )
            ],
            [
                "order of globals is now 'bye', 'refund' (before: 'refund', 'bye')"
            ]
        ),
    ]

    @Test(arguments: cases) func tells(_ sample: (edits: [(String, String)], told: [String])) {
        let comparison = HotlineComparison(old: Self.files(), new: Self.files(sample.edits))
        #expect(comparison.problems.isEmpty)
        #expect(comparison.changes.map(\.description) == sample.told)
    }

    @Test func ourHotlinesAreThemselves() {
        for name in Repository.list("Flows") {
            let files = HotlineFiles.read(path: Repository.path("Flows/\(name)"))
            #expect(HotlineComparison(old: files, new: files).changes.isEmpty, "\(name)")
        }
    }

    @Test func saysWhyItCannotCompare() {
        let broken = HotlineFiles(name: "x", files: [SourceFile(name: "x.json", bytes: Array("{".utf8))])
        let comparison = HotlineComparison(old: broken, new: Self.files())
        #expect(comparison.problems.first?.description.hasPrefix("x.json:1:2: error") == true && comparison.changes.isEmpty)
    }
}
