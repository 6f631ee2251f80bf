/// Where calls are kept: a file, memory, a server.
///
///     let store = try SQLiteStore(path: "calls.db")
///     try store.write { rows in
///         let call = try rows.insert(call)
///         try rows.insert(event, of: call)
///     }
///
/// One transaction at a time, all or nothing: when `write` returns, what its body wrote is as durable as the store promises; when it
/// throws, nothing was written. The rules of calls and queues stand above (`Journal`, `LiveQueue`), so that every store has the same.
public protocol Store: AnyObject {
    func write<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result
    /// A view that does not move while it is looked at.
    func read<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result
    /// A number that changes whenever somebody else has written: cheap enough to be asked several times a second.
    func changeMark() throws(StoreError) -> Int64
    /// What was removed goes from the disk as well, not only out of sight.
    func scrub() throws(StoreError)
    /// What is wrong with the store's own structure; empty when it is sound.
    func integrityProblems() throws(StoreError) -> [String]
}
