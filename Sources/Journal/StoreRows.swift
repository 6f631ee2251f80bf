/// What can be read and written within a transaction. Each operation is one or two statements of SQL, and no rule of the house.
public protocol StoreRows {
    // Versions of hotlines
    func version(_ hash: String) throws -> HotlineVersion?
    func insert(_ version: HotlineVersion) throws
    func has(version hash: String) throws -> Bool
    /// Versions that calls under way had before they were moved to another.
    func earlierVersions() throws -> [String]

    // Calls
    func call(_ id: Int64) throws -> CallRecord?
    /// The latest of this name, whether it has ended or not.
    func call(named name: String) throws -> CallRecord?
    func calls(_ filter: CallFilter) throws -> [CallRecord]
    /// Its number; nil when a call of this name is under way.
    func insert(_ call: CallRecord) throws -> Int64?
    /// False when the call is not at `turn` any more: somebody else has moved it.
    func update(_ call: CallRecord, at turn: Int) throws -> Bool
    /// A call has ended: what only the call itself needed goes.
    func seal(_ call: Int64) throws

    // Events
    func insert(_ event: EventRecord, of call: Int64) throws
    func events(of call: Int64) throws -> [EventRecord]
    /// The last so many, the latest last.
    func events(of call: Int64, last count: Int) throws -> [EventRecord]

    // What caller and agent say to each other
    func insert(_ talk: TalkRecord) throws
    func talk(of call: Int64, after number: Int64) throws -> [TalkRecord]

    // Work orders
    func insert(_ order: WorkOrderRecord) throws
    func workOrders(of call: Int64?) throws -> [WorkOrderRecord]

    // Queues
    /// The number that a queue, skill, agent or audience goes by; new ones get the next.
    func number(of name: String, _ kind: NameKind) throws -> Int
    func names(_ kind: NameKind) throws -> [String]
    func append(_ event: DispatchRecord) throws
    /// Those after a number, at most so many.
    func dispatch(after number: Int64, limit: Int) throws -> [DispatchRecord]
    func lastDispatch() throws -> Int64
    /// Events that it stands for go, but for the last so many: others may have yet to read them.
    func insert(_ image: DispatchImage, keeping events: Int) throws
    func lastImage() throws -> DispatchImage?
    /// Puts the row of a caller who is on the way to a person, as it is now.
    func put(_ row: HandoffRow) throws
    func remove(handoff call: Int64) throws
    func handoffs() throws -> [HandoffRow]
    /// Signs of life of the desks: each agent's number, and when.
    func beat(_ agent: Int, at time: Int64) throws
    func beats() throws -> [Int: Int64]
    func removeBeat(_ agent: Int) throws

    // Lines to callers who are on the way to a person
    /// A program that carries calls is there; its number.
    func insertCarrier(at time: Int64) throws -> Int64
    /// It is still there, or again.
    func beat(carrier: Int64, at time: Int64) throws
    /// Those that have not been heard of since.
    func carriers(silentSince time: Int64) throws -> [Int64]
    func removeCarrier(_ carrier: Int64) throws
    /// Who is on the line of a caller now; nil when they are on the way to nobody any more.
    func carry(_ call: Int64, by carrier: Int64?) throws
    /// The calls that a program carries, at most so many.
    func carried(by carrier: Int64, limit: Int) throws -> [Int64]

    // Privacy
    /// A secret of this store, from which callers' numbers are hashed.
    func salt() throws -> String
    /// Removes calls with all that hangs on them; how many there were.
    func remove(calls: [Int64]) throws -> Int
    /// Versions that no call is at, or is to be made again from, any more.
    func removeUnusedVersions(but hash: String?) throws -> Int
}

/// What has a name outside and a number in the queues.
public enum NameKind: String, Sendable, CaseIterable {
    case queue, skill, agent, audience
}
