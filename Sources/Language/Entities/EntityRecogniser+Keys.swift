extension EntityRecogniser {
    /// The value of an answer given on the keys of a telephone: `128*5` is 128.5, `1530` half past three, `90` as many minutes, `1` yes and `2` no.
    public func value(fromKeys keys: String) -> EntityValue? {
        let bytes = Array(keys.utf8.prefix(EntityLimits.keys + 1))
        guard !bytes.isEmpty, bytes.count <= EntityLimits.keys, bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2A }) else {
            return nil
        }
        let plain = !bytes.contains(0x2A)
        switch type {
        case .digits: return plain && (length?.contains(bytes.count) ?? true) ? .digits(keys) : nil
        case .phone:
            guard plain, length?.contains(bytes.count) ?? SpokenPhone.isNumber(bytes, international: false) else { return nil }
            return .digits(keys)
        case .idcard:
            let card = bytes.map { $0 == 0x2A ? 0x58 : $0 }
            return SpokenIDCard.isValid(card) ? .digits(String(decoding: card, as: UTF8.self)) : nil
        case .integer: return plain ? Int64(keys).map { .integer($0) } : nil
        case .number: return Self.decimal(bytes).map { .number($0) }
        case .money: return Self.decimal(bytes).map { .money($0) }
        case .date:
            guard plain, bytes.count == 8,
                let date = CivilDate(
                    year: Self.number(bytes[0..<4]), month: Self.number(bytes[4..<6]), day: Self.number(bytes[6..<8]))
            else { return nil }
            return .date(date)
        case .time:
            guard plain, bytes.count == 4, let time = CivilTime(hour: Self.number(bytes[0..<2]), minute: Self.number(bytes[2..<4])) else {
                return nil
            }
            return .time(time)
        case .duration: return plain && bytes.count <= 5 ? .duration(Int64(Self.number(bytes[...])) * 60) : nil
        case .yesno: return keys == "1" ? .yes(true) : keys == "2" ? .yes(false) : nil
        case .text, .name, .address: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
    }

    /// `12*5`; the point stands between digits and only once.
    private static func decimal(_ bytes: [UInt8]) -> Double? {
        guard bytes.first != 0x2A, bytes.last != 0x2A, bytes.count(where: { $0 == 0x2A }) <= 1 else { return nil }
        return Double(String(decoding: bytes.map { $0 == 0x2A ? 0x2E : $0 }, as: UTF8.self))
    }
}
