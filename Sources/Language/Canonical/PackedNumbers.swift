/// Reads the numbers of `CanonicalData`: digits of 5 bits, the lowest first; a sixth bit says that more follow.
struct PackedNumbers {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ packed: StaticString) {
        bytes = UnsafeBufferPointer(start: packed.utf8Start, count: packed.utf8CodeUnitCount)
    }

    mutating func next() -> UInt32? {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while index < bytes.count {
            let digit = Self.digit(bytes[index])
            index += 1
            value |= (digit & 31) << shift
            if digit & 32 == 0 { return value }
            shift += 5
        }
        return nil
    }

    mutating func nextSigned() -> Int? {
        next().map { $0 & 1 == 0 ? Int($0 >> 1) : -Int(($0 >> 1) + 1) }
    }

    private static func digit(_ byte: UInt8) -> UInt32 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        default: 63
        }
    }
}
