import Intents
import JSON
import Testing

@testable import Tuning

/// What was learned is written into a designer's file, and nothing else changes.
@Suite struct IntentsFileTests {
    private static let lesson = Lesson(
        settings: LearnedSettings(temperature: 1.5, threshold: 0.3, from: "x.jsonl", examples: 9, seed: 1),
        intents: [
            ("bill", LearnedCues(bias: -1, cues: [.init("电费", 1.5), .init("say \"x\"", -0.5)])), ("new", LearnedCues(bias: 0, cues: [])),
        ],
        heldBack: [])

    private func write(_ lesson: Lesson = Self.lesson, into text: String) throws -> String {
        String(decoding: try IntentsFile(Array(text.utf8), name: "intents.json").writing(lesson), as: UTF8.self)
    }

    private static let written = """
        {
          "$schema": "x",   "note": "mine",
          "settings": { "threshold":0.5 },
          "intents": {
            "bill": { "keywords": ["电费",   "bill"],
                      "samples": [ "查 电费" ] },
            "other": {"keywords": ["z"], "learned": { "bias": 1, "cues": {} }}
          }
        }

        """

    @Test func whatAPersonWroteKeepsEveryByte() throws {
        let result = try write(into: Self.written)
        for line in [
            "  \"$schema\": \"x\",   \"note\": \"mine\",", "\"threshold\":0.5", "\"keywords\": [\"电费\",   \"bill\"],",
            "\"samples\": [ \"查 电费\" ]",
        ] {
            #expect(result.contains(line), "\(result)")
        }
        // What was learned before, and is not in the lesson, goes.
        #expect(result.contains("\"other\": {\"keywords\": [\"z\"]}") && result.hasSuffix("}\n"))
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        for text in ["", Self.written, "{\"intents\":{}}", Self.written.replacing("\n", with: "\r\n")] {
            let result = try write(into: text)
            let file = SourceFile(name: "intents.json", bytes: Array(result.utf8))
            let (rules, problems) = IntentRules.decode(try #require(JSONReader.read(file).root), in: file)
            #expect(problems.isEmpty, "\(problems) in \(result)")
            #expect(rules.intents.first { $0.name == "bill" }?.learned == Self.lesson.intents[0].learned)
            #expect(rules.intents.contains { $0.name == "new" })
            #expect(rules.learned == Self.lesson.settings)
        }
    }

    @Test func writingTwiceChangesNothing() throws {
        for text in ["", Self.written] {
            let once = try write(into: text)
            #expect(try write(into: once) == once)
        }
    }

    @Test func linesEndAsTheyDidBefore() throws {
        let result = try write(into: Self.written.replacing("\n", with: "\r\n"))
        let bytes = Array(result.utf8)
        #expect(bytes.indices.allSatisfy { bytes[$0] != 10 || bytes[$0 - 1] == 13 })
    }

    @Test(arguments: [
        ("{", ""), ("[]", "no object 'intents'"), ("{\"intents\": []}", "no object 'intents'"),
        ("{\"intents\": {\"a\": 1}}", "expected an object"),
    ])
    func aFileThatIsNoneIsLeftAlone(_ text: String, _ message: String) {
        #expect {
            _ = try IntentsFile(Array(text.utf8), name: "intents.json")
        } throws: { error in
            let list = (error as? IntentsFile.Problems)?.list ?? []
            return list.contains { $0.description.hasPrefix("intents.json:1:") && $0.description.contains(message) }
        }
    }

    // MARK: - JSONEdits

    private func edit(_ text: String, _ change: (inout JSONEdits, JSONNode) -> Void) throws -> String {
        var edits = JSONEdits(Array(text.utf8))
        change(&edits, try JSONReader.read(bytes: Array(text.utf8)))
        return String(decoding: edits.result, as: UTF8.self)
    }

    @Test(arguments: [
        ("{ \"a\": {\"x\": [1, \"}\"]}, \"b\": 2 }", "{ \"a\": V, \"b\": 2 }"), ("{\"a\":1}", "{\"a\":V}"),
        ("{\n    \"b\": 1\n}", "{\n    \"b\": 1,\n    \"a\": V\n}"), ("{}", "{\n  \"a\": V\n}"),
    ])
    func setsAMember(_ text: String, _ result: String) throws { #expect(try edit(text) { $0.set("a", in: $1) { _ in "V" } } == result) }

    @Test(arguments: [
        ("{\"a\": 1, \"b\": 2}", "{\"b\": 2}"), ("{\"b\": 2 , \"a\": {\"c\": 1} }", "{\"b\": 2 }"), ("{ \"a\": 1 }", "{}"),
        ("{\"b\": 1}", "{\"b\": 1}"),
    ])
    func removesAMember(_ text: String, _ result: String) throws { #expect(try edit(text) { $0.remove("a", in: $1) } == result) }

    @Test func appendedMembersKeepTheirOrder() throws {
        let result = try edit("{}") { edits, root in
            for key in ["x", "y", "z"] { edits.append(key, in: root) { _ in "1" } }
        }
        #expect(result == "{\n  \"x\": 1,\n  \"y\": 1,\n  \"z\": 1\n}")
    }
}
