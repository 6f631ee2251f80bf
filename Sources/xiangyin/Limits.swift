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

    /// Seconds between two looks at the queues while callers wait and no line comes; what is due sooner is met sooner.
    static let queuePause = 1.0
    /// Seconds between two looks at least, so that a store that fails is not asked all the time.
    static let shortestPause = 0.1

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

    /// Problems of a hotline that are shown to one who only wanted to run it; `check` shows all.
    static let diagnostics = 12

    // MARK: chat, desk

    /// Milliseconds between two looks into the store while a person may speak: nobody notices.
    static let personPause: Int32 = 200
    /// Callers that a list shows; JSON has all.
    static let listedCallers = 30
    /// Characters of a line that is typed at a desk that fills the screen, and lines that it remembers: more than any screen has.
    static let typedScalars = 4_000
    static let shownTalk = 500
    /// Lines of a conversation that an agent sees at first.
    static let shownTranscript = 40

    // MARK: check

    /// Problems that are shown; more nobody mends in one go. `--json` has all.
    static let checked = 50

    // MARK: test

    /// Bytes of a file with a conversation: an hour of talk has a tenth of it.
    static let conversationBytes = 1024 * 1024
    /// Conversations for which a thread of their own is worth starting.
    static let sliceOfWork = 8
    /// Columns of what was expected, before what was heard stands beside it.
    static let expectedWidth = 48
    /// Calls of `--explore`: more would take an hour.
    static let exploredCalls = 10_000_000
    /// Calls that a thread explores before it turns to others.
    static let callsPerPiece = 128
    /// Bytes of a log of `pipe`: a busy day.
    static let logBytes = 256 * 1024 * 1024
    /// Microseconds between two looks at the files: nobody saves faster.
    static let watchPause: UInt32 = 300_000

    // MARK: explain, listen

    /// Intents that are explained, and pieces of evidence of the first and of each other: what fits a screen. JSON has all.
    static let explained = 5
    static let explainedEvidence = 6
    static let lesserEvidence = 2
    /// Words that are named as evidence of a language, and folds.
    static let explainedWords = 12
    /// Columns of an utterance, of what was said for a rule, and of a rule.
    static let explainedColumns = 160
    static let saidColumns = 24
    static let ruleColumns = 48
    /// Bytes of an utterance that is read from standard input: more than anything that is looked at.
    static let utteranceBytes = 4 << 20
    /// Utterances shown for each proposal, and their columns.
    static let listened = 3
    static let listenedColumns = 60

    // MARK: draw

    /// Bytes of a file of coverage: a line for each of 100,000 nodes.
    static let coverageBytes = 8 * 1024 * 1024

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
