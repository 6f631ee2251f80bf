import JSON
import Testing

/// What a designer is told, to the letter.
@Suite struct DecodingTests {
    /// Decodes `{"step": …}` as a menu step, as the decoders of flows do.
    private func problems(_ text: String) throws -> [String] {
        let (root, syntax) = JSONReader.read(SourceFile(name: "main.json", bytes: Array(text.utf8)))
        #expect(syntax.isEmpty)
        let node = try #require(root?["step"])
        var decoder = FileDecoder(file: SourceFile(name: "main.json", bytes: Array(text.utf8)))
        let path = JSONPath().appending("nodes").appending("welcome").appending(1)
        if var fields = decoder.fields(node, of: "a menu step", path: path) {
            _ = fields.requiredString("menu", &decoder)
            _ = fields.string("next", &decoder)
            _ = fields.int("tries", &decoder)
            _ = fields.double("seconds", &decoder)
            _ = fields.bool("barge", &decoder)
            _ = fields.strings("words", &decoder)
            fields.finish(&decoder)
        }
        return decoder.diagnostics.map(\.description)
    }

    @Test(
        arguments: [
            (#"{"step": {"menu": "m", "note": [1], "words": "one"}}"#, []),
            (#"{"step": {"menu": "m", "tries": 3, "seconds": 2, "barge": true, "words": ["a", "b"]}}"#, []),
            (
                #"{"step": "x"}"#,
                ["main.json:1:10: error: expected a menu step (an object), found a string (nodes.welcome[1]) [wrong-type]"]
            ),
            (#"{"step": {}}"#, ["main.json:1:10: error: missing key 'menu' in a menu step (nodes.welcome[1]) [missing-key]"]),
            (
                #"{"step": {"menu": "m", "nxet": "x", "zzzzzz": 1}}"#,
                [
                    "main.json:1:24: error: unknown key 'nxet' in a menu step (nodes.welcome[1]); did you mean 'next'? [unknown-key]",
                    "main.json:1:37: error: unknown key 'zzzzzz' in a menu step (nodes.welcome[1]); known: barge, menu, next, note, seconds, tries, words [unknown-key]",
                ]
            ),
            (
                #"{"step": {"menu": 1, "next": null, "tries": 1.5, "seconds": "2", "barge": [], "words": {}}}"#,
                [
                    "main.json:1:19: error: expected 'menu' (a string), found a number (nodes.welcome[1].menu) [wrong-type]",
                    "main.json:1:30: error: expected 'next' (a string), found null (nodes.welcome[1].next) [wrong-type]",
                    "main.json:1:45: error: expected 'tries' (a whole number), found a number (nodes.welcome[1].tries) [wrong-type]",
                    "main.json:1:61: error: expected 'seconds' (a number), found a string (nodes.welcome[1].seconds) [wrong-type]",
                    "main.json:1:75: error: expected 'barge' (true or false), found a list (nodes.welcome[1].barge) [wrong-type]",
                    "main.json:1:88: error: expected 'words' (a list), found an object (nodes.welcome[1].words) [wrong-type]",
                ]
            ),
        ] as [(String, [String])])
    func says(_ text: String, _ expected: [String]) throws {
        #expect(try problems(text) == expected)
    }

    @Test("Many unknown keys cost no more than the problems that are reported")
    func boundsTheWork() throws {
        let members = (0..<200_000).map { "\"unknown\($0)\":1" }.joined(separator: ",")
        #expect(try problems("{\"step\":{\"menu\":\"m\",\(members)}}").count == Limits.problems)
    }

    @Test(
        arguments: [
            ("nxet", "next"), ("nex", "next"), ("Next", "next"), ("optoins", "options"), ("transferTo", nil), ("", nil), ("x", nil),
            ("goo", "go"),
            ("confirmaton", "confirmation"),
        ] as [(String, String?)])
    func findsTheNearestName(_ written: String, _ meant: String?) {
        #expect(NearestName.nearest(to: written, among: ["next", "options", "go", "menu", "confirmation", "say"]) == meant)
    }

    @Test func namesAreBounded() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.nearest(to: long, among: ["menu"]) == nil)
    }
}
