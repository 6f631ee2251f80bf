import JSON
import Testing

/// How designers' files are laid out.
@Suite struct FormattingTests {
    private func formatted(_ text: String) -> String {
        let (bytes, problems) = JSONFormatter.format(SourceFile(name: "x.json", bytes: Array(text.utf8)))
        return bytes.map { String(decoding: $0, as: UTF8.self) } ?? problems.map(\.description).joined(separator: "\n")
    }

    private static let long = String(repeating: "很长的一句话，", count: 8)

    static let cases: [(name: String, given: String, expect: String)] = [
        (
            "one line", #"{"a":1,"b":[1,2],"c":[{"d":null}],"e":{},"f":[]}"#,
            #"{ "a": 1, "b": [1, 2], "c": [ { "d": null } ], "e": {}, "f": [] }"#
        ),
        ("numbers as written", "[1.50, -0, 1e3, 12345678901234567890123, 0.10]", "[1.50, -0, 1e3, 12345678901234567890123, 0.10]"),
        ("no needless escapes", #"["\u505c\u7535\/\"\\\n\u001f"]"#, #"["停电/\"\\\n\u001f"]"#),
        ("a blank line parts", "{\"a\":1,\n\n\n\"b\":2,\n\"c\":3}", "{ \"a\": 1,\n\n  \"b\": 2, \"c\": 3 }"),
        ("no blank line at an edge", "[\n\n1\n\n]", "[1]"),
        (
            "long texts stand under one another", #"{"say":{"zh-CN":"\#(long)","en":"\#(long)"},"bargein":false}"#,
            """
            { "say": { "zh-CN": "\(long)",
                       "en": "\(long)" },
              "bargein": false }
            """
        ),
        (
            "nodes and steps go in by two", #"{"flow":"a","nodes":{"x":[{"say":"\#(long)"},{"go":"y"}],"y":[{"end":true}]}}"#,
            """
            { "flow": "a",
              "nodes": {
                "x": [
                  { "say": "\(long)" },
                  { "go": "y" } ],
                "y": [ { "end": true } ] } }
            """
        ),
        (
            "words are filled up", "[" + (10..<70).map { #""\#($0)""# }.joined(separator: ",") + "]",
            "[" + (10..<33).map { #""\#($0)""# }.joined(separator: ", ") + ",\n " + (33..<56).map { #""\#($0)""# }.joined(separator: ", ")
                + ",\n " + (56..<70).map { #""\#($0)""# }.joined(separator: ", ") + "]"
        ),
    ]

    @Test(arguments: cases) func laysOut(_ sample: (name: String, given: String, expect: String)) {
        #expect(formatted(sample.given) == sample.expect + "\n", "\(sample.name)")
        #expect(formatted(sample.expect) == sample.expect + "\n", "\(sample.name), again")
    }

    @Test func refusesWhatIsNotJSON() {
        #expect(formatted("{ \"a\": 1,\n  \"b\" 2 }").hasPrefix("x.json:2:7: error:"))
        #expect(formatted("{ \"a\": 1, \"a\": 2 }").contains("[duplicate-key]"))
    }

    /// Whatever the value: it stays the same, and a second time changes nothing; no line that could be broken is too long.
    @Test(arguments: [UInt64](1...10)) func keepsValuesAndIsStable(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let value = RandomJSON.value(depth: 5, &random)
            var writer = JSONWriter(pretty: Bool.random(using: &random))
            writer.value(value)
            var text = String(decoding: writer.bytes, as: UTF8.self)
            // Groups: a blank line here and there.
            text = text.split(separator: ",\n", omittingEmptySubsequences: false).reduce(into: "") { text, part in
                text += (text.isEmpty ? "" : Bool.random(using: &random) ? ",\n" : ",\n\n") + part
            }
            let once = formatted(text)
            #expect(try JSONReader.read(bytes: Array(once.utf8)).value == value, "\(once)")
            #expect(formatted(once) == once, "\(once)")
            #expect(!once.split(separator: "\n").contains { $0.hasSuffix(" ") }, "\(once)")
        }
    }

    @Test func survivesDepthAndWidth() throws {
        let deep = String(repeating: #"{"a":["#, count: 32) + String(repeating: "]}", count: 32)
        let once = formatted(deep)
        #expect(formatted(once) == once)
        let wide = #"{"\#(String(repeating: "k", count: 100_000))":{"a":"\#(Self.long)","b":"\#(Self.long)"}}"#
        #expect(formatted(wide).utf8.count < wide.utf8.count + 100)
    }

    static let files: [String] = {
        let folders = ["Dialects"] + Repository.list("Flows").map { "Flows/\($0)" }
        return folders.flatMap { folder in
            folder.hasSuffix(".json") ? [folder] : Repository.list(folder).filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
        }
    }()

    /// `./xiangyin format FILE` mends it.
    @Test(arguments: files) func ourOwnFilesAreFormatted(_ name: String) throws {
        let bytes = try #require(Repository.read(name))
        let (formatted, problems) = JSONFormatter.format(SourceFile(name: name, bytes: bytes))
        #expect(problems.isEmpty && formatted == bytes, "\(name) is not formatted: ./xiangyin format \(name)")
    }
}
