import Conversations
import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// A pipe on a store: what was answered is there, whatever happens to the pipe.
@Suite struct StoredPipeTests {
    @Test func goesOnWhereAnotherWasKilled() throws {
        let bench = try StoreBench()
        var whole = try PipeHarness()
        var wanted: [String] = []
        var got: [String] = []
        for (number, line) in [
            PipeHarness.start(), PipeHarness.text("red", id: "1"), PipeHarness.text("blue", id: "2"), PipeHarness.text("red", id: "3"),
        ].enumerated() {
            wanted += whole.send(line)
            var pipe = try bench.pipe()
            got += pipe.send(line)
            // The same line again, to another pipe: the same answer, and nothing moves.
            var next = try bench.pipe()
            #expect(next.send(line) == [got[number]])
        }
        #expect(got == wanted)
        #expect(try bench.problems() == [])
        var last = try bench.pipe()
        #expect(try last.answer(PipeHarness.start(id: "9")).text("error.code") == "session-exists")
    }

    @Test func givesAnAnswerOnlyWhenItIsStored() throws {
        let bench = try StoreBench()
        let failing = FailingStore(try bench.store())
        var pipe = PipeHarness(try ServedHotlines(Journal(failing), bench.files, bench.hotline, live: false, at: .seconds(1)))
        let first = pipe.send(PipeHarness.start())
        failing.failure = StoreError(.full, "calls.db: the disk is full", mend: "free some space")
        let lost = try pipe.answer(PipeHarness.text("red", id: "1"))
        #expect(lost.text("error.code") == "store-full" && lost.text("error.message")?.contains("free some space") == true)
        let fresh = try pipe.answer(PipeHarness.start("t"))
        #expect(fresh.text("error.code") == "store-full")
        failing.failure = nil
        // Nothing has moved: the same line is answered as if it were sent for the first time.
        let again = try pipe.answer(PipeHarness.text("red", id: "1"))
        #expect(again.at("seq")?.asInt == 2 && again.text("say.0.text") == "You said red.")
        #expect(try pipe.answer(PipeHarness.start("t")).at("seq")?.asInt == 1 && first.count == 1)
        #expect(try bench.problems() == [])
    }

    @Test func neverForksACall() throws {
        let bench = try StoreBench()
        var (one, other) = (try bench.pipe(), try bench.pipe())
        _ = one.send(PipeHarness.start())
        #expect(try other.answer(PipeHarness.text("red", id: "1")).at("seq")?.asInt == 2)
        #expect(try one.answer(PipeHarness.text("blue", id: "2")).text("error.code") == "conflict")
        #expect(try one.answer(PipeHarness.text("blue", id: "2")).at("seq")?.asInt == 3)
        #expect(try bench.problems() == [])
    }

    @Test func keepsACallWithTheHotlineItBeganWith() throws {
        let bench = try StoreBench()
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.start())
        let changed = try StoreBench(SampleHotlines.colour.replacing("You said", with: "So it is"))
        func newer() throws -> PipeHarness {
            PipeHarness(try ServedHotlines(bench.journal(), changed.files, changed.hotline, live: false, at: .seconds(2)))
        }
        var next = try newer()
        #expect(try next.answer(PipeHarness.text("red", id: "1")).text("say.0.text") == "You said red.")
        _ = next.send(PipeHarness.start("t"))
        #expect(try next.answer(PipeHarness.text("red", id: "1", session: "t")).text("say.0.text") == "So it is red.")
    }

    @Test func keepsNoNumberLongerThanTheCall() throws {
        let bench = try StoreBench()
        var pipe = try bench.pipe()
        _ = pipe.send(#"{"id":"0","session":"s","type":"start","caller":{"number":"13900139000"}}"#)
        let heard = try pipe.answer(PipeHarness.text("my number is 13800138000", id: "1"))
        #expect(heard.at("seq")?.asInt == 2)
        let live = try bench.store().read { try $0.events(of: 1) }
        #expect(
            live[1].input.contains("*******8000") && !live[1].input.contains("13800138000")
                && live[1].plainInput?.contains("13800138000") == true)
        _ = pipe.send(PipeHarness.line([("id", "2"), ("session", "s"), ("type", "hangup")]))
        try bench.store().scrub()
        #expect(!bench.holds("13800138000") && !bench.holds("13900139000") && bench.holds("*******8000"))
        // And yet the caller can have it all erased.
        #expect(try bench.journal().erase(callerWith: "139 0013 9000", at: .seconds(2)) == 1)
        #expect(!bench.holds("*******8000"))
        #expect(try bench.problems() == [])
    }

    @Test func keepsNoSecretLongerThanTheCall() throws {
        let bench = try StoreBench(
            #"{ "flow": "pin", "start": "a", "languages": ["en"], "nodes": { "a": [ { "ask": "pin", "type": "digits", "length": 4, "prompt": "Your code?", "sensitive": true }, { "ask": "name", "type": "text", "prompt": "Your name?" }, { "say": "{{pin}} it was." }, { "ask": "x", "type": "text", "prompt": "And?" } ] } }"#
        )
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.start())
        _ = pipe.send(PipeHarness.text("it is 7391", id: "1"))
        #expect(try pipe.answer(PipeHarness.text("Li, and 7391 again", id: "2")).text("say.0.text") == "7391 it was.")
        let events = try bench.store().read { try $0.events(of: 1) }
        #expect(events.allSatisfy { !$0.input.contains("7391") && !$0.answer.contains("7391") })
        #expect(try bench.problems() == [], "a call under way can be made again")
        _ = pipe.send(PipeHarness.line([("session", "s"), ("type", "hangup")]))
        try bench.store().scrub()
        #expect(!bench.holds("7391"))
    }

    @Test func erasesWhatEndedLongAgo() throws {
        let bench = try StoreBench()
        var pipe = try bench.pipe()
        for name in ["a", "b"] { _ = pipe.send(PipeHarness.start(name)) }
        _ = pipe.send(PipeHarness.line([("session", "a"), ("type", "hangup")]))
        let journal = try bench.journal()
        #expect(try journal.erase(endedBefore: SampleHotlines.time.seconds, at: .seconds(2)) == 0)
        #expect(try journal.erase(endedBefore: SampleHotlines.time.seconds + 1, at: .seconds(2)) == 1)
        #expect(try journal.store.read { try $0.calls(CallFilter()).map(\.name) } == ["b"])
    }
}
