import JSON
import Testing

/// All mistakes of a file in one run, and what is read in spite of them.
@Suite struct RecoveryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let problems: [String]
        let reads: String?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: """
                {
                  // the first flow
                  "flow": 'power',
                  start: "welcome",
                  "nodes": {
                    "welcome": [ { "say": "你好" "next": menu, }, ],
                    "welcome": []
                  }
                }
                """,
            problems: [
                #"f.json:2:3: error: a comment; JSON has none: put it in a "note" [comment]"#,
                "f.json:3:11: error: a string in single quotes (flow); use double quotes [single-quotes]",
                "f.json:4:3: error: expected a key in double quotes, found 'start'; put it in double quotes [unquoted-key]",
                "f.json:6:32: error: expected ',' or '}', found '\"' (nodes.welcome[0]); put a comma before it [missing-comma]",
                "f.json:6:40: error: expected a value, found 'menu' (nodes.welcome[0].next); put text in double quotes [no-value]",
                "f.json:6:44: error: a comma before '}' (nodes.welcome[0]); remove it [trailing-comma]",
                "f.json:6:47: error: a comma before ']' (nodes.welcome); remove it [trailing-comma]",
                "f.json:7:5: error: the key 'welcome' stands twice in one object (nodes); remove one of them [duplicate-key]",
            ],
            reads: #"{"flow":"power","start":"welcome","nodes":{"welcome":[{"say":"你好","next":"menu"}]}}"#),
        Case(
            text: #"{"a": "\q \ud800", "b": True, "c": 012, "d": +1, "e": .5}"#,
            problems: [
                #"f.json:1:8: error: an escape that JSON does not have: \ before 'q' (a); write \\ for a backslash [wrong-escape]"#,
                "f.json:1:11: error: half of a surrogate pair (a); write the character itself [lone-surrogate]",
                "f.json:1:25: error: expected a value, found 'True' (b); write true [no-value]",
                "f.json:1:36: error: a number with a leading zero (c); remove the zero, or write it as a string [wrong-number]",
                "f.json:1:46: error: a number that begins with '+' (d); remove the '+' [wrong-number]",
                "f.json:1:55: error: a number that begins with '.' (e); write 0 before the point [wrong-number]",
            ],
            reads: #"{"a":"q \#u{FFFD}","b":true,"c":12,"d":1,"e":0.5}"#),
        Case(
            text: "{\"a\": \"open,\n \"b\": 1}",
            problems: [#"f.json:1:7: error: a string that is not closed (a); add '"' [not-closed]"#],
            reads: #"{"a":"open","b":1}"#),
        Case(
            text: "{\"a\": \"two\nlines\"}",
            problems: [#"f.json:1:11: error: a line break inside a string (a); write \n [control-character]"#],
            reads: #"{"a":"two\nlines"}"#),
        Case(
            text: #"{"a" = 1, "b", "c" 2}"#,
            problems: [
                "f.json:1:6: error: expected ':' after the key 'a', found '=' [no-colon]",
                "f.json:1:14: error: expected ':' after the key 'b', found ',' [no-colon]",
                "f.json:1:20: error: expected ':' after the key 'c', found '2' [no-colon]",
            ],
            reads: #"{"a":1,"c":2}"#),
        Case(
            text: #"{"a": [1, {"b": 2], "c": 3}"#,
            problems: ["f.json:1:18: error: expected ',' or '}', found ']' (a[1]); add '}' [not-closed]"],
            reads: #"{"a":[1,{"b":2}],"c":3}"#),
        Case(
            text: #"{"a": [1, {"b": 2"#,
            problems: ["f.json:1:18: error: expected ',' or '}', found the end of the document (a[1]); add '}' [not-closed]"],
            reads: #"{"a":[1,{"b":2}]}"#),
        Case(
            text: "[1,,2 : 3]",
            problems: [
                "f.json:1:4: error: expected a value, found ',' ([1]) [no-value]",
                "f.json:1:7: error: expected ',' or ']', found ':' [not-closed]",
            ],
            reads: "[1,2]"),
        Case(
            text: "[1] extra",
            problems: ["f.json:1:5: error: expected the end of the document, found 'e' [trailing-text]"],
            reads: "[1]"),
        Case(text: "", problems: ["f.json:1:1: error: expected a value, found the end of the document [no-value]"], reads: nil),
        Case(
            text: "/* open",
            problems: [#"f.json:1:1: error: a comment that is not closed; JSON has none: put it in a "note" [not-closed]"#], reads: nil),
    ])
    func findsEveryProblem(_ given: Case) throws {
        let (root, problems) = JSONReader.read(SourceFile(name: "f.json", bytes: Array(given.text.utf8)))
        #expect(problems.map(\.description) == given.problems)
        #expect(root?.value == (try given.reads.map { try JSONReader.read(bytes: Array($0.utf8)).value }))
    }

    @Test func stopsAfterAHundredProblems() {
        let text = "[" + String(repeating: "nope,", count: 1000) + "1]"
        let (root, problems) = JSONReader.read(SourceFile(name: "f.json", bytes: Array(text.utf8)))
        #expect(problems.count == Limits.problems)
        #expect(root == nil)
    }

    @Test func keepsMessagesShort() {
        let text = "{" + String(repeating: "k", count: 100_000) + ":1}"
        let (_, problems) = JSONReader.read(SourceFile(name: "f.json", bytes: Array(text.utf8)))
        #expect(problems.allSatisfy { $0.description.utf8.count < 300 })
    }

    @Test func namesPlacesFarIntoAFile() {
        let lines = (1...2000).map { "\"行\($0)\"" }.joined(separator: ",\n")
        let (_, problems) = JSONReader.read(SourceFile(name: "f.json", bytes: Array("[\(lines),\n\"你好\" nope]".utf8)))
        #expect(problems.first?.place == Place(file: "f.json", line: 2001, column: 6))
    }
}
