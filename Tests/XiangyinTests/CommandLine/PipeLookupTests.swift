import JSON
import Testing

@testable import xiangyin

/// A session that waits for a lookup keeps its order and holds no other up.
@Suite struct PipeLookupTests {
    private func pipe() throws -> PipeHarness {
        var pipe = try PipeHarness(SampleHotlines.lookup.replacing("@PORT@", with: "9"))
        for session in ["a", "b"] { _ = pipe.send(PipeHarness.start(session)) }
        return pipe
    }

    private func finish(_ pipe: inout PipeHarness, _ ticket: Int, _ outcome: HTTPOutcome) -> [String] {
        pipe.machine.finish(ticket, outcome, now: SampleHotlines.time, uptime: 0)
        return pipe.take()
    }

    @Test func answersWhenTheLookupDoes() throws {
        var pipe = try pipe()
        #expect(pipe.send(PipeHarness.text("7", id: "1", session: "a")).isEmpty)
        let asked = pipe.machine.takeLookups()
        #expect(asked.map(\.request.url) == ["http://127.0.0.1:9/7"])
        #expect(try pipe.answer(PipeHarness.line([("id", "1"), ("session", "b"), ("type", "silence")])).text("session") == "b")
        // Lines behind the lookup wait, the bad ones too.
        #expect(pipe.send(PipeHarness.text("8", id: "2", session: "a")).isEmpty)
        #expect(pipe.send(PipeHarness.text("7", id: "1", session: "a")).isEmpty)
        #expect(pipe.send(#"{"id":"3","session":"a","type":"keys","keys":"x"}"#).isEmpty)
        let first = finish(&pipe, asked[0].ticket, .body(Array(#"{"amount":12}"#.utf8)))
        #expect(first.count == 1)
        #expect(first[0].contains("You owe 12.") && first[0].contains(#""re":"1""#) && first[0].contains(#""seq":2"#))
        let second = pipe.machine.takeLookups()
        #expect(second.count == 1 && pipe.machine.isWaiting)
        let rest = finish(&pipe, second[0].ticket, .failure("timed out"))
        #expect(rest.count == 3)
        #expect(rest[0].contains("could not find out") && rest[0].contains(#""seq":3"#))
        #expect(rest[1] == first[0])
        #expect(rest[2].contains("bad-keys"))
        #expect(!pipe.machine.isWaiting)
    }

    @Test(arguments: [HTTPOutcome.failure("HTTP 404"), .body([]), .body(Array("{".utf8)), .body([0xFF]), .body(Array("[1,]".utf8))])
    func takesTheWayOutOnEveryFailure(_ outcome: HTTPOutcome) throws {
        var pipe = try pipe()
        _ = pipe.send(PipeHarness.text("7", id: "1", session: "a"))
        let lines = finish(&pipe, pipe.machine.takeLookups()[0].ticket, outcome)
        #expect(lines.count == 1 && lines[0].contains("could not find out"), "\(lines)")
    }

    @Test func refusesMoreThanItHolds() throws {
        var pipe = try pipe()
        _ = pipe.send(PipeHarness.text("7", id: "first", session: "a"))
        for n in 0..<xiangyin.Limits.waitingLines { #expect(pipe.send(PipeHarness.text("7", id: "\(n)", session: "a")).isEmpty) }
        #expect(try pipe.answer(PipeHarness.text("7", id: "one more", session: "a")).text("error.code") == "busy")
        var answers = 0
        while let asked = pipe.machine.takeLookups().first { answers += finish(&pipe, asked.ticket, .failure("x")).count }
        #expect(answers == xiangyin.Limits.waitingLines + 1)
    }

    @Test func answersFromFixtures() throws {
        let fixtures =
            #"{ "fixtures": [ { "lookup": "bill", "url": "*/7", "body": { "amount": 3 } }, { "lookup": "bill", "url": "*/8", "status": 404 } ] }"#
        let hotline = try SampleHotlines.load(SampleHotlines.lookup.replacing("@PORT@", with: "9"), extra: [("fixtures.json", fixtures)])
        var pipe = PipeHarness(hotline)
        _ = pipe.send(PipeHarness.start())
        #expect(try pipe.answer(PipeHarness.text("7", id: "1")).text("say.0.text") == "You owe 3.")
        #expect(try pipe.answer(PipeHarness.text("8", id: "2")).text("say.0.text") == "I could not find out.")
        #expect(try pipe.answer(PipeHarness.text("9", id: "3")).text("say.0.text") == "I could not find out.")
        // With --live the network is asked.
        var live = PipeHarness(hotline, live: true)
        _ = live.send(PipeHarness.start())
        #expect(live.send(PipeHarness.text("7", id: "1")).isEmpty)
        #expect(live.machine.takeLookups().count == 1)
    }
}
