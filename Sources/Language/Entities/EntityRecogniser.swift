/// Hears a value of one type in a caller's words, whatever script or language they come in.
///
///     let money = EntityRecogniser(type: .money, length: nil)
///     money.find(in: "充百二八蚊半啦", language: "yue", now: now)    // .money(128.5)
///     let room = EntityRecogniser(type: .digits, length: 4...4)
///     room.value(fromKeys: "1204")                                // .digits("1204")
///
/// Of a sentence that corrects itself ("13号，不对，15号") the correction counts.
public struct EntityRecogniser: Sendable {
    public let type: EntityType
    /// How many digits are wanted: for digits and phone numbers.
    public let length: ClosedRange<Int>?

    public init(type: EntityType, length: ClosedRange<Int>?) {
        self.type = type
        self.length = length
    }

    /// The value said, or nil. `language` decides only what is written alike and means different things: 3/4, 1.280, 三點三.
    public func find(in text: String, language: String, now: Instant) -> EntityMatch? {
        let heard = HeardText(text)
        let all = 0..<heard.count
        let listener = Listener(text: heard, language: language, today: now.localDate, type: type, length: length)
        if type != .yesno, type != .text, let correction = SpokenCorrection.find(heard, in: all),
            let found = listener.find(in: correction.kept)
        {
            return found
        }
        return listener.find(in: all)
    }
}
