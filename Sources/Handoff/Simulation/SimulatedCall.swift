/// A call within a simulation.
struct SimulatedCall {
    var arrived: Int64 = 0
    var claim = Claim(caller: CallerID(0), agent: AgentID(0), fence: 0)
    /// Seconds of waiting that were foretold; below 0 when none were.
    var expected = -1.0
    var kind: Int32 = 0
    /// Below 0 while the lines fill.
    var batch: Int32 = -1
    var hour: Int32 = 0
    var isHere = false
}
