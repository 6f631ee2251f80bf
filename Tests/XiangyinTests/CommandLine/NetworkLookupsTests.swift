import Flows
import Testing

@testable import xiangyin

/// Lookups over a real socket, against a server of our own.
@Suite struct NetworkLookupsTests {
    private static func ok(_ body: String, _ more: String = "") -> TinyServer.Reply {
        .text("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(more)\r\n\(body)")
    }

    private static func redirect(_ status: Int, to place: String) -> TinyServer.Reply {
        .text("HTTP/1.1 \(status) Over There\r\nLocation: \(place)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }

    private static func server() throws -> TinyServer {
        try TinyServer { path in
            switch path {
            case "/ok": ok("{\"amount\":1}")
            case "/large": ok(String(repeating: "x", count: 300 * 1024))
            // No length given: the size is found out as it comes.
            case "/endless": .text("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String(repeating: "x", count: 300 * 1024))
            case "/missing": .text("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
            case "/slow": .hang
            case "/hop": redirect(302, to: "/ok")
            case "/loop": redirect(302, to: "/loop")
            case "/file": redirect(302, to: "file:///etc/passwd")
            case "/metadata": redirect(302, to: "http://127.0.0.2/secret")
            case "/nowhere": .text("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            case "/see-other": redirect(303, to: "/ok")
            case "/same-again": redirect(307, to: "/ok")
            case "/garbage": .text("hello")
            default: .text("")
            }
        }
    }

    private func ask(_ request: HTTPRequest, allow: [String] = ["127.0.0.1"]) -> HTTPOutcome? {
        let network = NetworkLookups(rules: AddressRules(allow: allow))
        network.start(request, ticket: 1)
        var outcome: HTTPOutcome?
        while !network.isIdle {
            network.wait()
            for done in network.finished() { outcome = done.outcome }
        }
        return outcome
    }

    @Test(arguments: [
        ("/ok", HTTPOutcome.body(Array("{\"amount\":1}".utf8))),
        ("/hop", .body(Array("{\"amount\":1}".utf8))),
        ("/large", .failure("the answer is larger than 256 KiB")),
        ("/endless", .failure("the answer is larger than 256 KiB")),
        ("/missing", .failure("HTTP 404")),
        ("/loop", .failure("redirected more than 3 times")),
        ("/file", .failure("redirected: only http and https are allowed, not file")),
        ("/metadata", .failure("127.0.0.2 is at a private address, and not among the hotline's lookups.allow")),
        ("/nowhere", .failure("HTTP 302 without a place to go")),
        ("/slow", .failure("timed out")),
    ])
    func answers(path: String, expected: HTTPOutcome) throws {
        let server = try Self.server()
        #expect(ask(HTTPRequest(url: "http://127.0.0.1:\(server.port)\(path)", timeout: path == "/slow" ? 0.1 : 5)) == expected)
    }

    @Test(arguments: ["/garbage", "/empty"]) func failsOnWhatIsNotHTTP(_ path: String) throws {
        let server = try Self.server()
        guard case .failure = ask(HTTPRequest(url: "http://127.0.0.1:\(server.port)\(path)")) else {
            Issue.record("no failure")
            return
        }
    }

    @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
    func refusesPrivateAddresses(_ host: String) throws {
        let server = try Self.server()
        let outcome = ask(HTTPRequest(url: "http://\(host):\(server.port)/ok"), allow: [])
        guard case .failure(let reason) = outcome else {
            Issue.record("reached \(host)")
            return
        }
        #expect(reason.contains("private address") || host == "localhost")
        #expect(server.requests.all.isEmpty)
    }

    @Test(arguments: ["ftp://example.com/", "file:///etc/passwd", "gopher://x/", "", "http://", "nonsense://", "http://exa mple/", "://"])
    func refusesWhatIsNoWebAddress(_ url: String) {
        guard case .failure = ask(HTTPRequest(url: url)) else {
            Issue.record("no failure for \(url)")
            return
        }
    }

    @Test func repeatsABodyOnlyWhenAsked() throws {
        let server = try Self.server()
        for (path, second) in [("/see-other", "GET /ok "), ("/same-again", "POST /ok ")] {
            let request = HTTPRequest(
                url: "http://127.0.0.1:\(server.port)\(path)", method: "POST", headers: [("Authorization", "key")],
                body: Array("{\"n\":1}".utf8))
            #expect(ask(request) == .body(Array("{\"amount\":1}".utf8)))
            let last = server.requests.all.last ?? ""
            #expect(last.hasPrefix(second))
            #expect(last.contains("Authorization: key"))
            #expect(last.contains("{\"n\":1}") == second.hasPrefix("POST"))
        }
    }

    @Test func keepsHeadersFromOtherServers() throws {
        let other = try Self.server()
        let server = try TinyServer { _ in Self.redirect(302, to: "http://127.0.0.1:\(other.port)/ok") }
        let request = HTTPRequest(
            url: "http://127.0.0.1:\(server.port)/", headers: [("Authorization", "key"), ("X-Line", "a\r\nX-Evil: 1")])
        #expect(ask(request) == .body(Array("{\"amount\":1}".utf8)))
        #expect(server.requests.all.first?.contains("Authorization: key") == true)
        #expect(server.requests.all.first?.contains("X-Evil") == false)
        #expect(other.requests.all.first?.contains("Authorization") == false)
    }

    @Test func makesManyAtOnce() throws {
        let server = try Self.server()
        let network = NetworkLookups(rules: AddressRules(allow: ["127.0.0.1"]))
        // One that hangs holds nobody up.
        network.start(HTTPRequest(url: "http://127.0.0.1:\(server.port)/slow", timeout: 2), ticket: 0)
        for ticket in 1...300 { network.start(HTTPRequest(url: "http://127.0.0.1:\(server.port)/ok"), ticket: ticket) }
        var order: [Int] = []
        while !network.isIdle {
            network.wait()
            order += network.finished().map(\.ticket)
        }
        #expect(order.count == 301)
        #expect(Set(order).count == 301)
        #expect(order.last == 0)
    }
}
