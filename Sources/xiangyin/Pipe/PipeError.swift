/// Why a line was refused. The session has not moved.
///
///     {"re":"7","session":"c1","error":{"code":"unknown-session","message":"..."}}
struct PipeError: Error, Equatable {
    /// Stable, for machines.
    enum Code: String, CaseIterable {
        case lineTooLong = "line-too-long"
        case badUTF8 = "bad-utf8"
        case badJSON = "bad-json"
        case notAnObject = "not-an-object"
        case unknownField = "unknown-field"
        case missingField = "missing-field"
        case badField = "bad-field"
        case unknownType = "unknown-type"
        case badTime = "bad-time"
        case badKeys = "bad-keys"
        case badCaller = "bad-caller"
        case unknownSession = "unknown-session"
        case sessionExists = "session-exists"
        case sessionEnded = "session-ended"
        case expiredID = "expired-id"
        case tooManySessions = "too-many-sessions"
        case busy
    }

    let code: Code
    let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
