/// Why a caller stands where they stand, for a supervisor.
///
///     dispatcher.explain(caller)?.english    // "3 ahead: 2 came earlier, 1 is elderly (5 min credit)."
///     dispatcher.explain(caller)?.chinese    // "前面3位：2位来得更早，1位是elderly（提前5分钟）。"
public struct Explanation: Sendable, Hashable {
    /// Callers who came later and yet go first, for one reason.
    public struct Group: Sendable, Hashable {
        /// Nil when the reason has no name.
        public let audience: String?
        public let credit: Microseconds
        public internal(set) var count: Int
    }

    public let ahead: Int
    /// Of those, how many came earlier.
    public internal(set) var earlier = 0
    /// How many are of a higher tier: emergencies.
    public internal(set) var urgent = 0
    /// How many came later and have more credit.
    public internal(set) var credited: [Group] = []
    /// What the caller's own credit is, and for what.
    public let own: Group

    /// Those ahead who were not looked at: beyond some, nobody reads on.
    public var others: Int { ahead - earlier - urgent - credited.reduce(0) { $0 + $1.count } }
}

extension Explanation {
    public var english: String {
        var parts: [String] = []
        if urgent > 0 { parts.append("\(urgent) \(urgent == 1 ? "is an emergency" : "are emergencies")") }
        if earlier > 0 { parts.append("\(earlier) came earlier") }
        for group in credited {
            let verb = group.count == 1 ? "is" : "are"
            let reason = group.audience.map { "\(verb) \($0)" } ?? "\(group.count == 1 ? "goes" : "go") first"
            parts.append("\(group.count) \(reason) (\(group.credit.english) credit)")
        }
        if others > 0 { parts.append("\(others) more") }
        let place = parts.isEmpty ? "Next in line" : "\(ahead) ahead: \(parts.joined(separator: ", "))"
        guard own.credit > .zero else { return place + "." }
        let reason = own.audience.map { "as \($0) " } ?? ""
        return "\(place); \(reason)they stand \(own.credit.english) earlier than they came."
    }

    public var chinese: String {
        var parts: [String] = []
        if urgent > 0 { parts.append("\(urgent)位是紧急来电") }
        if earlier > 0 { parts.append("\(earlier)位来得更早") }
        for group in credited {
            parts.append("\(group.count)位\(group.audience.map { "是\($0)" } ?? "优先")（提前\(Self.chinese(group.credit))）")
        }
        if others > 0 { parts.append("另有\(others)位") }
        let place = parts.isEmpty ? "下一位就是" : "前面\(ahead)位：\(parts.joined(separator: "，"))"
        guard own.credit > .zero else { return place + "。" }
        return "\(place)；\(own.audience.map { "因\($0)" } ?? "")位置比到达时间提前\(Self.chinese(own.credit))。"
    }

    private static func chinese(_ time: Microseconds) -> String {
        let (minutes, seconds) = time.minutesAndSeconds
        return (minutes > 0 ? "\(minutes)分\(seconds > 0 ? "" : "钟")" : "") + (seconds > 0 || minutes == 0 ? "\(seconds)秒" : "")
    }
}

extension Microseconds {
    /// `1 min 5 s`
    public var english: String {
        let (minutes, seconds) = minutesAndSeconds
        let words = [minutes > 0 ? "\(minutes) min" : nil, seconds > 0 || minutes == 0 ? "\(seconds) s" : nil]
        return words.compactMap(\.self).joined(separator: " ")
    }

    fileprivate var minutesAndSeconds: (minutes: Int64, seconds: Int64) {
        let whole = Int64(seconds.rounded())
        return (whole / 60, whole % 60)
    }
}
