import Testing

@Suite struct NavigationTests {
    static let nodes = """
        "start": [ { "say": "Hello." }, { "menu": "Well?", "options": [ { "key": "1", "label": "go on", "go": "one" } ] } ],
        "one": [ { "ask": "colour", "type": "text", "prompt": "Which colour?" },
                 { "say": "{{colour}} it is." },
                 { "ask": "size", "type": "integer", "prompt": "Which size?" },
                 { "ask": "age", "type": "integer", "prompt": "How old?" },
                 { "end": "{{colour}} {{size}} {{age}}" } ],
        "person": [ { "handoff": "service" } ]
        """

    private func talk() throws -> Talk {
        try Talk(nodes: Self.nodes, hotline: #""agent": "person", "queues": { "service": {} }"#)
    }

    @Test func backReturnsQuestionByQuestionAndRestoresSlots() throws {
        try talk().expect(
            """
            > [1]
            < Which colour?
            > red
            < red it is. Which size?
            > 3
            < How old?
            > [*]
            < Which size?
            > go back
            < Which colour?
            > [*]
            < Well?
            > [*]
            < This is the beginning
            < Well?
            > [1]
            < Which colour?
            > blue
            < blue it is. Which size?
            > 4
            > 5
            < blue 4 5
            """)
    }

    @Test func repeatSaysAgainWhatWasSaidSinceTheLastAnswer() throws {
        try talk().expect(
            """
            < Hello. Well?
            > [#]
            < Hello. Well?
            > [1]
            > red
            < red it is. Which size?
            > say that again
            < red it is. Which size?
            > [#]
            < red it is. Which size?
            """)
    }

    @Test func mainMenuAndAgentWorkEverywhere() throws {
        try talk().expect(
            """
            > [1]
            > red
            > main menu
            < Well?
            > [1]
            > [0]
            < handoff: service normal
            """)
    }

    @Test func whatIsSwitchedOffIsHeardAsAnythingElse() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "navigation": ["agent"], "options": [ { "key": "1", "go": "start" } ] } ],
            "person": [ { "handoff": "service" } ]
            """
        let talk = try Talk(nodes: nodes, hotline: #""agent": "person", "queues": { "service": {} }"#)
        talk.expect(
            """
            > [#]
            < Sorry, I didn't quite get that. Well?
            > operator
            < handoff: service
            """)
    }

    @Test func whileWaitingTheBotSaysOneSentenceAndThenNothing() throws {
        let nodes = """
            "start": [ { "menu": "Well?", "options": [ { "key": "1", "go": "person" } ] } ],
            "person": [ { "handoff": "service", "say": "Coming.", "next": "after" } ],
            "after": [ { "end": "How was it?" } ]
            """
        try Talk(nodes: nodes, hotline: #""queues": { "service": {} }"#).expect(
            """
            > [1]
            < Coming.
            > hello?
            < I'm connecting you now.
            > HELLO
            <! connecting
            > [done]
            < How was it?
            < end
            """)
    }
}
