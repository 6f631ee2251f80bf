import Glibc
import Histories

/// What it costs to keep every turn: answers of one pipe that each wait for the disk, beside what the disk itself can do in the same minute.
enum DurableBench {
    private static let seconds = 4.0

    static func run() -> [Measurement]? {
        var name = Array("/var/tmp/xiangyin-durable-XXXXXX".utf8CString)
        guard let path = Program.path, mkdtemp(&name) != nil else { return nil }
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { _ = system("rm -r '\(folder)'") }
        guard let file = fopen(folder + "/colour.json", "w") else { return nil }
        fputs(SampleHotline.colour, file)
        fclose(file)
        var measurements: [Measurement] = []
        for sessions in [1, 64] {
            let before = syncs(folder)
            guard let turns = turns(path, folder, sessions) else { return nil }
            let disk = (before + syncs(folder)) / 2
            let sorted = turns.latencies.sorted()
            let how = "\(sessions) sessions in one pipe --store, each waiting for its answer; --durability power, \(Int(seconds)) s"
            measurements += [
                Measurement(bench: "durable.\(sessions)", value: turns.rate, unit: "turns/s", how: how),
                Measurement(
                    bench: "durable.\(sessions).disk", value: disk, unit: "fdatasync/s",
                    how: "4 KiB appended and synced in the same folder, before and after"),
                Measurement(bench: "durable.\(sessions).share", value: turns.rate / disk * 100, unit: "%", how: "turns a sync of the disk"),
                Measurement(
                    bench: "durable.\(sessions).p50", value: sorted[sorted.count / 2] * 1e6, unit: "µs", how: "from line to answer"),
                Measurement(
                    bench: "durable.\(sessions).p99", value: sorted[sorted.count * 99 / 100] * 1e6, unit: "µs", how: "from line to answer"),
            ]
        }
        return measurements
    }

    private static func turns(_ path: String, _ folder: String, _ sessions: Int) -> (rate: Double, latencies: [Double])? {
        guard
            let pipe = Child(
                path, ["pipe", folder + "/colour.json", "--store", "\(folder)/\(sessions).db", "--durability", "power"],
                errors: folder + "/err")
        else { return nil }
        defer { pipe.finish() }
        for session in 0..<sessions { pipe.send(#"{"session":"s\#(session)","type":"start"}"#) }
        var answered = 0
        while answered < sessions, pipe.isOpen { answered += wait(pipe).count }
        var latencies: [Double] = []
        var sent = [Double](repeating: 0, count: sessions)
        func say(_ session: Int) {
            sent[session] = Stopwatch.now()
            pipe.send(#"{"session":"s\#(session)","type":"text","text":"I like blue best"}"#)
        }
        let start = Stopwatch.now()
        for session in 0..<sessions { say(session) }
        while Stopwatch.now() - start < seconds, pipe.isOpen {
            for line in wait(pipe) {
                guard let session = session(of: line), session < sessions else { return nil }
                latencies.append(Stopwatch.now() - sent[session])
                say(session)
            }
        }
        guard !latencies.isEmpty else { return nil }
        return (Double(latencies.count) / (Stopwatch.now() - start), latencies)
    }

    private static func wait(_ pipe: Child) -> [String] {
        var wanted = pollfd(fd: pipe.output, events: Int16(POLLIN), revents: 0)
        poll(&wanted, 1, 1_000)
        return pipe.lines()
    }

    /// `{"re":null,"session":"s17",...` -> 17
    private static func session(of line: String) -> Int? {
        guard let start = line.firstRange(of: "\"session\":\"s")?.upperBound else { return nil }
        return Int(line[start...].prefix { $0.isNumber })
    }

    /// What the disk can do: 4 KiB at the end of a file, made to last.
    private static func syncs(_ folder: String) -> Double {
        let file = open(folder + "/disk", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { return .nan }
        defer {
            close(file)
            unlink(folder + "/disk")
        }
        let page = [UInt8](repeating: 0x5A, count: 4096)
        let start = Stopwatch.now()
        var count = 0
        while Stopwatch.now() - start < 1.5 {
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { return .nan }
            count += 1
        }
        return Double(count) / (Stopwatch.now() - start)
    }
}
