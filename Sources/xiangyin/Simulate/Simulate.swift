import ArgumentParser
import Flows
import Glibc
import Handoff
import Language

/// `xiangyin simulate Flows/power --agents 428 --calls-per-hour 5000`
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play thousands of callers against so many agents, and say who would wait how long.",
        discussion: """
            Callers stand in the hotline's queues with the credit of their queue and audience, and are served by the same dispatcher as
            real ones. --agents may be given several times, for groups that serve some queues alone:
              --agents front=428:service,elderly --agents experts=46:complaints,billing@08:30-17:30
            What follows @ is when they work: times of every day, or the name of some of the hotline's hours. Queues keep their own hours.
            With --through-flows callers first hold one of the conversations of the hotline's tests/*.chat, drawn by the seed, with the real
            flows: how many need no person, how long they are with the machine, and which queue they reach are the flow's own doing.
            FILE.csv has a line for each hour of a day: its number and the calls in it, as 9,1250.
            """)

    @Argument(help: "A hotline's folder or a flow file.")
    var hotline: String

    @Option(help: ArgumentHelp("How many agents; or a group: its name, how many, and the queues they serve.", valueName: "agents"))
    var agents: [String] = ["10"]

    @Option(help: "Calls an hour.")
    var callsPerHour = 100.0

    @Option(help: ArgumentHelp("Calls in each hour of a day, instead.", valueName: "file.csv"))
    var arrivals: String?

    @Option(help: ArgumentHelp("How many callers are of each queue or audience: service=70,elderly=30.", valueName: "shares"))
    var mix: String?

    @Flag(help: "Let callers walk through the flows to their queue; --mix then names intents.")
    var throughFlows = false

    @Option(help: "Hours to play.")
    var hours = 24.0

    @Option(
        help: ArgumentHelp("The hour it begins with, for hours, holidays and --arrivals.", valueName: "2026-03-02T09"),
        transform: Self.hour)
    var from = Instant("2026-03-02T00:00:00Z") ?? Instant(seconds: 0)

    @Option(help: "Seconds that a conversation takes on average.")
    var handling = 300.0

    @Option(help: "Seconds after which callers hang up on average; 0 for never.")
    var patience = 120.0

    @Option(help: "Seconds of notes after each conversation.")
    var wrapUp = 0.0

    @Option(help: "Seconds within which a call should be answered.")
    var within = 20.0

    @Option(help: "The same seed plays the same day.")
    var seed: UInt64 = 1

    @Flag(help: "The same as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Draws who waits how long at which hour.", valueName: "file.svg"))
    var plot: String?

    func validate() throws {
        let bounds: [(String, Double, ClosedRange<Double>)] = [
            ("--calls-per-hour", callsPerHour, 0...Limits.simulatedCallsPerHour), ("--hours", hours, 0.01...Limits.simulatedHours),
            ("--handling", handling, 1...86_400), ("--patience", patience, 0...86_400), ("--wrap-up", wrapUp, 0...86_400),
            ("--within", within, 0...86_400),
        ]
        for (name, value, range) in bounds where !range.contains(value) {
            throw ValidationError("\(name) must be from \(range.lowerBound) to \(range.upperBound).")
        }
    }

    func run() throws {
        let files = HotlineFiles.read(path: self.hotline)
        let hotline = try HotlineLoading.load(files)
        let curve = try curve()
        var play = SimulatedHotline(hotline, handling: handling, patience: patience, wrapUp: wrapUp)
        var walked: FlowCallers?
        do {
            if throughFlows {
                let times = curve.times(within: hours * 3600, firstHour: from.localTime.hour, seed: seed)
                walked = try FlowCallers(files, hotline, times: times, from: from, mix: mix, seed: seed)
            } else if let mix {
                try play.mix(mix)
            }
            for group in agents { try play.staff(group) }
        } catch {
            StandardError.write("xiangyin: \(error.text)")
            throw ExitCode(2)
        }
        let planned = walked?.planned(in: &play)
        var scenario = play.scenario(arrivals: curve, from: from, hours: hours)
        scenario.planned = planned
        scenario.threshold = within
        scenario.seed = seed
        var progress = Progress()
        let report = scenario.simulate { progress.show("playing", $0) }
        progress.end()
        for note in play.notes { StandardError.write("note: \(note)") }
        if let plot { try draw(report, to: plot) }
        if json {
            print(String(decoding: report.json(seed: seed, flows: walked?.figures), as: UTF8.self))
        } else {
            for line in walked?.figures.lines ?? [] { print(ChatScreen.safe(line)) }
            for line in report.lines { print(ChatScreen.safe(line)) }
        }
    }

    @Sendable private static func hour(_ text: String) throws -> Instant {
        let hour = text.count == 10 ? text + "T00" : text
        guard hour.count == 13, let time = Instant(hour + ":00:00Z") else {
            throw ValidationError("--from is a date, or a date and an hour, as 2026-03-02T09; not '\(text)'")
        }
        return time
    }

    private func curve() throws -> ArrivalCurve {
        guard let arrivals else { return .constant(perHour: callsPerHour) }
        let bytes = try WholeFile.readOrEnd(arrivals, limit: Limits.arrivalsBytes)
        do {
            return .hourly(try HourlyCalls(bytes).calls)
        } catch {
            StandardError.write("xiangyin: \(arrivals):\(error.line): \(error.text)")
            throw ExitCode(1)
        }
    }

    private func draw(_ report: SimulationReport, to path: String) throws {
        do {
            try WholeFile.replace(path, with: Array(WaitPlot(report).svg.utf8))
        } catch {
            StandardError.write("xiangyin: \(path): \(error.text)")
            throw ExitCode(1)
        }
    }
}
