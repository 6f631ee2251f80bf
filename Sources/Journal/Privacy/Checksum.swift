/// FNV-1a, 64 bits: tells a damaged text, and no attacker's.
enum Checksum {
    static func of(_ bytes: [UInt8]) -> Int64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            return Int64(bitPattern: hash)
        }
    }
}
