/// Something for the screen, by what it is; `ChatScreen` decides how it looks.
enum ChatLine: Equatable {
    /// The hotline's title, first of all.
    case title(String)
    /// The hotline speaks.
    case prompt(String)
    case option(key: String?, label: String)
    /// What left the call: `handoff: elderly (high)`.
    case action(String)
    /// One reason, for `/why` and `--explain`.
    case reason(String)
    /// A name with its value, for `/state` and `/help`.
    case entry(name: String, value: String)
    /// Chat itself speaks.
    case note(String)
    case mistake(String)

    static let tooLong = ChatLine.mistake("a line of over \(Limits.lineBytes / 1024) KiB was passed over")
}
