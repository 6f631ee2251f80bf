public import JSON

/// One thing that may be wrong with a hotline: how it is called, why it matters, how it looks, and where it is.
///
///     struct SharedKey: Check {
///         let code = "shared-key"
///         ...
///         func problems(in hotline: CheckedHotline) -> [Diagnostic] { ... }
///     }
///
/// A check is listed in `AllChecks`; its page of documentation and its tests come from what it says here.
public protocol Check: Sendable {
    /// Stable, for machines and for `"check": { "allow": ... }`.
    var code: String { get }
    var severity: Severity { get }
    /// What is wrong, in a few words: "a node that nothing leads to".
    var title: String { get }
    /// What it does to a caller.
    var explanation: String { get }
    /// The way out.
    var mend: String { get }
    var example: CheckExample { get }

    func problems(in hotline: CheckedHotline) -> [Diagnostic]
}

extension Check {
    /// A problem of this check at a place of a file.
    func problem(_ message: String, at spot: Spot, mend: String? = nil, fix: Fix? = nil) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, message: message, place: spot.place, path: spot.path.description, mend: mend ?? self.mend,
            fix: fix)
    }
}
