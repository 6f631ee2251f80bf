import Flows
import JSON
import Testing

/// What a designer is told when a file is wrong: the place, the reason, the way out.
@Suite struct LoadingTests {
    static let cases: [(name: String, flow: String, problem: String)] = [
        (
            "unknown key", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi", "bargin": true } ] } }"#,
            "f.json:1:63: error: unknown key 'bargin' in a 'say' step (nodes.a[0]); did you mean 'bargein'? [unknown-key]"
        ),
        (
            "unknown target", #"{ "flow": "f", "start": "a", "nodes": { "welcome": [], "a": [ { "go": "welcom" } ] } }"#,
            "f.json:1:71: error: unknown target 'welcom' (nodes.a[0].go); did you mean 'welcome'? [unknown-target]"
        ),
        (
            "a step without a verb", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "sai": "Hi" } ] } }"#,
            "f.json:1:48: error: a step without a verb; it has 'sai' (nodes.a[0]); did you mean 'say'? [no-verb]"
        ),
        (
            "two verbs", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi", "go": "a" } ] } }"#,
            "f.json:1:69: error: a step with 2 verbs, 'say' and 'go' (nodes.a[0]); make a step of each [two-verbs]"
        ),
        (
            "wrong type", #"{ "flow": "f", "start": "a", "nodes": { "a": { "say": "Hi" } } }"#,
            "f.json:1:46: error: expected a list of steps, found an object (nodes.a) [wrong-type]"
        ),
        (
            "undeclared name", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "if": "cailer.age > 60", "say": "Hi" } ] } }"#,
            "f.json:1:57: error: undeclared reference to 'cailer' (nodes.a[0].if); did you mean 'caller'? [expression]"
        ),
        (
            "unknown field", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "say": "{{caller.aeg}} years" } ] } }"#,
            "f.json:1:67: error: 'caller' has no field 'aeg' (nodes.a[0].say); did you mean 'age'? [expression]"
        ),
        (
            "no condition", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "if": "language", "say": "Hi" } ] } }"#,
            "f.json:1:56: error: 'language' is string, not true or false (nodes.a[0].if); compare it with something [not-a-condition]"
        ),
        (
            "unknown start", #"{ "flow": "f", "start": "b", "nodes": { "aa": [] } }"#,
            "f.json:1:25: error: unknown node 'b' (start); known: aa [unknown-node]"
        ),
        (
            "missing key", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "digits" } ] } }"#,
            "f.json:1:48: error: missing key 'prompt' in a 'ask' step (nodes.a[0]) [missing-key]"
        ),
        (
            "unknown type", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "digit", "prompt": "?" } ] } }"#,
            "f.json:1:70: error: unknown type 'digit' (nodes.a[0].type); did you mean 'digits'? [unknown-type]"
        ),
        (
            "taken name", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "caller", "type": "text", "prompt": "?" } ] } }"#,
            "f.json:1:57: error: 'caller' is taken by the engine (nodes.a[0].ask); choose another name for the slot [wrong-name]"
        ),
        (
            "open template", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi {{caller.name" } ] } }"#,
            "f.json:1:61: error: '{{' without '}}' (nodes.a[0].say) [open-template]"
        ),
        (
            "deaf option", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "menu": "?", "options": [ { "go": "a" } ] } ] } }"#,
            "f.json:1:76: error: a menu option that nobody can choose (nodes.a[0].options[0]); give it a 'key', an 'intent', 'words' or a 'label' [deaf-option]"
        ),
        (
            "wrong duration", #"{ "flow": "f", "start": "a", "nodes": { "a": [ { "menu": "?", "timeout": "5 sec", "options": [] } ] } }"#,
            #"f.json:1:74: error: expected seconds (5, "90s", "2m"), at most a day, found '5 sec' (nodes.a[0].timeout) [wrong-duration]"#
        ),
        (
            "wrong file", #"{ "flwo": "f" }"#,
            "f.json:1:1: error: a file that is no hotline, flow, intents or fixtures; give it a 'hotline', 'flow', 'intents' or 'fixtures' key [unknown-file]"
        ),
    ]

    @Test(arguments: cases)
    func aMistakeIsNamedWithItsPlaceAndMend(name: String, flow: String, problem: String) {
        let (hotline, diagnostics) = Hotline.load(HotlineFiles(name: "f", files: [SourceFile(name: "f.json", bytes: Array(flow.utf8))]))
        #expect(hotline == nil)
        #expect(diagnostics.first?.description == problem)
    }

    @Test func allProblemsOfAllFilesComeInOneRun() {
        let hotline = """
            { "hotline": "h", "languages": ["en"], "start": "mian",
              "queues": { "service": { "priority": "hihg" } }, "audiences": { "old": { "when": "caller.age > 'x'" } } }
            """
        let flow = """
            { "flow": "main", "start": "a",
              "nodes": { "a": [ { "say": { "en": "Hi", "fr": "Salut" }, },
                                { "handoff": "servce" },
                                { "say": "{{nobody}}" } ] } }
            """
        let files = HotlineFiles(
            name: "h",
            files: [SourceFile(name: "hotline.json", bytes: Array(hotline.utf8)), SourceFile(name: "main.json", bytes: Array(flow.utf8))])
        let found = Set(Hotline.load(files).diagnostics.map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" })
        #expect(
            found == [
                "main.json:2:59 trailing-comma", "main.json:2:50 unknown-language", "main.json:3:34 unknown-queue",
                "main.json:4:33 expression",
                "hotline.json:1:49 unknown-flow", "hotline.json:2:40 unknown-priority", "hotline.json:2:96 expression",
            ])
    }

    @Test func aMissingPathSaysWhatToGive() {
        let (hotline, diagnostics) = Hotline.load(path: "/nowhere/at/all")
        #expect(hotline == nil)
        #expect(
            diagnostics.first?.description
                == "error: cannot read /nowhere/at/all: No such file or directory; give the path of a hotline's folder or of a flow file [no-file]"
        )
    }
}
