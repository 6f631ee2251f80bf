/// A line in which somebody else's simulation found waits, as its program printed them:
///
///     ## disc=3 c=1 mu=1 patience=0 T=1 N=2e8 | K=2 | 0.4 0.4 5 0
///     class0 W=2.8694±0.0043 ab=0±0 SL=0.447±0.0003 Pdelay=0.79995 maxW=75.44
///
/// Discipline 0 is first come first served, 1 hard tiers, 2 priorities that grow at different rates, 3 credits; the numbers at the end
/// are arrival rates and credits.
struct SimulatedReference {
    enum Discipline: String { case arrival = "0", tiers = "1", ageing = "2", credits = "3" }

    struct Found {
        let value: Double
        /// Of 95 %.
        let margin: Double
    }

    struct Row {
        let wait: Found
        let abandonment: Found
        let level: Found
    }

    let discipline: Discipline
    let servers: Int
    let handling: Double
    /// 0 for endless.
    let patience: Double
    let threshold: Double
    let arrivals: [Double]
    let credits: [Double]
    private(set) var rows: [Row] = []

    /// All that a list of such lines holds.
    static func read(_ lines: [String]) -> [SimulatedReference] {
        var found: [SimulatedReference] = []
        for line in lines {
            if let header = SimulatedReference(header: line) {
                found.append(header)
            } else if line.hasPrefix("class"), !found.isEmpty, let row = Row(line) {
                found[found.count - 1].rows.append(row)
            }
        }
        return found
    }

    private init?(header: String) {
        let parts = header.split(separator: "|")
        guard header.hasPrefix("## "), parts.count == 3 else { return nil }
        let fields = Self.fields(parts[0])
        let numbers = parts[2].split(separator: " ").compactMap { Double($0) }
        guard let discipline = fields["disc"].flatMap({ Discipline(rawValue: $0) }), let servers = fields["c"].flatMap({ Int($0) }),
            let rate = fields["mu"].flatMap({ Double($0) }), let patience = fields["patience"].flatMap({ Double($0) }),
            let threshold = fields["T"].flatMap({ Double($0) }), numbers.count >= 2, numbers.count.isMultiple(of: 2)
        else { return nil }
        self.discipline = discipline
        self.servers = servers
        handling = 1 / rate
        self.patience = patience
        self.threshold = threshold
        arrivals = Array(numbers.prefix(numbers.count / 2))
        credits = Array(numbers.suffix(numbers.count / 2))
    }

    static func fields(_ text: Substring) -> [String: String] {
        var fields: [String: String] = [:]
        for field in text.split(separator: " ") {
            let parts = field.split(separator: "=")
            if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
        }
        return fields
    }
}

extension SimulatedReference.Row {
    fileprivate init?(_ line: String) {
        let fields = SimulatedReference.fields(line[...])
        func found(_ key: String) -> SimulatedReference.Found? {
            let parts = fields[key]?.split(separator: "±").compactMap { Double($0) } ?? []
            return parts.count == 2 ? SimulatedReference.Found(value: parts[0], margin: parts[1]) : nil
        }
        guard let wait = found("W"), let abandonment = found("ab"), let level = found("SL") else { return nil }
        (self.wait, self.abandonment, self.level) = (wait, abandonment, level)
    }
}
