/// How the hotline listens where a question says nothing else: `"input": { "timeout": 5, "interdigit": 3, "terminator": "#", "bargein": true }`.
public struct InputSettings: Sendable {
    /// Seconds of silence before noinput.
    public var timeout = 5.0
    /// Seconds between two keys.
    public var interdigit = 3.0
    public var terminator = "#"
    public var bargein = true

    public init() {}
}
