import Flows
import Glibc
import Handoff
import Language

/// The I/O around a `PipeMachine`: one thread, one buffer, everything that is ready at once.
final class PipeLoop {
    private var machine: PipeMachine
    private let rules: AddressRules
    private var splitter = LineSplitter(limit: Limits.lineBytes)
    /// Made for the first lookup: most hotlines at most times need none.
    private var network: NetworkLookups?
    private let input: Int32
    private let output: Int32

    init(machine: PipeMachine, rules: AddressRules, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        self.machine = machine
        self.rules = rules
        self.input = input
        self.output = output
    }

    /// Until the input ends and every line is answered, or nobody reads the answers any more.
    func run() {
        signal(SIGPIPE, SIG_IGN)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.readBytes, alignment: 16)
        defer { chunk.deallocate() }
        var isOpen = true
        while isOpen || machine.isWaiting {
            var isReady = isOpen
            if machine.isWaiting, let network {
                isReady = network.wait(alongside: isOpen ? input : nil) && isOpen
                for (ticket, outcome) in network.finished() { machine.finish(ticket, outcome, now: Clock.now(), uptime: Clock.uptime()) }
            } else if let pause = machine.pause(at: Clock.microseconds()) {
                isReady = hasInput(within: pause)
            }
            if isReady { isOpen = take(chunk) }
            ask()
            machine.settle(at: Clock.microseconds())
            machine.attend(at: Clock.microseconds())
            for line in machine.takeLog() { StandardError.write(line) }
            guard write(machine.takeOutput()) else { return }
            machine.tidy(at: Clock.microseconds())
        }
    }

    private func hasInput(within pause: Microseconds) -> Bool {
        var wanted = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        // Rounded up: woken a little early, it would find nothing due.
        return poll(&wanted, 1, Int32(clamping: (pause.count + 999) / 1_000)) > 0
    }

    /// Reads once, and takes up what came; false at the end of the input.
    private func take(_ chunk: UnsafeMutableRawBufferPointer) -> Bool {
        let count = read(input, chunk.baseAddress, chunk.count)
        if count < 0, errno == EINTR { return true }
        if count < 0, errno == EAGAIN {
            var wanted = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            poll(&wanted, 1, -1)
            return true
        }
        let (now, uptime) = (Clock.now(), Clock.uptime())
        guard count > 0 else {
            splitter.finish { machine.receive($0, now: now, uptime: uptime) }
            return false
        }
        splitter.feed(UnsafeRawBufferPointer(rebasing: chunk[..<count])) { machine.receive($0, now: now, uptime: uptime) }
        return true
    }

    private func ask() {
        let lookups = machine.takeLookups()
        guard !lookups.isEmpty else { return }
        let network = self.network ?? NetworkLookups(rules: rules)
        self.network = network
        for (ticket, request) in lookups { network.start(request, ticket: ticket) }
    }

    /// Whether there is still somebody to write to.
    private func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var wanted = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                    poll(&wanted, 1, -1)
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
