import CCurl
import Flows

/// Makes requests over the network, many at once, without a thread of its own:
///
///     network.start(request, ticket: 7)
///     while !network.isIdle {
///         network.wait(alongside: STDIN_FILENO)     // until the network or the descriptor has news
///         for (ticket, outcome) in network.finished() { ... }
///     }
final class NetworkLookups {
    private let rules: AddressRules
    private let multi: UnsafeMutableRawPointer?
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    private var idleHandles: [UnsafeMutableRawPointer] = []
    /// Requests beyond `Limits.lookupConnections`, first come first served; those before `queueStart` have gone.
    private var queue: [Transfer] = []
    private var queueStart = 0
    private var refused: [(ticket: Int, outcome: HTTPOutcome)] = []

    init(rules: AddressRules) {
        self.rules = rules
        curl_global_init(Int(CURL_GLOBAL_ALL))
        multi = curl_multi_init()
    }

    deinit {
        for handle in running.keys {
            curl_multi_remove_handle(multi, handle)
            curl_easy_cleanup(handle)
        }
        for handle in idleHandles { curl_easy_cleanup(handle) }
        curl_multi_cleanup(multi)
    }

    var isIdle: Bool { running.isEmpty && refused.isEmpty && queue.isEmpty }

    func start(_ request: HTTPRequest, ticket: Int) {
        queue.append(Transfer(request, ticket: ticket, rules: rules, now: Clock.uptime()))
        beginQueued()
    }

    /// Waits until the network or `descriptor` has something, or `milliseconds` have passed; whether `descriptor` has.
    @discardableResult
    func wait(alongside descriptor: Int32? = nil, milliseconds: Int32 = 1000) -> Bool {
        var extra = curl_waitfd(fd: descriptor ?? -1, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        curl_multi_poll(multi, &extra, descriptor == nil ? 0 : 1, refused.isEmpty ? milliseconds : 0, nil)
        return extra.revents != 0
    }

    /// Moves everything on and returns what is done.
    func finished() -> [(ticket: Int, outcome: HTTPOutcome)] {
        var stillRunning: Int32 = 0
        curl_multi_perform(multi, &stillRunning)
        var done = refused
        refused = []
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            guard let transfer = running.removeValue(forKey: handle) else { continue }
            curl_multi_remove_handle(multi, handle)
            if let outcome = outcome(of: transfer, handle, code) {
                done.append((transfer.ticket, outcome))
                idleHandles.append(handle)
            } else {
                begin(transfer, handle)
            }
        }
        beginQueued()
        return done
    }

    private func beginQueued() {
        let now = Clock.uptime()
        while queueStart < queue.count {
            let transfer = queue[queueStart]
            guard running.count < Limits.lookupConnections || transfer.deadline <= now else { return }
            queueStart += 1
            if let handle = idleHandles.popLast() ?? curl_easy_init() {
                begin(transfer, handle)
            } else {
                refused.append((transfer.ticket, .failure("out of memory")))
            }
        }
        queue.removeAll(keepingCapacity: true)
        queueStart = 0
    }

    private func begin(_ transfer: Transfer, _ handle: UnsafeMutableRawPointer) {
        if let reason = transfer.prepare(handle, now: Clock.uptime()) {
            refused.append((transfer.ticket, .failure(reason)))
            idleHandles.append(handle)
            return
        }
        running[handle] = transfer
        curl_multi_add_handle(multi, handle)
    }

    /// The outcome; nil when the answer points elsewhere and the transfer has turned there.
    private func outcome(of transfer: Transfer, _ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> HTTPOutcome? {
        guard code == CURLE_OK else {
            if let refusal = transfer.refusal { return .failure(refusal) }
            switch code {
            case CURLE_OPERATION_TIMEDOUT: return .failure("timed out")
            case CURLE_FILESIZE_EXCEEDED: return .failure("the answer is larger than \(Limits.lookupBytes / 1024) KiB")
            default: return .failure(String(cString: curl_easy_strerror(code)).lowercased())
            }
        }
        var status = 0
        xiangyin_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        switch status {
        case 200..<300: return .body(transfer.received)
        case 301, 302, 303, 307, 308:
            var url: UnsafeMutablePointer<CChar>?
            xiangyin_curl_get_string(handle, CURLINFO_REDIRECT_URL, &url)
            guard let url else { return .failure("HTTP \(status) without a place to go") }
            return transfer.follow(to: String(cString: url), status: status).map { .failure($0) }
        default: return .failure("HTTP \(status)")
        }
    }
}
