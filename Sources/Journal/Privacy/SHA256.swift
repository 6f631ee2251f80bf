/// SHA-256 (FIPS 180-4), for the names of versions and the hashes of callers' numbers.
///
///     SHA256.hex("abc")    // ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var words = [UInt32](repeating: 0, count: 64)
    /// What does not fill a block yet.
    private var held: [UInt8] = []
    private var length: UInt64 = 0

    static func hex(_ text: String) -> String {
        of(text).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The first eight bytes as a number.
    static func number(_ text: String) -> Int64 {
        Int64(bitPattern: of(text).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    private static func of(_ text: String) -> [UInt8] {
        var hash = SHA256()
        hash.add(text.utf8)
        return hash.finish()
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        let before = held.count
        held.append(contentsOf: bytes)
        length += UInt64(held.count - before)
        let blocks = held.count / 64
        for block in 0..<blocks { take(64 * block) }
        held.removeFirst(64 * blocks)
    }

    private mutating func finish() -> [UInt8] {
        let bits = length * 8
        let zeros = (119 - held.count) % 64
        add([0x80] + [UInt8](repeating: 0, count: zeros) + (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) })
        return state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
    }

    /// The 64 bytes from `start` on.
    private mutating func take(_ start: Int) {
        for index in 0..<16 {
            let at = start + 4 * index
            words[index] = UInt32(held[at]) << 24 | UInt32(held[at + 1]) << 16 | UInt32(held[at + 2]) << 8 | UInt32(held[at + 3])
        }
        for index in 16..<64 {
            let (a, b) = (words[index - 15], words[index - 2])
            let first = Self.turn(a, 7) ^ Self.turn(a, 18) ^ a >> 3
            let second = Self.turn(b, 17) ^ Self.turn(b, 19) ^ b >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        let constants = Self.constants
        for index in 0..<64 {
            let choice = (e & f) ^ (~e & g)
            let one = h &+ (Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)) &+ choice &+ constants[index] &+ words[index]
            let two = (Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func turn(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
