import Glibc
import Synchronization

/// A web server for tests: hands each request's path to a closure and writes what it gives, byte for byte.
///
///     let server = try TinyServer { path in path == "/ok" ? .text("HTTP/1.1 200 OK\r\n\r\n{}") : .hang }
///     server.port
final class TinyServer: Sendable {
    enum Reply: Sendable {
        case text(String)
        /// Says nothing until the server goes.
        case hang
    }

    let port: Int
    /// The requests as they came.
    let requests = RequestLog()
    private let listener: Int32

    final class RequestLog: Sendable {
        private let lines = Mutex<[String]>([])
        func append(_ text: String) { lines.withLock { $0.append(text) } }
        var all: [String] { lines.withLock { $0 } }
    }

    struct CannotListen: Error {}

    init(_ reply: @escaping @Sendable (String) -> Reply) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard bound else { throw CannotListen() }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        let work = Work(listener: listener, log: requests, reply: reply)
        var thread = pthread_t()
        guard pthread_create(&thread, nil, serve, Unmanaged.passRetained(work).toOpaque()) == 0 else { throw CannotListen() }
        pthread_detach(thread)
    }

    deinit {
        // The thread closes it: closed here, its number could already belong to another server when the thread accepts again.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    fileprivate final class Work: Sendable {
        let listener: Int32
        let log: RequestLog
        let reply: @Sendable (String) -> Reply

        init(listener: Int32, log: RequestLog, reply: @escaping @Sendable (String) -> Reply) {
            self.listener = listener
            self.log = log
            self.reply = reply
        }
    }
}

private func serve(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let work = Unmanaged<TinyServer.Work>.fromOpaque(context).takeRetainedValue()
    var hanging: [Int32] = []
    defer { for connection in hanging { close(connection) } }
    while true {
        let connection = accept(work.listener, nil, nil)
        guard connection >= 0 else {
            close(work.listener)
            return nil
        }
        let request = readRequest(connection)
        work.log.append(request)
        let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        switch work.reply(path) {
        case .hang: hanging.append(connection)
        case .text(let text):
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let sent = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard sent > 0 else { break }
                bytes = bytes.dropFirst(sent)
            }
            close(connection)
        }
    }
}

/// Head and, when there is a length, body.
private func readRequest(_ connection: Int32) -> String {
    var text = ""
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = read(connection, &chunk, chunk.count)
        guard count > 0 else { return text }
        text += String(decoding: chunk[..<count], as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        let length =
            parts[0].split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.split(separator: ":")[1].drop { $0 == " " }) } ?? 0
        if parts[1].utf8.count >= length { return text }
    }
}
