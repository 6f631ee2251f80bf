import Testing

@Suite struct MenuTests {
    static let nodes = """
        "start": [ { "menu": "What do you need?", "options": [
            { "key": "1", "intent": "outage", "label": "a power cut", "go": "outage" },
            { "key": "2", "words": ["bill"], "label": "your bill", "go": "bill" } ],
            "noinput": [ { "say": "Nothing heard." }, { "go": "person" } ],
            "nomatch": [ { "say": "Not understood." }, { "say": "Press 1 or 2.", "reprompt": false }, { "go": "person" } ] } ],
        "outage": [ { "end": "The power is out." } ],
        "bill": [ { "end": "The bill is paid." } ],
        "person": [ { "end": "A person comes." } ]
        """
    static let intents = #"{ "outage": { "keywords": ["lights out", "停电"], "samples": [] } }"#

    @Test(arguments: [
        ("[1]", "The power is out."), ("[2]", "The bill is paid."), ("lights out", "The power is out."), ("我家停電了", "The power is out."),
        ("my bill please", "The bill is paid."), ("BILL", "The bill is paid."), ("the first one", "The power is out."),
        ("2", "The bill is paid."),
    ])
    func aCallerChoosesByKeyIntentWordOrNumber(input: String, answer: String) throws {
        try Talk(nodes: Self.nodes, intents: Self.intents).expect(
            """
            < What do you need?...For a power cut, press 1. For your bill, press 2.
            > \(input)
            < \(answer)
            < end
            """)
    }

    @Test func silenceAndNonsenseAreCountedApartAndTapered() throws {
        try Talk(nodes: Self.nodes, intents: Self.intents).expect(
            """
            > [silence]
            < Nothing heard. What do you need?
            > purple monkey dishwasher
            < Not understood. What do you need?
            > purple monkey
            < Press 1 or 2.
            <! What do you need?
            > [silence]
            < A person comes.
            < end
            """)
    }

    @Test func aMenuWithoutTaperHelpsTwiceAndThenBringsAPerson() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [ { "key": "1", "label": "one", "go": "start" } ] } ],
            "person": [ { "handoff": "service", "say": "A person comes." } ]
            """
        try Talk(nodes: nodes, hotline: #""agent": "person", "queues": { "service": {} }"#).expect(
            """
            > [9]
            < Sorry, I didn't quite get that. Well?
            > [9]
            < Sorry, I didn't quite get that. Well?
            > [9]
            < A person comes.
            < handoff: service
            """)
    }

    @Test func withNobodyToHandOverToTheCallEndsWithAnApology() throws {
        try Talk(nodes: #""start": [ { "menu": "Well?", "options": [ { "key": "1", "go": "start" } ] } ]"#).expect(
            """
            > [silence]
            > [silence]
            > [silence]
            < I'm very sorry I couldn't help this time.
            < end
            """)
    }

    @Test func anAudienceHearsFewerOptionsAndTheRestStillWorks() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [
                { "key": "1", "label": "one", "go": "a" }, { "key": "2", "label": "two", "go": "a" },
                { "key": "3", "label": "three", "go": "a" } ] } ],
            "a": [ { "end": "Yes." } ]
            """
        let hotline = #""audiences": { "elderly": { "when": "caller.age >= 60", "menu": { "max": 2 } } }"#
        try Talk(nodes: nodes, hotline: hotline).expect(
            """
            caller: age=72
            < For one, press 1. For two, press 2. For anything else, just tell me.
            <! For three
            > [3]
            < Yes.
            """)
        try Talk(nodes: nodes, hotline: hotline).expect("< For three, press 3.\n")
    }

    @Test func anOptionMaySetSayOrCallAndComesBack() throws {
        let nodes = """
            "start": [ { "menu": { "en": "Well?", "zh-CN": "办什么?" }, "options": [
                { "key": "1", "words": ["chinese"], "set": { "language": "'zh-CN'" } },
                { "key": "2", "say": { "en": "It is noon." } }, { "key": "3", "call": "help" } ] } ]
            """
        let help = #"{ "flow": "help", "start": "a", "nodes": { "a": [ { "say": { "en": "Help!" } } ] } }"#
        try Talk(nodes: nodes, more: [help]).expect(
            """
            > [2]
            < It is noon. Well?
            > [3]
            < Help! Well?
            > [1]
            < 办什么?
            """)
    }
}
