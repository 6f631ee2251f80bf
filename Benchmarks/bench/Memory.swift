/// What this process holds.
enum Memory {
    /// KiB of memory that is really there.
    static var resident: Int {
        guard let lines = TextLines.read("/proc/self/status") else { return 0 }
        for line in lines.map({ String(decoding: $0, as: UTF8.self) }) where line.hasPrefix("VmRSS:") {
            return Int(line.filter(\.isNumber)) ?? 0
        }
        return 0
    }
}
