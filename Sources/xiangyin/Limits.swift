/// The bounds of the command line's shells, each with its reason.
enum Limits {
    // MARK: pipe

    /// Bytes of a line. A minute of speech is 2 KB of text; what is longer is no caller.
    static let lineBytes = 64 * 1024
    /// Bytes read at once: enough that a system call is nothing beside the work it brings.
    static let readBytes = 64 * 1024
    /// Sessions open at once: a peak of 720 calls for each of a few hundred hotlines.
    static let sessions = 250_000
    /// Seconds without an event after which a session may be dropped, when the number of sessions has come to its limit.
    static let idleSeconds = 3_600.0
    /// Ended sessions whose last answer is kept for a bridge that asks again.
    static let endedSessions = 10_000
    /// Answers kept for each session, so that a repeated id gets the same one. A bridge repeats what it has just sent.
    static let answersPerSession = 16
    /// Bytes of all older answers together; the latest answer of each session is kept beyond that.
    static let answerBytes = 64 * 1024 * 1024
    /// Different answers lately given that may be shared: the greetings and questions of a hotline.
    static let sharedBodies = 1_024
    /// Ids remembered for each session, to tell a repeated one from a new one when its answer is gone. A long call has 400 messages; 2 KB.
    static let idsPerSession = 256
    /// Lines of one session that wait while a lookup is under way.
    static let waitingLines = 64
    /// Bytes of such lines in all sessions.
    static let waitingBytes = 64 * 1024 * 1024
    /// Bytes of an `id` or a `session`: they are given back, and kept.
    static let nameBytes = 256

    /// Keys in one event: the longest number people type has 30.
    static let keys = 64

    // MARK: lookups

    /// Bytes of an answer; a session keeps far less of it.
    static let lookupBytes = 256 * 1024
    /// Hops from server to server.
    static let lookupRedirects = 3
    /// Seconds, whatever a flow says: nobody holds the line longer for a computer.
    static let lookupSeconds = 60.0
    /// Connections at once; more lookups wait for one of these.
    static let lookupConnections = 256

    // MARK: chat

    /// Lookups in a row for one line of the caller; the engine has a lower guard of its own.
    static let lookupsPerLine = 64

    /// Problems of a hotline that are shown to one who only wanted to run it; `check` shows all.
    static let diagnostics = 12

    // MARK: test

    /// Bytes of a file with a conversation: an hour of talk has a tenth of it.
    static let conversationBytes = 1024 * 1024

    // MARK: explain, listen

    /// Intents that are explained, and pieces of evidence of each: what fits a screen. JSON has all.
    static let explained = 4
    static let explainedEvidence = 8
    /// Utterances shown for each proposal.
    static let listened = 3

    // MARK: simulate

    /// The busiest hotlines have some tens of thousands; a simulation takes a second or two for a million calls.
    static let simulatedCallsPerHour = 1_000_000.0
    /// Ten weeks.
    static let simulatedHours = 1_680.0
    /// Agents of one group.
    static let simulatedAgents = 20_000
    /// Bytes of a file of 24 lines.
    static let arrivalsBytes = 64 * 1024
}
