import Flows
import Handoff
import JSON
import Journal
import Testing

@testable import xiangyin

/// Live queues close by their own hours, whichever program notices; on a clock that the test sets.
@Suite struct QueueHoursTests {
    /// Local time, as far as hours are concerned: noon, or midnight.
    private final class Zone: @unchecked Sendable {
        var isNight = false
        func offset(_ seconds: Int64) -> Int { (isNight ? 0 : 43_200) - Int(seconds % 86_400) }
    }

    private static func bench(hours: String = "\"hours\": \"day\"") throws -> StoreBench {
        let files = [
            (
                "hotline.json",
                """
                { "hotline": "shop", "title": "Shop", "languages": ["en"], "start": "main", "agent": "person",
                  "hours": { "day": "daily 09:00-17:00" }, "queues": { "desk": { \(hours) } } }
                """
            ),
            (
                "main.json",
                """
                { "flow": "main", "start": "top", "nodes": {
                  "top": [ { "ask": "order", "type": "text", "prompt": "Which order?" }, { "go": "person" } ],
                  "person": [ { "handoff": "desk", "closed": "late", "next": "after" } ],
                  "late": [ { "ask": "message", "type": "text", "prompt": "Leave a message." }, { "end": "Noted." } ],
                  "after": [ { "end": "After." } ] } }
                """
            ),
        ]
        return try StoreBench(
            files: HotlineFiles(name: "shop", files: files.map { SourceFile(name: "shop/" + $0.0, bytes: Array($0.1.utf8)) }))
    }

    private static func pipe(_ bench: StoreBench, _ zone: Zone) throws -> PipeHarness {
        let journal = try Journal(bench.store(), offset: zone.offset)
        return PipeHarness(try ServedHotlines(journal, bench.files, bench.hotline, live: false, at: Clock.microseconds()))
    }

    private static let silence = PipeHarness.line([("session", "s"), ("type", "silence")])

    @Test func whoWaitsIsToldWhenTheQueueCloses() throws {
        let (bench, zone) = (try Self.bench(), Zone())
        var pipe = try Self.pipe(bench, zone)
        _ = pipe.send(PipeHarness.start())
        #expect(try pipe.answer(PipeHarness.text("a lamp", id: "1")).text("state") == "waiting")
        #expect(try pipe.answer(Self.silence).text("say.0.text") == "You are next.")
        // Another program notices that the day is over.
        zone.isNight = true
        let other = try Journal(bench.store(), offset: zone.offset)
        try other.refresh(at: Clock.microseconds())
        #expect(other.takeNews().contains(.turnedAway(CallerID(1))))
        #expect(try other.store.read { try $0.handoffs() }.map(\.state) == [.turnedAway])
        #expect(try QueueBoard(other, at: Clock.microseconds()).explanation(of: 1) == ["Is turned away: desk is closed."])
        let told = try pipe.answer(Self.silence)
        #expect(
            told.text("say.0.text") == "I'm sorry, our people are not in at this hour." && told.text("say.1.text") == "Leave a message.")
        try other.refresh(at: Clock.microseconds())
        #expect(other.takeNews().contains(.ended(CallerID(1), .turnedAway)))
        #expect(try pipe.answer(PipeHarness.text("call me", id: "3")).text("say.0.text") == "Noted.")
        #expect(try bench.problems() == [])
    }

    /// The flow's clock and the queue's may differ by a moment: whoever slips in is told as well.
    @Test func whoSlipsInIsToldAsWell() throws {
        let (bench, zone) = (try Self.bench(), Zone())
        zone.isNight = true
        var pipe = try Self.pipe(bench, zone)
        _ = pipe.send(PipeHarness.start())
        #expect(try pipe.answer(PipeHarness.text("a lamp", id: "1")).text("state") == "waiting")
        #expect(try pipe.answer(Self.silence).text("say.1.text") == "Leave a message.")
        #expect(try bench.problems() == [])
    }

    /// A bridge with queues of its own says so itself.
    @Test func aBridgeSaysThatItsQueueHasClosed() throws {
        let bench = try Self.bench()
        var pipe = PipeHarness(bench.hotline)
        _ = pipe.send(PipeHarness.start())
        _ = pipe.send(PipeHarness.text("a lamp", id: "1"))
        #expect(try pipe.answer(PipeHarness.line([("session", "s"), ("type", "closed")])).text("say.1.text") == "Leave a message.")
    }

    @Test func aCallbackIsMadeWhenItOpensAgain() throws {
        let (bench, zone) = (try Self.bench(), Zone())
        var pipe = try Self.pipe(bench, zone)
        _ = pipe.send(PipeHarness.start())
        _ = pipe.send(PipeHarness.text("a lamp", id: "1"))
        let journal = try Journal(bench.store(), offset: zone.offset)
        try journal.apply([.callBack(CallerID(1))], at: Clock.microseconds())
        zone.isNight = true
        let now = Clock.microseconds() + .seconds(60)
        _ = try journal.signOn("Anna", queues: nil, skills: nil, capacity: 1, at: now)
        let board = try QueueBoard(journal, at: now)
        #expect(board.lines[1].hasPrefix("desk (closed)"))
        #expect(board.explanation(of: 1)?.contains("desk is closed; they keep their place.") == true)
        zone.isNight = false
        _ = journal.takeNews()
        // Hours begin and end with a minute.
        try journal.refresh(at: now + .seconds(60))
        #expect(journal.takeNews().contains { if case .offered = $0 { true } else { false } })
        #expect(try bench.problems() == [])
    }

    /// A new version of the hotline without hours opens what is closed.
    @Test func aQueueThatLosesItsHoursOpens() throws {
        let (bench, zone) = (try Self.bench(), Zone())
        zone.isNight = true
        _ = try Self.pipe(bench, zone)
        let journal = try Journal(bench.store(), offset: zone.offset)
        try journal.refresh(at: Clock.microseconds())
        #expect(!journal.queues.dispatcher.queues[0].isOpen)
        let next = try Self.bench(hours: "")
        _ = try journal.register(next.files, next.hotline, at: Clock.microseconds())
        #expect(journal.queues.dispatcher.queues[0].isOpen)
    }
}
