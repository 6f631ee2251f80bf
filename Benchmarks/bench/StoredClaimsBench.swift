import Flows
import Glibc
import Handoff
import Histories
import JSON
import Journal

/// What taking the next caller costs in a store, when few wait and when many do: offered, accepted, finished, a transaction each.
enum StoredClaimsBench {
    private static let cycles = 300

    static func run() -> [Measurement]? {
        var measurements: [Measurement] = []
        for size in [1_000, 100_000] {
            guard let seconds = cycle(among: size) else { return nil }
            measurements.append(
                Measurement(
                    bench: "stored-claims.\(size)", value: seconds * 1e6, unit: "µs",
                    how: "one caller accepted and finished among \(size), two transactions, --durability process; mean of \(cycles)"))
        }
        return measurements
    }

    private static func cycle(among size: Int) -> Double? {
        var name = Array("/var/tmp/xiangyin-claims-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { return nil }
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { _ = system("rm -r '\(folder)'") }
        let files = HotlineFiles(
            name: "shop", files: ShopHotline.files.map { SourceFile(name: "shop/" + $0.name, bytes: Array($0.text.utf8)) })
        guard let hotline = Hotline.load(files).hotline else { return nil }
        do throws(StoreError) {
            let journal = try Journal(SQLiteStore(path: folder + "/calls.db", durability: .process))
            _ = try journal.register(files, hotline, at: .seconds(1))
            for start in stride(from: 0, to: size, by: 1_000) {
                let callers = (start..<min(size, start + 1_000)).map { number -> Dispatcher.Event in
                    .arrive(Arrival(CallerID(UInt64(number)), queue: QueueID(number % 2), credit: .seconds(Double(number % 5) * 60)))
                }
                try journal.apply(callers, at: .seconds(Double(start)))
            }
            let now = Microseconds.seconds(200_000)
            _ = journal.takeNews()
            _ = try journal.signOn("Anna", queues: nil, skills: nil, capacity: 1, at: now)
            let start = Stopwatch.now()
            for _ in 0..<cycles {
                guard let claim = journal.takeNews().compactMap({ if case .offered(let claim, _) = $0 { claim } else { nil } }).last else {
                    return nil
                }
                try journal.apply([.accept(claim)], at: now)
                try journal.apply([.complete(claim)], at: now)
            }
            return (Stopwatch.now() - start) / Double(cycles)
        } catch {
            Report.complain("\(error)")
            return nil
        }
    }
}
