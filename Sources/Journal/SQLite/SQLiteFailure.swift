import GRDB

/// What SQLite's errors mean to an operator.
enum SQLiteFailure {
    static func error(_ error: any Error, in name: String) -> StoreError {
        if let known = error as? StoreError { return known }
        guard let failure = error as? DatabaseError else {
            return StoreError(.disk, "\(name): \(error)", mend: "see whether the disk is well")
        }
        switch failure.resultCode {
        case .SQLITE_FULL:
            return StoreError(.full, "\(name): the disk is full, nothing was written", mend: "free some space and try again")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return StoreError(
                .readOnly, "\(name): the file, or its folder, may not be written",
                mend: "give this user the right to write both (chmod u+w), or choose another --store")
        case .SQLITE_CANTOPEN:
            return StoreError(
                .missing, "\(name): the file cannot be opened (\(failure.message ?? "no reason given"))",
                mend: "see that its folder exists and that this user may write there")
        case .SQLITE_CORRUPT:
            return StoreError(
                .damaged, "\(name): the file is damaged (\(failure.message ?? "no detail"))",
                mend: "xiangyin journal verify --store \(name) names what is; put a copy back, or save what can be read with journal export"
            )
        case .SQLITE_NOTADB:
            return StoreError(
                .foreign, "\(name): this is no store of calls", mend: "give the file that chat or pipe made, or a name that is not taken")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(
                .locked, "\(name): another program has held the file for over \(Int(Limits.busySeconds)) s, nothing was written",
                mend: "end that program (a copy or a shell on the file?) and try again")
        case .SQLITE_TOOBIG:
            return StoreError(.refused, "\(name): more than a row can hold, nothing was written", mend: "send less in one event")
        default:
            let words = failure.message ?? "no reason given"
            return StoreError(
                .disk, "\(name): the disk failed, nothing was written (\(words), SQLite \(failure.extendedResultCode.rawValue))",
                mend: "see whether the disk is well and try again")
        }
    }
}
