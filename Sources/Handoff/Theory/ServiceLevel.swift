/// What "80 % in 20 seconds" is a share of. The same calls give four figures, so a report must name the one it means.
public enum ServiceLevel: String, Sendable, CaseIterable {
    /// Answered in time, of all that were offered: an early hang-up counts against the hotline.
    case ofOffered
    /// Answered in time, of those that were answered: a hang-up does not count at all.
    case ofAnswered
    /// Answered in time, of all but those who hung up before the time was over.
    case withoutEarlyAbandons
    /// Answered or hung up in time, of all (Asterisk's SL2): an early hang-up counts as a success.
    case orAbandonedInTime

    /// For people: "answered in time, of all offered".
    public var meaning: String {
        switch self {
        case .ofOffered: "answered in time, of all offered"
        case .ofAnswered: "answered in time, of all answered"
        case .withoutEarlyAbandons: "answered in time, of all but those who hung up in time"
        case .orAbandonedInTime: "answered or hung up in time, of all offered"
        }
    }

    /// Of shares or of counts alike. With nothing offered it is 1: nobody was kept waiting.
    public func share(answeredWithin: Double, abandonedWithin: Double, answered: Double, offered: Double) -> Double {
        let (part, whole) =
            switch self {
            case .ofOffered: (answeredWithin, offered)
            case .ofAnswered: (answeredWithin, answered)
            case .withoutEarlyAbandons: (answeredWithin, offered - abandonedWithin)
            case .orAbandonedInTime: (answeredWithin + abandonedWithin, offered)
            }
        return whole > 0 ? part / whole : 1
    }
}
