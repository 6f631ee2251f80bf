import Dialogue
import Flows

/// How long things take on the telephone, in seconds: what passes while a caller listens, thinks, speaks and presses keys.
enum Pace {
    /// Four syllables a second, a Chinese character each; a Latin letter is about a quarter of one. Audiences have a rate of their own.
    static func hearing(_ prompts: [Prompt]) -> Double {
        prompts.reduce(0) { sum, prompt in
            let speech = prompt.speech
            return sum + saying(prompt.text) * 100 / Double(max(speech.rate, 1)) + breath * speech.pause
        }
    }

    /// What the caller does by themselves; silence lasts as long as the question lets it.
    static func doing(_ input: Conversation.Input, timeout: Double) -> Double {
        switch input {
        case .start, .hangup, .done, .closed: 0
        case .text(let text): thought + saying(text)
        case .keys(let keys): thought + Double(keys.utf8.count) * key
        case .silence(nil): timeout
        case .silence(let seconds?), .wait(let seconds): seconds
        }
    }

    /// A service that is asked is waited for.
    static let lookup = 1.0

    private static let thought = 1.0
    private static let key = 0.4
    private static let breath = 0.3

    private static func saying(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 0.25 : 0.065) }
    }
}
