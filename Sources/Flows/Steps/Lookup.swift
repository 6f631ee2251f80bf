public import Expressions

/// Asks a service for JSON and puts it in a slot:
///
///     { "lookup": "bill", "url": "https://billing.example/accounts/{{account}}", "timeout": "3s", "failed": "agent" }
public struct Lookup: Sendable {
    public let slot: String
    public let url: Template
    public let method: String
    public let headers: [(name: String, value: Template)]
    public let body: [(name: String, value: Expression)]
    /// Seconds.
    public let timeout: Double
    public let failed: Target?
    /// Said before the request is made, so that the caller does not wait in silence.
    public let say: Text?
}
