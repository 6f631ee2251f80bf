import Testing

@Suite struct GlobalTests {
    static let intents =
        #"{ "tariff": { "keywords": ["what does it cost"] }, "danger": { "keywords": ["fire", "sparks"] }, "help": { "keywords": ["help me"] }, "language_switch": { "keywords": ["speak chinese", "说英语"] } }"#
    static let hotline = """
        "globals": [ { "intent": "danger", "urgent": true, "go": "danger" }, { "intent": "tariff", "call": "tariff" },
                     { "intent": "help", "say": "I can help." }, { "key": "9", "go": "nine" },
                     { "intent": "language_switch", "set": { "language": "heard.language" } } ]
        """
    static let nodes = """
        "start": [ { "ask": "size", "type": "integer", "prompt": { "en": "Which size?", "zh-CN": "多大?" } },
                   { "ask": "what", "type": "text", "prompt": "What happened?" }, { "end": "{{size}} {{what}}" } ],
        "danger": [ { "end": "Stay away!" } ], "nine": [ { "end": "Nine." } ]
        """
    static let tariff = """
        { "flow": "tariff", "start": "a", "nodes": { "a": [
            { "ask": "kind", "type": "choice", "prompt": "Home or shop?", "options": [ { "value": "home" }, { "value": "shop" } ] },
            { "say": "Half a yuan for a {{kind}}." } ] } }
        """

    private func talk() throws -> Talk { try Talk(nodes: Self.nodes, hotline: Self.hotline, intents: Self.intents, more: [Self.tariff]) }

    @Test func aDigressionReturnsToTheQuestionItLeft() throws {
        try talk().expect(
            """
            > what does it cost
            < Home or shop?
            > shop
            < Half a yuan for a shop. Which size?
            > 4
            > it broke
            < 4 it broke
            """)
    }

    @Test func digressionsNest() throws {
        try talk().expect(
            """
            > what does it cost
            > help me
            < I can help. Home or shop?
            > home
            < Which size?
            """)
    }

    @Test func anUrgentGlobalIsHeardInsideAnyAnswer() throws {
        try talk().expect(
            """
            > 4
            < What happened?
            > the box on the pole was humming all night and now there are sparks everywhere around it
            < Stay away!
            < end
            """)
    }

    @Test func aLongStoryIsAnAnswerNotACommand() throws {
        try talk().expect(
            """
            > 4
            > I told the man what does it cost and he laughed at me and hung up
            < 4 I told the man
            """)
    }

    @Test func theLanguageChangesAndThePlaceStays() throws {
        try talk().expect(
            """
            < Which size?
            > please speak Chinese
            < 多大?
            > 说英语
            < Which size?
            """)
    }

    @Test func aKeyMayBeGlobal() throws {
        let nodes =
            #""start": [ { "menu": "Well?", "options": [ { "key": "1", "go": "start" } ] } ], "danger": [ { "end": true } ], "nine": [ { "end": "Nine." } ]"#
        try Talk(nodes: nodes, hotline: Self.hotline, intents: Self.intents, more: [Self.tariff]).expect("> [9]\n< Nine.\n")
    }

    @Test func twoThatAreTooCloseAreAskedAbout() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [ { "key": "1", "intent": "report", "go": "a" }, { "key": "2", "intent": "query", "go": "b" } ] } ],
            "a": [ { "end": "Reported." } ], "b": [ { "end": "Asked." } ]
            """
        let intents = """
            { "report": { "title": "report a power cut", "keywords": ["power cut"] }, "query": { "title": "ask about one", "keywords": ["power cut"] } }
            """
        let talk = try Talk(nodes: nodes, intents: intents)
        talk.expect("> power cut\n< Did you want to report a power cut or ask about one?\n> the second\n< Asked.\n")
        talk.expect("> power cut\n> [1]\n< Reported.\n")
    }
}
