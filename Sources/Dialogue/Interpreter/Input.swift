import Intents

/// What a question hears.
enum Input {
    case words(Understanding, text: String)
    /// Without spaces; the terminator still stands.
    case keys(String)
}
