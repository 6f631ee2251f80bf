/// What a journal keeps at most, each bound with its reason.
public enum Limits {
    /// Bytes of a stored session. The random callers of the tests stay under 4 KB; one that is larger would make every turn slow.
    public static let snapshotBytes = 64 * 1024
    /// Bytes of an event with its answer: a line of a bridge has 64 KiB, and an answer of 24 prompts with their SSML as much again.
    public static let eventBytes = 256 * 1024
    /// Bytes of all files of one version of a hotline.
    public static let versionBytes = 32 * 1024 * 1024
    /// Seconds to wait for another process that writes; a group is committed in a few milliseconds.
    public static let busySeconds = 5.0
    /// Tries, 20 ms apart, to be the one who makes a new file: the other takes some milliseconds.
    static let logTries = 100
    /// Figures in a row that may be somebody's number: the shortest telephone numbers that people give have seven.
    static let maskedDigits = 7
    /// Bytes of a message between a caller and an agent.
    public static let talkBytes = 4_096
    /// Events of the queues that are read at once.
    static let dispatchRows = 10_000
    /// Events after which the state of the queues is kept whole, so that a program that starts need not live through all of them.
    public static let dispatchBetweenImages = 5_000
    /// Seconds between two signs of life of a desk, or of a program that carries calls.
    static let beat = 4.0
    /// Seconds after which an agent whose desk is not heard of counts as lost.
    public static let agentSilence = 15.0
    /// Seconds after which callers in line count as having hung up when the program on their line is not heard of: time enough to start it again.
    public static let callerSilence = 30.0
    /// Such callers that are let go in one transaction.
    static let releasedCallers = 500
    /// Seconds between two looks for calls whose term is over, and such calls that go each time: a few milliseconds of a program that answers callers,
    /// and four times as many as the busiest hotline has in that time.
    static let retentionPause = 60.0
    static let retained = 200
    /// Problems that a verification names: beyond that, something is wrong with all.
    static let problems = 100
}
