/// One difference between two versions of a hotline, in the words of its designer.
///
///     main.menu: option 3 now goes to 'refund' (before: 'bill')
///     bill.ask: Cantonese prompt of question 'account' changed: “請講戶號” → “請撳戶號”
public struct Change: Sendable, Equatable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        case added, removed, changed, renamed
    }

    /// What sort of thing it is: each is told in its own way.
    enum Sort: Sendable {
        case item, target, text, value
    }

    /// The node (`main.menu`), or the part of the hotline: `intent refund`, `queue service`.
    public let place: String
    /// What is different there: `option 3`, `Cantonese prompt`.
    public let what: String
    public let kind: Kind
    public let old: String?
    public let new: String?
    let sort: Sort

    init(_ place: String, _ what: String, _ sort: Sort, old: String?, new: String?, kind: Kind? = nil) {
        self.place = place
        self.what = what
        self.sort = sort
        self.old = old
        self.new = new
        self.kind = kind ?? (old == nil ? .added : new == nil ? .removed : .changed)
    }

    public var description: String { place.isEmpty ? sentence : "\(place): \(sentence)" }

    private var sentence: String {
        let (old, new) = (old ?? "", new ?? "")
        switch (sort, kind) {
        case (_, .renamed): return "renamed to '\(new)'"
        case (.item, .added): return "\(what) added" + (new.isEmpty ? "" : ": \(new)")
        case (.item, .removed): return "\(what) removed" + (old.isEmpty ? "" : ": \(old)")
        case (.item, .changed): return "\(what) changed: \(old) → \(new)"
        case (.target, .added): return "\(what) now goes to '\(new)'"
        case (.target, .removed): return "\(what) no longer goes to '\(old)'"
        case (.target, .changed): return "\(what) now goes to '\(new)' (before: '\(old)')"
        case (.text, .added): return "\(what) added: “\(new)”"
        case (.text, .removed): return "\(what) removed: “\(old)”"
        case (.text, .changed): return "\(what) changed: “\(old)” → “\(new)”"
        case (.value, .added): return "\(what) is now \(new)"
        case (.value, .removed): return "\(what) is no longer set (before: \(old))"
        case (.value, .changed): return "\(what) is now \(new) (before: \(old))"
        }
    }
}
