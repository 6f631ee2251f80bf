import Journal

/// A store that fails when it is told to.
final class FailingStore: Store {
    private let store: any Store
    var failure: StoreError?

    init(_ store: any Store) { self.store = store }

    func write<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result {
        let failure = failure
        return try store.write { rows in
            let result = try body(rows)
            // At the last moment, when all has been written but the commit.
            if let failure { throw failure }
            return result
        }
    }

    func read<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result { try store.read(body) }
    func changeMark() throws(StoreError) -> Int64 { try store.changeMark() }
    func scrub() throws(StoreError) { try store.scrub() }
    func integrityProblems() throws(StoreError) -> [String] { try store.integrityProblems() }
}
