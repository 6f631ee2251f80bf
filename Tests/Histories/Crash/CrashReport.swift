/// What came of a crash run.
public struct CrashReport: Sendable {
    public var kills = 0
    public var answered = 0
    public var callsEnded = 0
    public var connected = 0
    public var acceptedTwice = 0
    public var lostTurns = 0
    public var lostCallers = 0
    public var leakedCapacity = 0
    public var problems: [String] = []

    public var isClean: Bool { problems.isEmpty && acceptedTwice + lostTurns + lostCallers + leakedCapacity == 0 }

    public var text: String {
        """
        \(kills) kills: \(answered) turns answered, \(callsEnded) calls ended, \(connected) times an agent took a caller; \
        \(lostTurns) answered turns lost, \(acceptedTwice) callers accepted twice, \(lostCallers) callers lost, \
        \(leakedCapacity) seats leaked, \(problems.count) problems
        """
    }
}
