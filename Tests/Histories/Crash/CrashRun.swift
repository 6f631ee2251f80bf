import Glibc
import Handoff
import JSON
import Journal

/// Programs on one store, killed at random moments under load: a pipe with its callers, and desks.
///
///     CrashRun(program: ".build/release/xiangyin", folder: "/tmp/x", kills: 1_000).run().text
///
/// Every line is sent until it is answered. In the end every answer must be in the store, nobody accepted by two agents at once, nobody
/// missing from both the queues and the calls, and no seat taken by nobody.
public final class CrashRun {
    private let program: String
    private let folder: String
    private let kills: Int
    private var random: SplitMix
    private var callers: [CrashedCaller]
    private var pipe: Child?
    private var desks: [Child?]
    private var deskNames: [String]
    private var report = CrashReport()
    private var talking: [CallerID: Claim] = [:]
    private var owner: [String: Int] = [:]

    private var store: String { folder + "/calls.db" }

    public init(program: String, folder: String, kills: Int, callers: Int = 32, desks: Int = 16, seed: UInt64 = 1) {
        self.program = program
        self.folder = folder
        self.kills = kills
        random = SplitMix(seed: seed)
        self.callers = (0..<callers).map { CrashedCaller(slot: $0) }
        self.desks = [Child?](repeating: nil, count: desks)
        deskNames = (0..<desks).map { "agent \($0)" }
    }

    public func run() -> CrashReport {
        signal(SIGPIPE, SIG_IGN)
        for (name, text) in ShopHotline.files { write(folder + "/shop/" + name, text) }
        startPipe()
        for desk in desks.indices { startDesk(desk) }
        do throws(StoreError) {
            let journal = try Journal(SQLiteStore(path: store))
            var nextKill = now() + 0.5
            var quietUntil = Double.infinity
            while now() < quietUntil, report.problems.count < 20 {
                wait()
                hearPipe()
                for desk in desks.indices { hearDesk(desk) }
                speak()
                try watch(journal)
                if now() >= nextKill, report.kills < kills {
                    killSomebody()
                    nextKill = now() + Double(random.below(120)) / 1000
                    // After the last one everybody gets time to answer.
                    if report.kills == kills { quietUntil = now() + 3 }
                }
            }
            stop()
            try judge(try Journal(SQLiteStore(path: store)))
        } catch { report.problems.append("\(error)") }
        return report
    }

    // MARK: - Programs

    private func startPipe() {
        pipe = Child(program, ["pipe", folder + "/shop", "--store", store], errors: folder + "/pipe.err")
        if pipe == nil { report.problems.append("\(program) cannot be run") }
        // What was not answered is sent again.
        for caller in callers { if let pending = caller.pending { pipe?.send(pending.line) } }
    }

    private func startDesk(_ desk: Int) {
        desks[desk] = Child(
            program, ["desk", folder + "/shop", "--store", store, "--agent", deskNames[desk]], errors: folder + "/desk.err")
    }

    private func killSomebody() {
        report.kills += 1
        guard random.below(3) > 0 else {
            pipe?.kill()
            return startPipe()
        }
        let desk = random.below(desks.count)
        desks[desk]?.kill()
        // Now and then somebody else sits down there, and the agent stays away.
        if random.below(4) == 0 { deskNames[desk] = "agent \(desk)-\(report.kills)" }
        startDesk(desk)
    }

    private func stop() {
        pipe?.finish()
        for desk in desks { desk?.kill() }
    }

    private func wait() {
        var wanted = ([pipe] + desks).compactMap {
            $0?.isOpen == true ? pollfd(fd: $0?.output ?? -1, events: Int16(POLLIN), revents: 0) : nil
        }
        poll(&wanted, nfds_t(wanted.count), 5)
    }

    // MARK: - Callers and agents

    private func speak() {
        for index in callers.indices where random.below(3) == 0 {
            guard let line = callers[index].next() else { continue }
            owner[callers[index].name] = index
            pipe?.send(line)
        }
    }

    private func hearPipe() {
        for line in pipe?.lines() ?? [] {
            guard let node = try? JSONReader.read(bytes: Array(line.utf8)), let id = node["re"]?.value.asString,
                let name = node["session"]?.value.asString, let index = owner[name], callers[index].name == name
            else {
                report.problems.append("a line that answers nothing: \(line)")
                continue
            }
            if let problem = callers[index].hear(id, node, line) { report.problems.append(problem) }
        }
    }

    private func hearDesk(_ desk: Int) {
        for line in desks[desk]?.lines() ?? [] {
            if line.contains("/take or /refuse") {
                if random.below(10) < 8 { desks[desk]?.send("/take") } else if random.below(2) == 0 { desks[desk]?.send("/refuse") }
            } else if line.hasPrefix("call "), line.contains(" · ") {
                desks[desk]?.send("hello")
                if random.below(8) == 0 { desks[desk]?.send("/transfer service") } else { desks[desk]?.send("/finish") }
            } else if line.contains("you did not answer: ") {
                desks[desk]?.send("/resume")
            }
        }
    }

    /// What the queues say, in the order in which it happened to everybody.
    private func watch(_ journal: Journal) throws(StoreError) {
        try journal.refresh(at: clock())
        for effect in journal.takeNews() {
            switch effect {
            case .connected(let claim, _, _):
                report.connected += 1
                if talking.updateValue(claim, forKey: claim.caller) != nil { report.acceptedTwice += 1 }
            case .ended(let caller, _), .requeued(let caller), .queued(let caller, _): talking[caller] = nil
            case .transferred(let claim, _): talking[claim.caller] = nil
            case .offered(let claim, _): talking[claim.caller] = nil
            default: break
            }
        }
    }

    // MARK: - Judgement

    private func judge(_ journal: Journal) throws(StoreError) {
        try watch(journal)
        var stored: [String: (call: CallRecord, events: [EventRecord])] = [:]
        try journal.store.read { rows in
            for call in try rows.calls(CallFilter()) { stored[call.name] = (call, try rows.events(of: call.id)) }
        }
        for caller in callers {
            report.answered += caller.answered.count
            report.callsEnded += caller.ended
            for one in caller.answered {
                let event = stored[one.name]?.events.first { $0.id == one.id }
                guard let event, event.seq == one.seq, one.line.hasSuffix(String(event.answer.dropFirst())) else {
                    report.lostTurns += 1
                    continue
                }
            }
            if caller.isUnderWay, stored[caller.name]?.call.ended != nil || stored[caller.name] == nil {
                // Its last line, which ends it, may be stored and not answered yet.
                if caller.pending == nil { report.lostCallers += 1 }
            }
        }
        // Nobody stands in a queue without a call, and nobody who asked for a person stands nowhere without having been served.
        report.problems += try Verification(journal) { _ in nil }.problems
        try drain(journal)
    }

    /// All agents leave; then one who can take everybody comes, and everybody must get through.
    private func drain(_ journal: Journal) throws(StoreError) {
        for agent in journal.queues.dispatcher.agents where agent.presence != .gone {
            try journal.apply([.lose(agent.agent.id)], at: clock())
        }
        for agent in journal.queues.dispatcher.agents { report.leakedCapacity += agent.claims.count + agent.wrapUps.count }
        let waiting = Set(journal.queues.dispatcher.callers.map(\.arrival.id))
        _ = journal.takeNews()
        _ = try journal.signOn("last", queues: nil, skills: nil, capacity: 1_000, at: clock())
        var served: Set<CallerID> = []
        for _ in 0..<10 where journal.queues.dispatcher.count > 0 {
            for effect in journal.takeNews() {
                if case .offered(let claim, _) = effect { try journal.apply([.accept(claim), .complete(claim)], at: clock()) }
                if case .ended(let caller, .served) = effect { served.insert(caller) }
            }
        }
        for case .ended(let caller, .served) in journal.takeNews() { served.insert(caller) }
        report.lostCallers += waiting.subtracting(served).count
        report.problems += try Verification(journal) { _ in nil }.problems
    }

    private func write(_ path: String, _ text: String) {
        mkdir(folder + "/shop", 0o700)
        guard let file = fopen(path, "we") else { return report.problems.append("\(path) cannot be written") }
        fputs(text, file)
        fclose(file)
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func clock() -> Microseconds {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Microseconds(Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}
