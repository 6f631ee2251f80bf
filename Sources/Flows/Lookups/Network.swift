#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A range of addresses, IPv4 or IPv6: `10.1.0.0/16`, `fd00::/8`, `192.0.2.7`.
///
/// IPv4 is kept as IPv4-mapped IPv6 (`::ffff:10.1.0.0/112`), so that one comparison serves both.
package struct Network: Equatable, Sendable {
    /// 16 bytes.
    package let address: [UInt8]
    package let prefix: Int

    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let bytes = Network.bytes(of: String(first)) else { return nil }
        var bits = bytes.isIPv4 ? 32 : 128
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let given = Int(parts[1]), given <= bits
            else { return nil }
            bits = given
        }
        address = bytes.address
        prefix = bytes.isIPv4 ? bits + 96 : bits
    }

    /// Whether a 16-byte address lies in the range.
    package func contains(_ other: [UInt8]) -> Bool {
        guard other.count == 16 else { return false }
        let whole = prefix / 8
        for i in 0..<whole where address[i] != other[i] { return false }
        let rest = prefix % 8
        guard rest > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
        return address[whole] & mask == other[whole] & mask
    }

    /// The 16 bytes of an address written in figures; nil for a name.
    package static func bytes(of text: String) -> (address: [UInt8], isIPv4: Bool)? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return (mapped(four), true) }
        var sixteen = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET6, text, &sixteen) == 1 { return (sixteen, false) }
        return nil
    }

    package static func mapped(_ four: some Collection<UInt8>) -> [UInt8] {
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + four
    }
}
