/// What one dispatcher and one calculation may hold, each bound with its reason.
enum Limits {
    /// Microseconds either side of the epoch: a thousand years, so that sums of a few stay far from overflow.
    static let time: Int64 = 1 << 55
    /// Servers that staffing tries: the largest call centres seat some tens of thousands.
    static let servers = 100_000
    /// States of a line that Erlang A sums: beyond a million callers in line nobody staffs by formula.
    static let lineStates = 1_000_000
    /// Steps of a walk: 20 minutes of the largest hotlines; the work is its square.
    static let walkSteps = 20_000
    /// Conversations at once: ten times what the largest hotlines have seen wait; each takes some 250 bytes.
    static let conversations = 1_000_000
    /// Agents ever signed on.
    static let agents = 100_000
    /// Conversations of one agent: a chat agent holds three to ten, a robot more.
    static let conversationsOfAnAgent = 1_000
    /// Callers ahead that an explanation looks at: nobody reads on.
    static let explained = 1_000
    /// Parts that a simulation is cut into for its intervals: few enough to be long, enough for Student's t to be narrow (`Estimate` has
    /// its quantiles for this many).
    static let batches = 30
}
