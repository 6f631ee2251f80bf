import Intents
import Language

/// Everything that was heard in an utterance.
struct Explanation {
    let understanding: Understanding
    let entities: [(type: EntityType, match: EntityMatch)]
    let seconds: Double

    init(_ understanding: Understanding, seconds: Double, now: Instant) {
        self.understanding = understanding
        self.seconds = seconds
        let text = understanding.canonical.original
        entities = EntityType.allCases.filter { $0 != .text }.compactMap { type in
            EntityRecogniser(type: type, length: nil).find(in: text, language: understanding.heard.language, now: now).map { (type, $0) }
        }
    }

    /// The reading in which most was understood.
    var reading: CanonicalText { understanding.sounded }

    var outcome: String {
        switch understanding.outcome {
        case .understood: "understood"
        case .unsure: "unsure"
        case .rejected: "rejected"
        }
    }
}

extension EntityValue {
    /// As people write it.
    var plain: String {
        switch self {
        case .text(let text), .digits(let text): text
        case .integer(let number): "\(number)"
        case .number(let number), .money(let number): "\(number)"
        case .date(let date): "\(date)"
        case .time(let time): "\(time)"
        case .yes(let yes): yes ? "yes" : "no"
        }
    }
}
