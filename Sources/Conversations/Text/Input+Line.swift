extension Conversation.Input {
    /// As it is written after `>`; nil for the start, which is not written.
    package var line: String? {
        switch self {
        case .start: nil
        case .text(let text): text
        case .keys(let keys): "[\(keys)]"
        case .silence(nil): "[silence]"
        case .silence(let seconds?): "[silence \(Self.written(seconds))]"
        case .wait(let seconds): "[wait \(Self.written(seconds))]"
        case .hangup: "[hangup]"
        case .done: "[done]"
        case .closed: "[closed]"
        }
    }

    /// `8s`, `2m`.
    private static func written(_ seconds: Double) -> String {
        if let minutes = Int64(exactly: seconds / 60), minutes > 0 { return "\(minutes)m" }
        return (Int64(exactly: seconds).map { "\($0)" } ?? "\(seconds)") + "s"
    }
}
