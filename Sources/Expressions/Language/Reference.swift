/// A variable that an expression reads, with the fields it selects from it.
///
///     caller.age >= 60   // Reference(variable: "caller", fields: ["age"], offset: 0)
public struct Reference: Sendable, Hashable {
    /// The variable's declared name.
    public let variable: String
    /// Field names selected one after another, as far as they are written out.
    public internal(set) var fields: [String]
    /// UTF-8 offset in the expression's source.
    public let offset: Int

    /// `caller.age`.
    public var path: String { ([variable] + fields).joined(separator: ".") }

    public init(variable: String, fields: [String], offset: Int) {
        self.variable = variable
        self.fields = fields
        self.offset = offset
    }
}
