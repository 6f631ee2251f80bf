/// A request for the shell to make.
public struct LookupRequest: Sendable, Equatable {
    /// Its number within the session, to be given back with the answer.
    public let id: Int
    /// The slot it fills, which is also the name in fixtures.
    public let name: String
    public let url: String
    public let method: String
    public let headers: [Header]
    /// JSON, or nil.
    public let body: [UInt8]?
    /// Seconds.
    public let timeout: Double

    public struct Header: Sendable, Equatable {
        public let name: String
        public let value: String
    }
}
