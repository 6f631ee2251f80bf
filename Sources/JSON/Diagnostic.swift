/// A problem in a designer's file: what, where, and how to mend it.
///
///     main.json:12:7: error: unknown key 'nxet' in a menu option (nodes.welcome[1].options[0]); did you mean 'next'? [unknown-key]
public struct Diagnostic: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable, for machines: `unknown-key`.
    public let code: String
    public let severity: Severity
    public let message: String
    public let place: Place?
    /// Where in the JSON: `nodes.welcome[1].menu`.
    public let path: String
    public let mend: String?
    /// The mending itself, where it is mechanical.
    public let fix: Fix?

    public init(
        code: String, severity: Severity, message: String, place: Place?, path: String, mend: String? = nil, fix: Fix? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.place = place
        self.path = path
        self.mend = mend
        self.fix = fix
    }

    public var description: String {
        var text = place.map { "\($0): " } ?? ""
        text += "\(severity.rawValue): \(message)"
        if !path.isEmpty { text += " (\(path))" }
        if let mend { text += "; \(mend)" }
        return text + " [\(code)]"
    }
}
