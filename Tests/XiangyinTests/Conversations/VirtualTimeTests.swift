import Conversations
import Testing

/// Silence and waiting take no time, and all the time they say.
@Suite struct VirtualTimeTests {
    @Test(arguments: [
        // The time-out is five seconds: less is no silence at all, twice as long is two.
        ("> [silence 4s]\n<! Hello?\n> [silence]\n< Hello?", []),
        ("> [silence 5s]\n< Hello?\n<! One moment.", []),
        ("> [silence 10s]\n< Hello?\n< Stock or a person?\n< One moment.\n< handoff: desk", []),
        ("> [silence 2m]\n< handoff: desk", []),
        // Time goes by: the desk shuts meanwhile.
        ("at: 2026-03-02T16:58:00+08:00\n> [wait 3m]\n> [2]\n< We are closed.", []),
        ("at: 2026-03-02T16:58:00+08:00\n> [wait 30s]\n> [2]\n< handoff: desk", []),
        ("at: 2026-03-02T16:59:50+08:00\n> [silence]\n> [silence]\n< We are closed.", []),
        ("> [wait 1h]\n< Hello?", ["2: Hello? / nothing"]),
    ])
    func passes(_ text: String, _ mismatches: [String]) throws {
        #expect(try Bench.mismatches(text) == mismatches)
    }

    @Test(arguments: ["[silence x]", "[silence 0s]", "[wait]", "[wait 5]", "[wait 25h]", "[silence 1s 2s]"])
    func refuses(_ line: String) {
        if case .success = Conversation.parse("> " + line, file: "x") { Issue.record("\(line) was read") }
    }
}
