import JSON
import Testing

/// `xiangyin simulate`: a hotline's own queues and audiences, played.
@Suite(.enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")) struct SimulateTests {
    private func simulate(_ arguments: String...) throws -> Command {
        try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + arguments)
    }

    private static let peak = [
        "--agents", "line=20:service,elderly,emergency", "--agents", "experts=3:complaints,billing", "--calls-per-hour", "350", "--mix",
        "service=80,elderly=18,emergency=2", "--hours", "2",
    ]

    @Test func theElderlyWaitLessAndItSaysWhy() throws {
        let run = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + Self.peak)
        #expect(run.status == 0 && run.output.contains("they stand 5 min earlier than they came"), "\(run)")
        #expect(run.output.contains("answered in time, of all offered"), "a service level names what it is of")
        let again = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + Self.peak)
        #expect(run.output == again.output)
    }

    @Test func machinesGetJSON() throws {
        let run = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power"), "--json"] + Self.peak)
        let report = try JSONReader.read(bytes: Array(run.output.utf8))
        let callers = report["callers"]?.value.asArray ?? []
        #expect(callers.compactMap { $0["name"]?.value.asString } == ["elderly", "emergency", "service"])
        let waits = callers.compactMap { $0["wait"]?.value.asDouble }
        #expect(waits.count == 3 && waits[0] < waits[2] && waits[1] < waits[2], "\(waits)")
        let sum = callers.compactMap { $0["offered"]?.value.asInt }.reduce(0, +)
        #expect(report["total"]?.value.asArray?.first?["offered"]?.value.asInt == sum)
    }

    @Test func arrivalsByTheHourAndAPlot() throws {
        let folder = try TemporaryFolder()
        let file = folder.write("arrivals.csv", "hour,calls\n8, 40\n9,120\n")
        let run = try simulate("--arrivals", file, "--agents", "8", "--plot", folder.path + "/waits.svg")
        #expect(run.status == 0 && run.output.contains("\n8 "), "\(run)")
        #expect(folder.read("waits.svg").hasSuffix("</svg>\n"))
    }

    @Test(arguments: [
        (["--mix", "elderli=1"], "Did you mean 'elderly'?"), (["--mix", "elderly"], "--mix is a list as service=70,elderly=30"),
        (["--agents", "x=3:servise"], "Did you mean 'service'?"), (["--agents", "many"], "--agents is a number as 428"),
        (["--hours", "0"], "--hours must be from"),
        (["--agents", "x=3:service@late"], "by a name of the hotline's hours: counter, service"),
        (["--from", "tomorrow"], "--from is a date"), (["--through-flows", "--mix", "emergensy=1"], "Did you mean 'emergency'?"),
    ])
    func saysWhatIsWrong(_ arguments: [String], _ words: String) throws {
        let run = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + arguments)
        #expect(run.status == 2 && run.errors.contains(words) && run.output.isEmpty, "\(run)")
    }

    /// On a holiday the counter's callers are turned away; on the day before, those of the night.
    @Test(arguments: [("2026-09-30T16", true), ("2026-10-01T16", false)])
    func queuesKeepTheirHours(_ from: String, _ isOpen: Bool) throws {
        let run = try simulate(
            "--mix", "billing=50,service=50", "--hours", "3", "--from", from, "--agents", "all=20@service", "--json")
        let callers = try JSONReader.read(bytes: Array(run.output.utf8))["callers"]?.value.asArray ?? []
        func count(_ index: Int, _ name: String) -> Int64 { callers[index][name]?.value.asInt ?? -1 }
        #expect(callers.count == 2 && count(0, "turnedAway") > 0 && count(1, "turnedAway") == 0, "\(run)")
        #expect((count(0, "answered") > 0) == isOpen)
        #expect(run.errors.contains("queue 'billing' has hours ('counter')"))
    }

    private static let walked = [
        "--through-flows", "--from", "2026-03-02T10", "--hours", "0.1", "--calls-per-hour", "600", "--agents", "all=30", "--json",
    ]

    /// What the machine does itself, and where it hands over, is the flows' own doing.
    @Test func walksThroughTheFlows() throws {
        let run = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + Self.walked)
        let report = try JSONReader.read(bytes: Array(run.output.utf8))
        let total = try #require(report["flows"]?["total"])
        func count(_ node: JSONNode, _ name: String) -> Int64 { node[name]?.value.asInt ?? -1 }
        #expect(count(total, "served") > 0 && count(total, "toPeople") > 0, "\(run)")
        #expect(count(total, "served") + count(total, "hungUp") + count(total, "toPeople") == count(total, "calls"))
        #expect(
            try count(#require(report["total"]?.value.asArray?.first), "offered") == count(total, "toPeople"),
            "all who are handed over come to a queue")
        #expect((total["machineTime"]?.value.asDouble ?? 0) > 10)
        #expect(run.output == (try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/power")] + Self.walked)).output)
    }

    @Test func mixesIntents() throws {
        let run = try Command.run(
            ProgramTests.path, ["simulate", Repository.path("Flows/power"), "--mix", "emergency=1"] + Self.walked)
        let callers = try JSONReader.read(bytes: Array(run.output.utf8))["callers"]?.value.asArray ?? []
        #expect(!callers.isEmpty && callers.allSatisfy { $0["name"]?.value.asString?.hasPrefix("emergency") == true }, "\(run)")
    }

    @Test func saysThatThereIsNothingToWalk() throws {
        let run = try Command.run(ProgramTests.path, ["simulate", Repository.path("Flows/hello.json"), "--through-flows"])
        #expect(run.status == 2 && run.errors.contains("--through-flows needs whole conversations"), "\(run)")
    }

    @Test func aBadLineOfArrivalsIsNamed() throws {
        let folder = try TemporaryFolder()
        let run = try simulate("--arrivals", folder.write("arrivals.csv", "8,40\n24,1\n"))
        #expect(run.status == 1 && run.errors.contains("arrivals.csv:2: a line has an hour from 0 to 23"), "\(run)")
    }
}
