/// How a question listens, shared by menu, ask and form: `"timeout": 8, "interdigit": 3, "terminator": "#", "noinput": [...]`.
public struct Listening: Sendable {
    /// Seconds of silence before noinput; nil leaves it to the hotline.
    public var timeout: Double?
    /// Seconds between two keys.
    public var interdigit: Double?
    /// The key that ends a number.
    public var terminator: String?
    public var bargein: Bool?
    /// What happens the first, second, ... time nothing is heard; nil leaves it to the hotline.
    public var noinput: [Step]?
    /// What happens the first, second, ... time something is heard that does not fit.
    public var nomatch: [Step]?
    /// The navigation left on here; nil for all the hotline has.
    public var navigation: Set<Navigation.Command>?

    public init() {}
}
