import Journal
import Testing

@testable import xiangyin

/// The commands that look into a store, as processes.
@Suite(.enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built"))
struct StoreCommandTests {
    private func run(_ bench: StoreBench, _ arguments: String...) throws -> Command {
        try Command.run(ProgramTests.path, arguments + ["--store", bench.path])
    }

    @Test func tellWhoWaitsAndWhy() throws {
        let bench = try DeskTests.bench()
        var pipe = try bench.pipe()
        for (name, age) in [("a", 30), ("b", 72), ("c", 30)] {
            _ = pipe.send(#"{"session":"\#(name)","type":"start","caller":{"age":\#(age),"language":"en"}}"#)
            _ = pipe.send(PipeHarness.text("a lamp", id: "1", session: name))
        }
        let status = try run(bench, "queue", "status")
        #expect(status.status == 0 && status.errors.isEmpty)
        for line in ["service  2", "seniors  1", "nobody is signed on", "Next in line."] {
            #expect(status.output.contains(line), "no '\(line)' in \(status.output)")
        }
        let why = try run(bench, "queue", "explain", "3")
        #expect(why.output.hasPrefix("1 ahead: 1 came earlier.\n前面1位"), "\(why.output)")
        let none = try run(bench, "queue", "explain", "77")
        #expect(none.status == 1 && none.errors.contains("queue status names those who are"))
        let list = try run(bench, "journal", "list", "--live")
        #expect(list.output.split(separator: "\n").count == 4)
        #expect(try run(bench, "journal", "verify").output.contains("3 callers in line: all is well"))
        #expect(try run(bench, "journal", "show", "nobody").errors.contains("journal list names them"))
        #expect(try run(bench, "journal", "erase").status == 2)
        #expect(try run(bench, "journal", "erase", "--call", "2").output == "1 call erased\n")
        #expect(try run(bench, "journal", "verify").output.contains("2 callers in line: all is well"))
        let export = try run(bench, "journal", "export")
        #expect(export.output.split(separator: "\n").count == 2 && export.output.contains("\"a lamp\""))
    }

    @Test func moveCallsToANewVersion() throws {
        let bench = try StoreBench()
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.start("a"))
        let flow = bench.folder.write("flow.json", SampleHotlines.colour.replacing("You said", with: "So it is"))
        let trial = try run(bench, "journal", "migrate", flow, "--dry-run")
        #expect(trial.status == 0 && trial.output.hasPrefix("call 1 · a · colour.ask: at the same question\n1 call would move"))
        #expect(try run(bench, "journal", "migrate", flow, "--json").output.contains(#""place":"colour.ask","moved":"same-question"}"#))
        #expect(try run(bench, "journal", "migrate", flow).output.hasPrefix("no call under way is at another version"))
        #expect(
            try run(bench, "journal", "verify").output
                == "1 calls, 2 events, 1 sessions made again from their events, 0 callers in line: all is well\n")
        let other = bench.folder.write(
            "other.json",
            SampleHotlines.menu.replacing(#""start": "top","#, with: #""start": "top", "languages": ["en"],"#).replacing(
                #"{ "handoff": "faults", "reason": "a power cut" }"#, with: #"{ "end": "So." }"#))
        let stays = try run(bench, "journal", "migrate", other)
        #expect(
            stays.status == 1 && stays.output.contains("in which it can end: 'colour.ask' is not in the new version\n0 calls moved"),
            "\(stays.output) \(stays.errors)")
    }

    @Test func sayWhatTheyNeed() throws {
        let bench = try StoreBench()
        let missing = try run(bench, "queue", "status")
        #expect(missing.status == 1 && missing.errors.contains("there is no such store"))
        #expect(try Command.run(ProgramTests.path, ["journal", "list"]).status == 2)
        let flow = bench.folder.write("flow.json", SampleHotlines.colour)
        let durability = try run(bench, "pipe", flow, "--durability", "fast")
        #expect(durability.status == 2 && durability.errors.contains("power or process"))
    }
}
