import Testing

@testable import xiangyin

/// The program as a process: its streams and its end.
@Suite struct ProgramTests {
    /// Built beside the tests.
    static let path = Repository.path(".build/debug/xiangyin")
    private static let isBuilt: ConditionTrait = .enabled(if: Repository.readFile(path) != nil, ".build/debug/xiangyin is not built")

    private func run(_ arguments: [String], _ input: String, hotline: String = SampleHotlines.colour) throws -> Command {
        let folder = try TemporaryFolder()
        let flow = folder.write("flow.json", hotline)
        return try Command.run(Self.path, arguments.map { $0 == "FLOW" ? flow : $0 }, input: folder.write("in", input))
    }

    @Test(isBuilt) func chatsPlainlyWhenPiped() throws {
        let chat = try run(["chat", "FLOW"], "red\n\n/hlep\nblue")
        #expect(
            chat.output
                == "colour · /help\nWhich colour?\nYou said red.\nWhich colour?\nunknown command /hlep; did you mean /help?\nYou said blue.\nWhich colour?\n(the call is over)\n"
        )
        #expect(chat.errors.isEmpty && chat.status == 0)
    }

    @Test(isBuilt) func saysWhyAHotlineCannotBeRun() throws {
        for command in ["chat", "pipe"] {
            let run = try run([command, "FLOW"], "", hotline: #"{ "flow": "x", "strat": "a", "nodes": {} }"#)
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.errors.contains("flow.json:1:") && run.errors.contains("did you mean 'start'?"))
        }
        let check = try run(["check", "FLOW"], "", hotline: #"{ "flow": "x", "strat": "a", "nodes": {} }"#)
        #expect(check.status == 1 && check.output.contains("did you mean 'start'?") && check.errors.isEmpty)
        #expect(try run(["check", "FLOW"], "").status == 0)
        #expect(try run(["chat", "/nowhere"], "").status == 1)
        #expect(try run(["chat", "FLOW", "--at", "noon"], "").status == 2)
        let mistyped = try run(["chta", "FLOW"], "")
        #expect(mistyped.status == 2 && mistyped.errors.contains("Did you mean 'xiangyin chat'?"))
        #expect(try run(["chat", "FLOW", "--caller", "agee=7"], "").errors.contains("did you mean 'age'?"))
    }

    @Test(isBuilt) func pipesUntilTheInputEnds() throws {
        let lines = [PipeHarness.start(), "", "{", PipeHarness.text("red", id: "1")]
        let pipe = try run(["pipe", "FLOW"], lines.joined(separator: "\r\n"))
        var here = try PipeHarness()
        #expect(pipe.output.split(separator: "\n").map(String.init) == lines.flatMap { here.send($0) })
        #expect(pipe.errors.isEmpty && pipe.status == 0)
    }

    @Test(isBuilt) func waitsForLookupsAtTheEnd() throws {
        let server = try TinyServer { path in
            let body = path == "/7" ? #"{"amount":12}"# : "{"
            return .text("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
        }
        let flow = SampleHotlines.lookup.replacing("@PORT@", with: "\(server.port)")
        let input = [PipeHarness.start(), PipeHarness.text("7", id: "1"), PipeHarness.text("8", id: "2")].joined(separator: "\n")
        // The address is private, and this hotline allows none.
        let closed = try run(["pipe", "FLOW"], input, hotline: flow)
        #expect(
            closed.output.split(separator: "\n").count == 3 && closed.output.contains("could not find out")
                && !closed.output.contains("owe"))
        #expect(server.requests.all.isEmpty)
        let folder = try TemporaryFolder()
        folder.write("hotline/main.json", flow.replacing(#""languages": ["en"],"#, with: ""))
        folder.write(
            "hotline/hotline.json", #"{ "hotline": "bills", "languages": ["en"], "start": "bills", "lookups": { "allow": ["127.0.0.1"] } }"#
        )
        let open = try Command.run(Self.path, ["pipe", folder.path + "/hotline"], input: folder.write("in", input))
        let answers = open.output.split(separator: "\n")
        #expect(open.status == 0 && answers.count == 3, "\(open.errors)")
        #expect(answers.count == 3 && answers[1].contains("You owe 12.") && answers[2].contains("could not find out"))
    }

    @Test(isBuilt) func passesOverAnEndlessLine() throws {
        let folder = try TemporaryFolder()
        let flow = folder.write("flow.json", SampleHotlines.colour)
        let ends = (folder.write("first", PipeHarness.start() + "\n"), folder.write("last", "\n" + PipeHarness.text("red", id: "1")))
        let script = "(cat \(ends.0); head -c 100000000 /dev/zero | tr '\\0' x; cat \(ends.1)) | \(Self.path) pipe \(flow)"
        let answers = try Command.run("/bin/sh", ["-c", script]).output.split(separator: "\n")
        #expect(answers.count == 3 && answers[1].contains("line-too-long") && answers[2].contains("You said red."))
    }

    @Test(isBuilt) func leavesQuietlyWhenNobodyReads() throws {
        let folder = try TemporaryFolder()
        let flow = folder.write("flow.json", SampleHotlines.colour)
        let lines = (0..<20_000).map { PipeHarness.start("s\($0)") }.joined(separator: "\n")
        let input = folder.write("in", lines)
        for command in ["pipe", "chat"] {
            let run = try Command.run("/bin/sh", ["-c", "\(Self.path) \(command) \(flow) < \(input) | head -n 1"])
            #expect(run.errors.isEmpty && run.output.split(separator: "\n").count == 1, "\(run.errors)")
        }
    }
}
