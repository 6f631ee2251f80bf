import Dialogue
import Flows
import Language
import Testing

@Suite struct VerbTests {
    @Test func setSwitchIfAndGo() throws {
        let nodes = """
            "start": [ { "set": { "n": "2 + 3", "big": "n > 4", "word": "'fi' + 've'" } },
                       { "if": "!big", "say": "Small." }, { "if": "big", "say": "Big {{n}}." },
                       { "switch": "word", "cases": { "five": "five", "six": "six" }, "else": "six" } ],
            "five": [ { "say": "Five." }, { "go": "six" } ], "six": [ { "end": "Six." } ]
            """
        try Talk(nodes: nodes).expect("< Big 5. Five. Six.\n<! Small\n< end\n")
    }

    @Test func aConditionThatCannotBeKnownIsFalse() throws {
        let nodes = """
            "start": [ { "if": "caller.age >= 60", "say": "Old." }, { "if": "!has(caller.age)", "say": "Unknown age." },
                       { "say": "Dear {{caller.name}}!" }, { "end": true } ]
            """
        try Talk(nodes: nodes).expect("< Unknown age. Dear !\n<! Old\n")
        try Talk(nodes: nodes).expect("caller: age=72\n< Old. Dear !\n")
    }

    @Test func aCalledFlowHasSlotsOfItsOwnAndGivesResults() throws {
        let nodes = """
            "start": [ { "set": { "n": "1", "secret": "'mine'" } }, { "call": "double", "with": { "x": "n + 2" }, "results": { "n": "y" } },
                       { "end": "{{n}} {{secret}}" } ]
            """
        let double = """
            { "flow": "double", "start": "a", "inputs": { "x": "int" }, "results": ["y"], "nodes": { "a": [
                { "set": { "secret": "'theirs'", "y": "x * 2" } }, { "say": "{{secret}}" } ] } }
            """
        try Talk(nodes: nodes, more: [double]).expect("< theirs 6 mine\n")
    }

    static let lookup = """
        "start": [ { "ask": "account", "type": "digits", "length": [3, 5], "prompt": "Account?" },
                   { "lookup": "bill", "url": "https://billing.example/{{account}}", "say": "One moment.", "failed": "failed" },
                   { "end": "{{money(bill.amount)}}, {{bill.overdue ? 'late' : 'in time'}}." } ],
        "failed": [ { "say": "Not found." }, { "set": { "account": "null" } }, { "go": "start" } ]
        """

    @Test func aLookupFillsASlotOrFails() throws {
        let fixtures = """
            [ { "lookup": "bill", "url": "*/123", "body": { "amount": 128.5, "overdue": true, "ballast": "not kept" } },
              { "lookup": "bill", "url": "*", "status": 404 } ]
            """
        try Talk(nodes: Self.lookup, fixtures: fixtures).expect(
            """
            > 999
            < One moment. Not found. Account?
            > 123
            < One moment. 128.50 yuan, late.
            < end
            """)
    }

    @Test func workOrdersAndSurveysLeaveAsActions() throws {
        let nodes = """
            "start": [ { "set": { "place": "'8 Main Street'" } },
                       { "work-order": "repair", "fields": { "address": "place" }, "priority": "urgent", "into": "number" },
                       { "say": "Order {{digits(number)}}." },
                       { "survey": "end", "questions": [ { "ask": "rating", "type": "integer", "prompt": "1 to 5?", "valid": "rating <= 5" },
                                                          { "ask": "why", "type": "text", "prompt": "Why?" } ] },
                       { "end": "Bye." } ]
            """
        let talk = try Talk(nodes: nodes)
        talk.expect("< work-order: repair\n< Order ... 1 to 5?\n> 4\n< Why?\n> no water\n< survey: end\n< Bye.\n")
        talk.expect("> purple\n< Why?\n> [silence]\n< Bye.\n")
    }

    @Test func aQueueThatIsClosedLeadsElsewhere() throws {
        let nodes = #""start": [ { "handoff": "desk", "closed": "closed" } ], "closed": [ { "end": "We are closed." } ]"#
        let hotline =
            #""hours": { "counter": "weekdays 08:30-17:30", "holidays": ["2026-10-01"] }, "queues": { "desk": { "hours": "counter" } }"#
        let talk = try Talk(nodes: nodes, hotline: hotline)
        talk.expect("at: 2026-03-02T10:00:00+08:00\n< handoff: desk normal\n")
        for time in ["2026-03-02T18:00:00+08:00", "2026-03-01T10:00:00+08:00", "2026-10-01T10:00:00+08:00"] {
            talk.expect("at: \(time)\n< We are closed.\n")
        }
        let apart =
            #""hours": { "counter": "weekdays 08:30-17:30", "holidays": "file4.json" }, "queues": { "desk": { "hours": "counter" } }"#
        try Talk(nodes: nodes, hotline: apart, more: [#"["2026-10-01"]"#]).expect("at: 2026-10-01T10:00:00+08:00\n< We are closed.\n")
    }

    private static let desks = """
        "hours": { "counter": "weekdays 08:30-17:30" },
        "queues": { "desk": { "hours": "counter" }, "seniors": { "hours": "counter" }, "night": {} },
        "audiences": { "elderly": { "when": "caller.age >= 60", "handoff": { "queue": "seniors", "from": ["night"] } } }
        """

    @Test(arguments: [
        // The queue closes while they wait.
        (
            #""start": [ { "handoff": "desk", "closed": "late", "next": "after" } ]"#,
            "> [closed]\n< our people are not in\n< Leave a message.\n<! After.\n"
        ),
        (#""start": [ { "handoff": "desk", "next": "after" } ]"#, "> [closed]\n< our people are not in\n<! After.\n< end\n"),
        // It is closed when they come, and the flow has no way for that.
        (
            #""start": [ { "handoff": "desk", "next": "after" } ]"#,
            "at: 2026-03-02T18:00:00+08:00\n< our people are not in\n<! After.\n< end\n"
        ),
        // An audience's own queue takes its callers while it is open.
        (#""start": [ { "handoff": "night" } ]"#, "caller: age=72\n< handoff: seniors\n"),
        (#""start": [ { "handoff": "night" } ]"#, "caller: age=72\nat: 2026-03-02T18:00:00+08:00\n< handoff: night\n"),
    ])
    func hoursEndWhileSomebodyWaits(_ start: String, _ talk: String) throws {
        let nodes = start + #", "late": [ { "end": "Leave a message." } ], "after": [ { "end": "After." } ]"#
        try Talk(nodes: nodes, hotline: Self.desks).expect(talk)
    }

    @Test func anAudienceChangesQueuePriorityAndSpeech() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [ { "key": "1", "go": "a" }, { "key": "2", "go": "b" } ] } ],
            "a": [ { "handoff": "service" } ], "b": [ { "handoff": "emergency" } ]
            """
        let hotline = """
            "queues": { "service": {}, "elderly": { "credit": "5m" }, "emergency": { "priority": "emergency" } },
            "audiences": { "elderly": { "when": "caller.age >= 60 || noticed.misses >= 2", "speech": { "rate": "80%", "volume": "+15%", "pause": "x2" },
                "timeout": "x2", "handoff": { "queue": "elderly", "from": ["service"], "priority": "high" } } }
            """
        let talk = try Talk(nodes: nodes, hotline: hotline)
        talk.expect("caller: age=72\n> [1]\n< handoff: elderly high\n")
        talk.expect("caller: age=72\n> [2]\n< handoff: emergency emergency\n")
        talk.expect("> [1]\n< handoff: service normal\n")
        talk.expect("> purple\n> purple\n> [1]\n< handoff: elderly high\n")

        let start = talk.interpreter.turn(.init(id: "1"), .init(.start(.init(age: 72)), at: .init(seconds: 0)))
        #expect(start.prompts.first?.speech == .init(rate: 80, volume: 15, pause: 2))
        #expect(start.expect?.timeout == 10)
        #expect(
            start.prompts.first?.ssml()
                == #"<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en"><prosody rate="80%" volume="+15%">Well?</prosody><break time="600ms"/></speak>"#
        )
    }
}
