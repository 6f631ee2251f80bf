import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// A hotline says for how long its calls are kept, and whoever opens the store sees to it.
@Suite struct RetentionTests {
    private static func bench(_ journal: String = #", "journal": { "keep": "30d" }"#) throws -> StoreBench {
        let texts = [
            #"{ "hotline": "shop", "languages": ["en"], "start": "main"\#(journal) }"#,
            #"{ "flow": "main", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "text", "prompt": "Well?" } ] } }"#,
        ]
        return try StoreBench(
            files: HotlineFiles(name: "shop", files: texts.enumerated().map { SourceFile(name: "\($0).json", bytes: Array($1.utf8)) }))
    }

    /// Calls that ended on the day of the samples, and one that goes on.
    private static func fill(_ bench: StoreBench, _ count: Int) throws {
        var pipe = try bench.pipe()
        for number in 0..<count {
            _ = pipe.send(PipeHarness.start("c\(number)"))
            _ = pipe.send(PipeHarness.line([("session", "c\(number)"), ("type", "hangup")]))
        }
        _ = pipe.send(PipeHarness.start("open"))
    }

    private static func after(days: Int64, seconds: Int64 = 0) -> Microseconds {
        Microseconds((SampleHotlines.time.seconds + days * 86_400 + seconds) * 1_000_000)
    }

    private static func names(_ bench: StoreBench) throws -> [String] { try bench.store().read { try $0.calls(CallFilter()).map(\.name) } }

    @Test func callsGoWhenTheirTermIsOver() throws {
        let bench = try Self.bench()
        try Self.fill(bench, 2)
        _ = try bench.hotlines(at: Self.after(days: 30))
        #expect(try Self.names(bench) == ["c0", "c1", "open"], "to the second")
        _ = try bench.hotlines(at: Self.after(days: 30, seconds: 1))
        #expect(try Self.names(bench) == ["open"], "a call under way is nobody's past")
        #expect(try bench.problems() == [])
    }

    @Test func withoutATermTheyStay() throws {
        let bench = try Self.bench("")
        try Self.fill(bench, 1)
        _ = try bench.hotlines(at: Self.after(days: 30_000))
        #expect(try Self.names(bench) == ["c0", "open"])
    }

    /// A store that has grown for years costs whoever waits a few milliseconds now and then, not minutes at once.
    @Test func someGoAtATime() throws {
        let bench = try Self.bench()
        try Self.fill(bench, 450)
        let start = Self.after(days: 31)
        let hotlines = try bench.hotlines(at: start)
        #expect(try Self.names(bench).count == 251)
        var pipe = PipeHarness(hotlines)
        pipe.machine.tidy(at: start + .seconds(59))
        #expect(try Self.names(bench).count == 251)
        pipe.machine.tidy(at: start + .seconds(60))
        #expect(try Self.names(bench).count == 51)
        pipe.machine.tidy(at: start + .seconds(120))
        #expect(try Self.names(bench) == ["open"])
        // The version is in use although no call that has ended is left of it.
        #expect(try pipe.answer(PipeHarness.start("new")).text("say.0.text") == "Well?")
    }

    @Test(arguments: [
        ("180d", Optional(180)), ("1d", 1), ("36500d", 36_500), ("0d", nil), ("36501d", nil), ("180", nil), ("half a year", nil),
        ("-1d", nil), ("26w", nil),
    ]) func readsTheTerm(_ text: String, _ days: Int?) throws {
        let settings = #"{ "hotline": "shop", "languages": ["en"], "start": "main", "journal": { "keep": "\#(text)" } }"#
        let flow = #"{ "flow": "main", "start": "a", "nodes": { "a": [ { "end": "Goodbye." } ] } }"#
        let files = HotlineFiles(
            name: "shop", files: [settings, flow].enumerated().map { SourceFile(name: "\($0).json", bytes: Array($1.utf8)) })
        let (hotline, diagnostics) = Hotline.load(files)
        #expect(hotline?.keptDays == days)
        #expect(diagnostics.map(\.code) == (days == nil ? ["wrong-term"] : []), "\(diagnostics)")
    }

    @Test(arguments: [#""journal": { "kep": "180d" }"#, #""journal": {}"#, #""journal": "180d""#]) func noticesASlip(_ journal: String) {
        let settings = #"{ "hotline": "shop", "languages": ["en"], "start": "main", \#(journal) }"#
        let flow = #"{ "flow": "main", "start": "a", "nodes": { "a": [ { "end": "Goodbye." } ] } }"#
        let files = HotlineFiles(
            name: "shop", files: [settings, flow].enumerated().map { SourceFile(name: "\($0).json", bytes: Array($1.utf8)) })
        #expect(Hotline.load(files).hotline == nil)
    }
}
