import Flows
import JSON

/// A lookup at an address that the engine refuses to connect to.
struct PrivateAddress: Check {
    let code = "private-address"
    let severity = Severity.error
    let title = "a lookup at a private address"
    let explanation = """
        Addresses of this machine and of the network around it are closed, lest a caller's words reach what nobody meant to open. The hotline \
        names what may be reached: `"lookups": { "allow": ["10.1.0.0/16", "billing.internal"] }`.
        """
    let mend = "allow it in hotline.json, or use the service's public name"
    let example = CheckExample(
        bad: lookupSnippet(url: "https://10.1.2.3/last"),
        good: lookupSnippet(url: "https://10.1.2.3/last", hotline: #""lookups": { "allow": ["10.1.0.0/16"] }"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let rules = AddressRules(allow: model.allowedHosts)
        return hotline.steps.compactMap { step in
            guard step.json["lookup"] != nil, let host = step.json["url"]?.value.asString.flatMap(Self.host) else { return nil }
            let address = Network.bytes(of: host)?.address ?? (Self.isLocal(host) ? Network.bytes(of: "127.0.0.1")?.address : nil)
            guard let address, !rules.permits(host: host, address: address) else { return nil }
            return problem("'\(host)' is a private address", at: step.spot("url"))
        }
    }

    /// The host of an address, when it is written out.
    static func host(_ url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
        if authority.contains("{") { return nil }
        let host = authority.split(separator: "@").last ?? authority
        if host.hasPrefix("[") { return String(host.dropFirst().prefix { $0 != "]" }) }
        return String(host.prefix { $0 != ":" })
    }

    /// Names that lead to this machine or the network around it.
    private static func isLocal(_ host: String) -> Bool {
        let name = host.lowercased()
        return name == "localhost" || [".localhost", ".local", ".internal", ".lan", ".home.arpa"].contains(where: name.hasSuffix)
    }
}
