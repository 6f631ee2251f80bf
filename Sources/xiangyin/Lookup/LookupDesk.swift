import Dialogue
import Expressions
import Flows
import JSON

/// Answers a hotline's lookups: from its fixtures.json when there is one, unless `--live`; else over the network.
struct LookupDesk: Sendable {
    private let fixtures: [Fixture]?
    let rules: AddressRules

    init(_ hotline: Hotline, live: Bool) {
        fixtures = live ? nil : hotline.fixtures
        rules = AddressRules(allow: hotline.allowedHosts)
    }

    /// The answer of the fixtures; nil when the network must be asked.
    func offline(_ request: LookupRequest) -> LookupAnswer.Result? {
        guard let fixtures else { return nil }
        guard let fixture = fixtures.first(where: { $0.fits(lookup: request.name, url: request.url) }) else {
            return .failure("no fixture fits \(request.url)")
        }
        switch fixture.answer {
        case .body(let value): return .success(Value(value))
        case .status(let status): return .failure("HTTP \(status)")
        case .fails(let reason): return .failure(reason)
        }
    }

    func http(_ request: LookupRequest) -> HTTPRequest {
        HTTPRequest(
            url: request.url, method: request.method, headers: request.headers.map { ($0.name, $0.value) }, body: request.body,
            timeout: request.timeout)
    }

    /// A body is read as strictly as a designer's file: what is no JSON is a failure, never a guess.
    func result(_ outcome: HTTPOutcome) -> LookupAnswer.Result {
        switch outcome {
        case .failure(let reason): return .failure(reason)
        case .body(let bytes):
            do {
                return .success(Value(try JSONReader.read(bytes: bytes).value))
            } catch {
                return .failure("not JSON: \(error)")
            }
        }
    }

    /// One answer, waited for: for chat and for tests, where there is one caller.
    func answer(_ request: LookupRequest) -> LookupAnswer.Result {
        if let result = offline(request) { return result }
        let network = NetworkLookups(rules: rules)
        network.start(http(request), ticket: 0)
        while !network.isIdle {
            network.wait()
            if let done = network.finished().first { return result(done.outcome) }
        }
        return .failure("no answer")
    }
}
