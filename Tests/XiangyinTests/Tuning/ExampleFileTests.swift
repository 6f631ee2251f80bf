import JSON
import Testing
import Tuning

/// Files of labelled examples, sound and otherwise.
@Suite struct ExampleFileTests {
    @Test func readsALineAnExample() {
        let text =
            "{\"text\": \"屋企冇電呀\", \"label\": \"outage\", \"lang\": \"yue\", \"split\": \"dev\", \"more\": [1]}\r\n\n{\"label\": \"bill\", \"text\": \"x\", \"lang\": null}"
        let (examples, problems) = ExampleFile.read(Array(text.utf8), name: "a.jsonl")
        #expect(problems.isEmpty)
        #expect(examples.map(\.text) == ["屋企冇電呀", "x"] && examples.map(\.label) == ["outage", "bill"])
        #expect(examples.map(\.language) == ["yue", ""] && examples.map(\.split) == ["dev", nil])
        #expect(examples.map(\.place.line) == [1, 3])
    }

    @Test(arguments: [
        ("{\"text\": \"x\"}", "missing key 'label'"), ("{\"label\": \"x\"}", "missing key 'text'"),
        ("{\"text\": \"\", \"label\": \"x\"}", "'text' is empty"),
        ("{\"text\": 1, \"label\": \"x\"}", "expected 'text' (a string), found a number"),
        ("[]", "expected an example (an object)"), ("{\"text\": \"x\"", ""), ("text,label", ""),
    ])
    func namesTheLineOfWhatIsWrong(_ line: String, _ message: String) {
        let good = "{\"text\": \"x\", \"label\": \"y\"}"
        let (examples, problems) = ExampleFile.read(Array("\(good)\n\(line)\n\(good)".utf8), name: "a.jsonl")
        #expect(examples.count == 2 && problems.count == 1)
        let text = problems.map(\.description).joined()
        #expect(text.hasPrefix("a.jsonl:2:") && text.contains(message), "\(text)")
    }

    @Test func anEmptyFileSaysWhatBelongsIntoIt() {
        let (examples, problems) = ExampleFile.read([0x0A], name: "a.jsonl")
        #expect(examples.isEmpty && problems.map(\.code) == ["no-examples"])
    }
}
