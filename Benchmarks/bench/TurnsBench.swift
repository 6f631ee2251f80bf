import Dialogue
import Language

/// How many messages a second one core answers: in memory, and with the session stored and read back for each.
enum TurnsBench {
    private static let messages = 50_000
    private static let answers = ["red", "I like blue best", "green", "crimson please"]
    private static let time = Instant(seconds: 1_772_330_400, offset: 28_800)

    static func turns() -> [Measurement]? {
        guard let interpreter = colour() else { return nil }
        let seconds = Stopwatch.median(rounds: 7) {
            var session = begin(interpreter)
            let start = Stopwatch.now()
            for n in 0..<messages { session = interpreter.turn(session, Event(.text(answers[n & 3]), at: time)).session }
            return Stopwatch.now() - start
        }
        return [
            Measurement(
                bench: "turns", value: Double(messages) / seconds, unit: "messages/s",
                how:
                    "two-node flow (ask a colour, answer, again), session in memory, one thread; median of 7 rounds of \(messages) messages"
            )
        ]
    }

    static func saved() -> [Measurement]? {
        guard let interpreter = colour() else { return nil }
        var failed = false
        let seconds = Stopwatch.median(rounds: 7) {
            var stored = begin(interpreter).json()
            let start = Stopwatch.now()
            for n in 0..<messages {
                guard let session = try? Session(json: stored) else {
                    failed = true
                    break
                }
                stored = interpreter.turn(session, Event(.text(answers[n & 3]), at: time)).session.json()
            }
            return Stopwatch.now() - start
        }
        guard !failed else {
            Report.complain("a session could not be read back")
            return nil
        }
        return [
            Measurement(
                bench: "saved", value: Double(messages) / seconds, unit: "messages/s",
                how:
                    "the same flow, the session read from JSON before each message and written as JSON after it; median of 7 rounds of \(messages) messages"
            )
        ]
    }

    private static func colour() -> Interpreter? {
        SampleHotline.load(SampleHotline.colour, "colour").map(Interpreter.init)
    }

    private static func begin(_ interpreter: Interpreter) -> Session {
        interpreter.turn(Session(id: "1"), Event(.start(Caller(number: "13800138000")), at: time)).session
    }
}
