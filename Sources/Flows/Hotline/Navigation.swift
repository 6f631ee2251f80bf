/// What a caller can do in every node: hear it again, go back, go to the main menu, reach a person.
public struct Navigation: Sendable {
    public enum Command: String, Sendable, CaseIterable {
        case `repeat`, back, main, agent
    }

    /// What each command answers to; a command that is switched off is absent.
    public var triggers: [Command: Trigger]

    /// Keys as Chinese hotlines have them; each command also has built-in words in every language, and an intent of its name.
    public static let standard: [Command: Trigger] = [
        .repeat: Trigger(key: "#", intent: "repeat"),
        .back: Trigger(key: "*", intent: "back"),
        .main: Trigger(intent: "main_menu"),
        .agent: Trigger(key: "0", intent: "agent"),
    ]
}
