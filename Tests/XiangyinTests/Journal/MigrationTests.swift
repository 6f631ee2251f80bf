import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// Calls under way go over to a new version of their hotline, and stay whole.
@Suite struct MigrationTests {
    private static func migrate(_ bench: StoreBench, to next: StoreBench, isTrial: Bool = false, on store: (any Store)? = nil) throws
        -> [CallMove]
    {
        try Journal(store ?? bench.store()).migrate(
            to: next.files, next.hotline, isTrial: isTrial, at: SampleHotlines.time, now: .seconds(3_000))
    }

    /// What is wrong with a store whose calls are at any of its versions.
    private static func problems(_ bench: StoreBench) throws -> [String] {
        let journal = try bench.journal()
        return try Verification(journal) { version in
            (try? journal.version(version)?.hotlineFiles).flatMap { Hotline.load($0).hotline }.map { Interpreter(hotline: $0) }
        }.problems
    }

    @Test func movesCallsAndLeavesThemWhole() throws {
        let bench = try StoreBench()
        let next = try StoreBench(SampleHotlines.colour.replacing("You said", with: "So it is"))
        var pipe = try bench.pipe()
        for name in ["a", "b"] { _ = pipe.send(PipeHarness.start(name)) }
        _ = pipe.send(PipeHarness.text("red", id: "1", session: "a"))
        let trial = try Self.migrate(bench, to: next, isTrial: true)
        #expect(trial.map(\.outcome) == [.kept, .kept])
        #expect(try bench.store().read { try $0.events(of: 1).count } == 2, "a trial writes nothing")
        let moves = try Self.migrate(bench, to: next)
        #expect(moves.map(\.outcome) == [.kept, .kept] && moves.map(\.place) == ["colour.ask", "colour.ask"])
        #expect(try Self.problems(bench) == [])
        // The pipe still has the call as it was: it hears so, and goes on with the new version.
        #expect(try pipe.answer(PipeHarness.text("blue", id: "2", session: "a")).text("error.code") == "conflict")
        let answer = try pipe.answer(PipeHarness.text("blue", id: "2", session: "a"))
        #expect(answer.text("say.0.text") == "So it is blue." && answer.at("seq")?.asInt == 4)
        #expect(try Self.problems(bench) == [])
        #expect(try Self.migrate(bench, to: next).isEmpty, "nobody is left behind")
        // Once more, back: a call is made again across all its versions.
        #expect(try Self.migrate(bench, to: bench).map(\.outcome) == [.kept, .kept])
        #expect(try Self.problems(bench) == [])
        let events = try bench.store().read { try $0.events(of: 1) }
        #expect(events.map { $0.version != nil } == [false, false, true, false, true])
    }

    /// Whoever chats notices nothing but the new version's words.
    @Test func aChatGoesOnWhereItsCallWasMovedTo() throws {
        let bench = try StoreBench()
        let next = try StoreBench(SampleHotlines.colour.replacing("You said", with: "So it is"))
        var chat = try ChatMachine(bench.hotlines(), caller: CallerFacts(), explains: false, isShared: true)
        _ = chat.begin(at: SampleHotlines.time)
        #expect(chat.take("red", at: SampleHotlines.time).contains(.prompt("You said red.")))
        #expect(try Self.migrate(bench, to: next).map(\.outcome) == [.kept])
        #expect(chat.take("blue", at: SampleHotlines.time).contains(.prompt("So it is blue.")))
        #expect(chat.take("green", at: SampleHotlines.time).contains(.prompt("So it is green.")))
        #expect(try Self.problems(bench) == [])
        // A new call is the chat's own again; one that another program has ended is over.
        _ = chat.take("/restart", at: SampleHotlines.time)
        #expect(chat.take("blue", at: SampleHotlines.time).contains(.prompt("You said blue.")))
        #expect(try bench.journal().erase(call: 2, at: .seconds(3_001)) == 1)
        let lines = chat.take("red", at: SampleHotlines.time)
        #expect(
            lines.first
                == .mistake("the call is over: another program has ended it, or nothing was heard of it for too long; /restart calls again")
        )
    }

    @Test func saysWhoStaysAndWhy() throws {
        let bench = try StoreBench()
        let next = try StoreBench(
            SampleHotlines.colour.replacing(#""ask": ["#, with: #""question": ["#).replacing(
                #""start": "ask""#, with: #""start": "question""#
            ).replacing(#""go": "ask""#, with: #""go": "question""#))
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.start("a"))
        let before = try bench.store().read { try $0.call(1) }
        let moves = try Self.migrate(bench, to: next)
        #expect(moves.map(\.outcome) == [.stays("'colour.ask' is not in the new version")])
        #expect(try bench.store().read { try $0.call(1) } == before)
        #expect(try pipe.answer(PipeHarness.text("red", id: "1", session: "a")).text("say.0.text") == "You said red.")
        let report = MigrationReport(moves: moves, version: "1a2b3c4d5e", isTrial: true)
        #expect(
            report.lines[0].hasPrefix("call 1 · a · colour.ask: stays with version ")
                && report.lines[0].hasSuffix(": 'colour.ask' is not in the new version"))
        #expect(report.lines[1] == "0 calls would move to version 1a2b3c4d, 1 would stay")
        let json = try JSONReader.read(bytes: Array(report.json[0].utf8))
        #expect(json.at("call")?.asInt == 1 && json.text("moved") == "stays" && json.text("why")?.contains("not in") == true)
    }

    /// Where the disk is full, a call stands where it stood, whole.
    @Test func movesACallWhollyOrNot() throws {
        let bench = try StoreBench()
        let next = try StoreBench(SampleHotlines.colour.replacing("You said", with: "So it is"))
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.start("a"))
        let failing = FailingStore(try bench.store())
        _ = try Journal(failing).register(next.files, next.hotline, at: .seconds(2))
        failing.failure = StoreError(.full, "calls.db: the disk is full", mend: "free some space")
        #expect(throws: StoreError.self) { try Self.migrate(bench, to: next, on: failing) }
        let (call, events) = try bench.store().read { (try $0.call(1), try $0.events(of: 1)) }
        #expect(call?.seq == 1 && events.count == 1)
        #expect(try Self.problems(bench) == [])
    }

    @Test func callersInLineKeepTheirPlace() throws {
        let bench = try DeskTests.bench()
        let next = try StoreBench(
            files: HotlineFiles(
                name: "shop",
                files: bench.files.files.map {
                    SourceFile(
                        name: $0.name, bytes: Array(String(decoding: $0.bytes, as: UTF8.self).replacing("How was it?", with: "Well?").utf8))
                }))
        var pipe = try bench.pipe()
        for name in ["a", "b"] {
            _ = pipe.send(PipeHarness.line([("session", name), ("type", "start")]))
            _ = pipe.send(PipeHarness.text("a lamp", id: "1", session: name))
        }
        let line = try bench.store().read { try $0.handoffs() }
        #expect(try Self.migrate(bench, to: next).map(\.outcome) == [.kept, .kept])
        #expect(try bench.store().read { try $0.handoffs() } == line)
        _ = pipe.send(PipeHarness.line([("session", "a"), ("type", "done")]))
        #expect(try pipe.answer(PipeHarness.line([("session", "a"), ("type", "done")])).text("say.0.text") == "Well?")
        #expect(try Self.problems(bench) == [])
    }

    /// An older version is there for as long as a call is to be made again from it, and no longer.
    @Test func keepsAVersionForAsLongAsItIsNeeded() throws {
        let bench = try StoreBench()
        let next = try StoreBench(SampleHotlines.colour.replacing("You said", with: "So it is"))
        var pipe = try bench.pipe()
        for name in ["a", "b"] { _ = pipe.send(PipeHarness.start(name)) }
        let old = try HotlineVersion(bench.files).hash
        _ = try Self.migrate(bench, to: next)
        let journal = try bench.journal()
        _ = pipe.send(PipeHarness.line([("session", "b"), ("type", "hangup")]))
        _ = pipe.send(PipeHarness.line([("session", "b"), ("type", "hangup")]))
        _ = try journal.erase(call: 2, at: .seconds(3_001))
        #expect(try journal.version(old) != nil)
        #expect(try Self.problems(bench) == [])
        for _ in 0..<2 { _ = pipe.send(PipeHarness.line([("session", "a"), ("type", "hangup")])) }
        _ = try journal.erase(endedBefore: .max, at: .seconds(3_002))
        #expect(try journal.version(old) == nil)
        // And yet a pipe that has it still takes calls.
        #expect(try pipe.answer(PipeHarness.start("c")).text("say.0.text") == "Which colour?")
        #expect(try Self.problems(bench) == [])
    }
}
