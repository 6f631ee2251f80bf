package import Expressions

extension Value {
    /// The value as people read it: a string without quotes.
    package var plain: String {
        if case .string(let text) = self { text } else { description }
    }
}
