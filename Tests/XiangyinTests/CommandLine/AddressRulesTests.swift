import Flows
import Testing

@testable import xiangyin

/// Which addresses a lookup may reach.
@Suite struct AddressRulesTests {
    @Test(arguments: [
        "127.0.0.1", "127.255.0.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "169.254.169.254",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fdff::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::127.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2002:c0a8:101::1",
    ])
    func closes(_ address: String) throws {
        let bytes = try #require(Network.bytes(of: address)).address
        #expect(!AddressRules(allow: []).permits(host: "x.example", address: bytes))
        #expect(AddressRules(allow: ["X.example."]).permits(host: "x.example", address: bytes))
        #expect(!AddressRules(allow: ["y.example", "203.0.113.0/24"]).permits(host: "x.example", address: bytes))
    }

    @Test(arguments: [
        "8.8.8.8", "172.32.0.1", "172.15.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "126.0.0.1",
        "128.0.0.1",
    ])
    func opens(_ address: String) throws {
        let bytes = try #require(Network.bytes(of: address)).address
        #expect(AddressRules(allow: []).permits(host: "x.example", address: bytes))
    }

    @Test func allowsNetworks() throws {
        let rules = AddressRules(allow: ["10.1.0.0/16", "fd12::/16", "192.168.7.7"])
        for (address, permitted) in [
            ("10.1.255.1", true), ("10.2.0.1", false), ("fd12::9", true), ("fd13::9", false), ("192.168.7.7", true), ("192.168.7.8", false),
            ("::ffff:10.1.0.1", true),
        ] {
            let bytes = try #require(Network.bytes(of: address)).address
            #expect(rules.permits(host: "x.example", address: bytes) == permitted, "\(address)")
        }
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0/8", "billing.internal", "::/129", "10.0.0.0/", "10.0.0.0/x", "", "10.0.0.0/+8"])
    func readsNoNetworkInto(_ text: String) { #expect(Network(text) == nil) }
}
