/// A request to be made: `GET https://billing.example/accounts/3201234567`.
struct HTTPRequest {
    var url: String
    var method = "GET"
    var headers: [(name: String, value: String)] = []
    /// JSON, or nil.
    var body: [UInt8]?
    /// Seconds for all of it: name, connection, redirects and answer.
    var timeout = 5.0
}
