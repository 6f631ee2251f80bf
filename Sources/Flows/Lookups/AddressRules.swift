/// Which addresses a lookup may connect to: public ones, and the private ones that the hotline allows by host or network.
///
///     "lookups": { "allow": ["billing.internal", "10.1.0.0/16"] }
///
/// The rule is asked about the address that is really connected to, after name resolution, so a name that changes
/// its mind between two resolutions gains nothing.
package struct AddressRules {
    private let hosts: Set<String>
    private let networks: [Network]

    package init(allow: [String]) {
        var hosts = Set<String>()
        var networks: [Network] = []
        for entry in allow {
            if let network = Network(entry) { networks.append(network) } else { hosts.insert(Self.plain(entry)) }
        }
        self.hosts = hosts
        self.networks = networks
    }

    /// `host` is the name in the URL; `address` has 16 bytes.
    package func permits(host: String, address: [UInt8]) -> Bool {
        if hosts.contains(Self.plain(host)) || networks.contains(where: { $0.contains(address) }) { return true }
        if Self.closed.contains(where: { $0.contains(address) }) { return false }
        if let inner = Self.embedded(address) {
            return networks.contains { $0.contains(inner) } || !Self.closed.contains { $0.contains(inner) }
        }
        return true
    }

    /// Names are compared without case, brackets of IPv6 and the root's dot.
    private static func plain(_ host: String) -> String {
        var name = host.lowercased()[...]
        if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        if name.hasSuffix(".") { name = name.dropLast() }
        return String(name)
    }

    /// The IPv4 address that an IPv6 address of a transition mechanism leads to.
    private static func embedded(_ address: [UInt8]) -> [UInt8]? {
        if nat64.contains(address) || compatible.contains(address) { return Network.mapped(address[12...]) }
        if sixToFour.contains(address) { return Network.mapped(address[2..<6]) }
        return nil
    }

    private static let nat64 = network("64:ff9b::/96")
    private static let compatible = network("::/96")
    private static let sixToFour = network("2002::/16")

    /// This host, private and shared networks, link-local, benchmarks, multicast and reserved (RFC 6890).
    private static let closed = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "64:ff9b:1::/48",
    ].map(network)

    /// A network written in this file; a slip there closes everything rather than nothing.
    private static func network(_ text: String) -> Network { Network(text) ?? Network(everything: ()) }
}

extension Network {
    fileprivate init(everything: ()) {
        address = [UInt8](repeating: 0, count: 16)
        prefix = 0
    }
}
