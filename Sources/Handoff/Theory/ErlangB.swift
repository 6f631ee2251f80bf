/// How often all servers are busy when nobody waits (M/M/c/c): trunks, or agents without a queue.
///
///     ErlangB.blocking(load: 10, servers: 10)    // 0.2146: one call in five finds no trunk
///
/// A. K. Erlang, "Løsning af nogle Problemer fra Sandsynlighedsregningen af Betydning for de automatiske Telefoncentraler", 1917.
public enum ErlangB {
    /// The share of calls that find every server busy.
    /// - Parameter load: calls in service on average if there were servers without end, in erlangs: arrival rate times handling time.
    public static func blocking(load: Double, servers: Int) -> Double {
        1 / inverse(load: load, servers: servers)
    }

    /// 1/B, from which C and A follow without loss: 1/B(c) = 1 + (c/a) / B(c-1), only sums of positive terms.
    static func inverse(load: Double, servers: Int) -> Double {
        guard load > 0 else { return servers > 0 ? .infinity : 1 }
        var inverse = 1.0
        for server in stride(from: 1, through: servers, by: 1) { inverse = 1 + inverse * Double(server) / load }
        return inverse
    }
}
