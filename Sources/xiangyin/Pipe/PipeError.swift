import Journal

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
        case conflict
        case storeFull = "store-full"
        case storeReadOnly = "store-read-only"
        case storeDamaged = "store-damaged"
        case storeLocked = "store-locked"
        case storeRefused = "store-refused"
        case storeFailed = "store-failed"
    }

    let code: Code
    let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The session is where it was before the line.
    init(_ error: StoreError) {
        let code: Code =
            switch error.kind {
            case .full: .storeFull
            case .readOnly: .storeReadOnly
            case .damaged: .storeDamaged
            case .locked: .storeLocked
            case .refused: .storeRefused
            case .missing, .foreign, .disk: .storeFailed
            }
        self.init(code, error.description)
    }
}
