extension SpokenLanguage {
    /// How long: `2小时30分钟`, `兩個鐘`, `2 hours 30 minutes`; no unit that is zero.
    public func duration(_ seconds: Int64) -> String {
        var rest = seconds.magnitude
        var parts: [String] = []
        for span in words.spans where rest >= span.seconds.magnitude || parts.isEmpty && span.seconds == 1 {
            parts.append(count(Int(clamping: rest / span.seconds.magnitude), span.unit))
            rest %= span.seconds.magnitude
        }
        return (seconds < 0 ? words.minus : "") + parts.joined(separator: words.family == .chinese ? "" : " ")
    }
}
