import Dialogue
import Language
import Testing

@Suite struct AskTests {
    private func talk(_ ask: String, _ more: String = "") throws -> Talk {
        try Talk(
            nodes: """
                "start": [ \(ask), { "end": "Done: {{x}}." } ], "other": [ { "end": "Other." } ], "person": [ { "end": "Person." } ] \(more)
                """, hotline: #""agent": "person""#)
    }

    @Test(arguments: [
        ("digits", "\"length\": [4, 6]", "12345", "12345"), ("digits", "\"length\": [4, 6]", "[1234#]", "1234"),
        ("integer", "", "twelve", "12"), ("money", "", "$12.50", "12.5"), ("yesno", "", "yes please", "true"),
        ("yesno", "", "[2]", "false"),
        ("date", "", "tomorrow", "2026-03-02"), ("time", "", "3 pm", "15:00"), ("phone", "", "13800138000", "13800138000"),
        ("name", "", "my name is Li Na", "Li Na"), ("text", "", "  anything at all ", "anything at all"),
    ])
    func aSlotHearsItsType(type: String, more: String, said: String, value: String) throws {
        try talk(#"{ "ask": "x", "type": "\#(type)", "prompt": "?" \#(more.isEmpty ? "" : ", " + more) }"#).expect(
            """
            at: 2026-03-01T09:00:00+08:00
            > \(said)
            < slot: x=\(value)
            < Done: \(value).
            """)
    }

    @Test func aChoiceHearsKeysWordsLabelsAndOrdinals() throws {
        let ask = """
            { "ask": "x", "type": "choice", "prompt": "Where?", "options": [
                { "key": "1", "value": "home", "label": "my home", "words": ["flat"] }, { "key": "2", "value": "shop", "label": "a shop" } ] }
            """
        for (said, value) in [("[2]", "shop"), ("in my flat", "home"), ("a shop", "shop"), ("the second", "shop")] {
            try talk(ask).expect("< Where? For my home, press 1. For a shop, press 2.\n> \(said)\n< Done: \(value).\n")
        }
    }

    @Test func aValueIsReadBackWhenItIsToBeConfirmed() throws {
        let ask = #"{ "ask": "x", "type": "digits", "length": 4, "prompt": "Number?", "confirm": true }"#
        try talk(ask).expect(
            """
            > 1234
            < 1 2 3 4. Is that right?
            > no
            < Number?
            > 1235
            > no, it's 1236
            < 1 2 3 6. Is that right?
            > [1]
            < Done: 1236.
            """)
    }

    @Test func aValueThatIsNotValidIsRefusedInItsOwnWordsAndTriesRunOut() throws {
        let ask = """
            { "ask": "x", "type": "integer", "prompt": "How many?", "valid": "x <= 10", "invalid": "At most ten.", "tries": 2, "else": "other" }
            """
        try talk(ask).expect(
            """
            > 11
            < At most ten. How many?
            > 12
            < Other.
            """)
        try talk(ask).expect("> 11\n> 7\n< Done: 7.\n")
    }

    @Test func withoutElseTheCallerGoesToAPerson() throws {
        try talk(#"{ "ask": "x", "type": "integer", "prompt": "How many?" }"#).expect("> mumble\n> mumble\n> mumble\n< Person.\n")
    }

    @Test func aSlotThatIsFilledIsNotAskedAgainUnlessFresh() throws {
        let nodes = """
            "start": [ { "set": { "x": "5" } }, { "ask": "x", "type": "integer", "prompt": "How many?" },
                       { "ask": "x", "type": "integer", "prompt": "Again?", "fresh": true }, { "end": "{{x}}" } ]
            """
        try Talk(nodes: nodes).expect("< Again?\n<! How many?\n> 6\n< 6\n")
    }

    @Test func whatWasSaidBeforeAnswersAQuestionThatComesLater() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [ { "key": "1", "intent": "bill", "go": "bill" } ] } ],
            "bill": [ { "ask": "account", "type": "digits", "length": [10, 13], "prompt": "Account?" }, { "end": "Bill of {{account}}." } ]
            """
        try Talk(nodes: nodes, intents: #"{ "bill": { "keywords": ["电费"] } }"#).expect("> 查一下3201234567的电费\n< Bill of 3201234567.\n")
    }

    @Test func anEarlierAnswerIsCorrectedWhileTheNextIsAsked() throws {
        let nodes = """
            "start": [ { "ask": "day", "type": "date", "prompt": "哪天?" }, { "ask": "hour", "type": "time", "prompt": "几点?" },
                       { "end": "{{day}} {{hour}}" } ]
            """
        try Talk(nodes: nodes).expect(
            """
            caller: language=zh-CN
            at: 2026-03-01T09:00:00+08:00
            > 13号
            < 几点?
            > 不是13号,是15号
            < slot: day=2026-03-15
            < 几点?
            > 下午三点
            < 2026-03-15 15:00
            """)
    }

    @Test func aSensitiveSlotIsNeverShown() throws {
        let nodes = """
            "start": [ { "ask": "pin", "type": "digits", "length": 4, "prompt": "PIN?", "sensitive": true }, { "handoff": "service" } ]
            """
        let talk = try Talk(nodes: nodes, hotline: #""queues": { "service": {} }"#)
        let start = talk.interpreter.turn(.init(id: "1"), .init(.start(.init()), at: .init(seconds: 0)))
        let turn = talk.interpreter.turn(start.session, .init(.keys("9876"), at: .init(seconds: 3)))
        #expect(!"\(turn.actions) \(turn.trace) \(String(describing: turn.heard))".contains("9876"))
    }

    @Test func aReadBackAddressIsCorrectedInOneSentence() throws {
        let nodes = #""start": [ { "ask": "x", "type": "address", "prompt": "哪里?", "confirm": true }, { "end": "{{x}}" } ]"#
        try Talk(nodes: nodes).expect("caller: language=zh-CN\n> 幸福路8号\n> 不对，是幸福路10号\n< 幸福路10号，对吗？\n> 对\n< 幸福路10号\n")
    }

    @Test func aStoryIsNotTakenForACorrection() throws {
        let nodes = """
            "start": [ { "ask": "n", "type": "integer", "prompt": "几次?" }, { "ask": "what", "type": "text", "prompt": "怎么了?" }, { "end": "{{n}} {{what}}" } ]
            """
        try Talk(nodes: nodes).expect("> 5\n> 不是第一次了，是第三次停电\n< 5 不是第一次了，是第三次停电\n")
    }
}
