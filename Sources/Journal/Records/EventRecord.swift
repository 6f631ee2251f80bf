/// One exchange of a call: what came in, what went out.
///
///     {"type":"text","text":"我的电话是138****8000"}  ->  {"say":[...],"actions":[],"state":"listening"}
///
/// What somebody's number or secret stands in is kept twice: as it was for as long as the call lasts, since the call cannot go on
/// without, and masked for good.
public struct EventRecord: Sendable, Equatable {
    public var seq: Int
    /// The bridge's name for it.
    public var id: String?
    public var at: Int64
    public var offset: Int
    /// Masked.
    public var input: String
    public var answer: String
    /// As it was, where masking changed it and the call still lasts.
    public var plainInput: String?
    public var plainAnswer: String?
    /// Answers of lookups within the exchange, as JSON, while the call lasts.
    public var lookups: String?
    /// Where the call was moved to another version of its hotline: the one it had until then, while it lasts.
    public var version: String?
}
