import Checking
import Flows
import JSON
import Testing

/// All problems of all files come out in one run, and only those that are.
@Suite struct CheckerTests {
    private static func check(_ files: [(String, String)]) -> [Diagnostic] {
        Checker.check(HotlineFiles(name: "h", files: files.map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) })).diagnostics
    }

    private static func check(nodes: String, hotline: String = "") -> [Diagnostic] {
        check([
            ("hotline.json", "{ \"hotline\": \"h\", \"languages\": [\"en\"]\(hotline.isEmpty ? "" : ", " + hotline) }"),
            ("main.json", "{ \"flow\": \"main\", \"start\": \"a\", \"nodes\": { \(nodes) } }"),
        ])
    }

    /// A misspelt target stops the hotline, and with it all that needs the graph; what is wrong with texts is said all the same.
    @Test func anErrorDoesNotHideWhatTextsLack() {
        let found = Self.check([
            ("hotline.json", #"{ "hotline": "h", "languages": ["zh-CN", "en"] }"#),
            ("main.json", #"{ "flow": "main", "start": "a", "nodes": { "a": [ { "say": { "zh-CN": "您好。" } }, { "go": "bb" } ] } }"#),
        ])
        #expect(found.map(\.code) == ["missing-translation", "unknown-target"])
        #expect(found.first?.place == Place(file: "main.json", line: 1, column: 60))
    }

    /// The handoff's own queue is always open; the one that the elderly are taken to closes while they wait.
    @Test(arguments: [("", ["handoff-without-closed"]), (#", "closed": "late""#, [])])
    func anAudiencesQueueClosesAsWell(_ closed: String, _ codes: [String]) {
        let found = Self.check(
            nodes: #""a": [ { "handoff": "desk"\#(closed) } ], "late": [ { "end": "Please call tomorrow." } ]"#,
            hotline: """
                "hours": { "day": "weekdays 09:00-17:00" },
                "queues": { "desk": { "callback": { "after": "60s" } }, "old": { "hours": "day", "callback": { "after": "60s" } } },
                "audiences": { "elderly": { "when": "caller.age >= 60", "handoff": { "queue": "old", "from": ["desk"] } } }
                """)
        #expect(found.filter { $0.code == "handoff-without-closed" }.map(\.code) == codes, "\(found)")
        #expect(codes.isEmpty || found.contains { $0.message.contains("the audience 'elderly' waits in 'old'") }, "\(found)")
    }

    @Test func anAllowanceSilencesAndIsCounted() {
        let report = Checker.check(
            HotlineFiles(
                name: "h",
                files: [
                    SourceFile(
                        name: "hotline.json",
                        bytes: Array(#"{ "hotline": "h", "languages": ["en"], "check": { "allow": { "dead-end": "a test" } } }"#.utf8)),
                    SourceFile(
                        name: "main.json", bytes: Array(#"{ "flow": "main", "start": "a", "nodes": { "a": [ { "say": "Hi." } ] } }"#.utf8)),
                ]))
        #expect(report.diagnostics == [])
        #expect(report.allowed == 1)
    }

    @Test func anErrorOfReadingCannotBeAllowed() {
        let found = Self.check(nodes: #""a": [ { "go": "b" } ]"#, hotline: #""check": { "allow": { "unknown-target": "no" } }"#)
        #expect(found.map(\.code) == ["unknown-target"])
    }

    static let counts =
        #""a": [ { "set": { "n": "0" } }, { "go": "b" } ], "b": [ { "set": { "n": "n + 1" } }, { "if": "n >= 3", "go": "c" }, { "say": "Again." }, { "go": "b" } ], "c": [ { "end": "Bye." } ]"#

    /// Hotlines that look wrong, and are not.
    @Test(arguments: [
        ("a circle that counts and leaves", counts),
        (
            "a node that both ends and goes on",
            #""a": [ { "ask": "x", "type": "yesno", "prompt": "More?" }, { "if": "x", "end": "Bye." }, { "end": "Oh." } ]"#
        ),
        (
            "a switch without else goes on",
            #""a": [ { "ask": "x", "type": "text", "prompt": "What?" }, { "switch": "x", "cases": { "u": "b" } }, { "end": "Oh." } ], "b": [ { "end": "U." } ]"#
        ),
        (
            "a slot that is compared with null",
            #""a": [ { "if": "x == null", "say": "New." }, { "ask": "x", "type": "text", "prompt": "What?" }, { "end": "{{x}}." } ]"#
        ),
        (
            "options under a condition share a key",
            #""a": [ { "menu": "What?", "options": [ { "key": "1", "if": "language == 'en'", "label": "this", "go": "b" }, { "key": "1", "if": "language != 'en'", "label": "that", "go": "c" } ] } ], "b": [ { "end": "B." } ], "c": [ { "end": "C." } ]"#
        ),
        (
            "silence ends the call after the last question",
            #""a": [ { "menu": "Anything else?", "options": [ { "key": "1", "label": "yes", "go": "a" }, { "key": "2", "label": "no", "go": "b" } ], "noinput": [ { "go": "b" } ] } ], "b": [ { "end": "Bye." } ]"#
        ),
    ])
    func isNoFalseAlarm(_ name: String, _ nodes: String) { #expect(Self.check(nodes: nodes) == [], "\(name)") }

    /// A called flow does not see its caller's slots; a global takes the call out of it, back to where they are known.
    @Test func slotsAreKnownAgainOutsideACalledFlow() {
        let found = Self.check([
            ("hotline.json", #"{ "hotline": "h", "languages": ["en"], "start": "main", "globals": [ { "key": "9", "go": "last" } ] }"#),
            (
                "main.json",
                #"{ "flow": "main", "start": "a", "nodes": { "a": [ { "set": { "x": "'u'" } }, { "call": "f" }, { "end": "Bye {{x}}." } ] } }"#
            ),
            (
                "f.json",
                #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "y", "type": "text", "prompt": "What?" }, { "say": "{{x}}{{y}}." } ] } }"#
            ),
            ("last.json", #"{ "flow": "last", "start": "a", "nodes": { "a": [ { "end": "Goodbye, {{x}}." } ] } }"#),
        ])
        #expect(found.map(\.message) == ["'x' is used, and nothing has filled it"])
        #expect(found.first?.path == "nodes.a[1].say")
    }

    @Test func thePathOfABrokenPromiseIsPrinted() {
        let found = Self.check(
            nodes:
                #""a": [ { "say": "Hello." }, { "go": "b" } ], "b": [ { "menu": "What?", "navigation": ["repeat"], "options": [ { "key": "1", "label": "this", "go": "c" }, { "key": "2", "label": "that", "go": "d" } ] } ], "c": [ { "menu": "And?", "navigation": ["repeat"], "options": [ { "key": "1", "label": "a person", "go": "p" }, { "key": "2", "label": "back", "go": "b" } ] } ], "d": [ { "end": "Bye." } ], "p": [ { "ask": "why", "type": "text", "prompt": "Why?" }, { "handoff": "desk", "reason": "{{why}}" } ]"#,
            hotline:
                #""navigation": { "agent": false }, "queues": { "desk": { "callback": { "after": "60s" } } }, "audiences": { "elderly": { "when": "caller.age > 60", "menu": { "max": 3 } } }"#
        )
        #expect(
            found.map(\.message) == [
                "an 'elderly' caller needs 3 inputs to reach a person from 'main.a', promised within 2: main.a > main.b (key 1) > main.c (key 1) > main.p (an answer) > a person",
                "an 'elderly' caller needs 3 inputs to reach a person from 'main.b', promised within 2: main.b (key 1) > main.c (key 1) > main.p (an answer) > a person",
            ])
    }
}
