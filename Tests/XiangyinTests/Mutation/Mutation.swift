import Flows
import JSON

/// One way to break a hotline: `retarget main.json nodes.menu[0].options[1].go: bill becomes payment`.
struct Mutation: CustomStringConvertible, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// A slip that no longer names anything.
        case misspeltTarget, misspeltKey, misspeltIntent, misspeltQueue, misspeltSlot, misspeltLanguage
        /// Something is gone.
        case lostTranslation, lostStep, lostOption, lostGlobal, lostNoinput, lostNomatch, lostKeywords, lostCondition, lostAudience
        /// Something leads elsewhere.
        case retarget, swappedOptions, otherQueue, otherKey, negated, otherNumber
        /// Something cannot be read.
        case brokenPattern, brokenExpression, brokenTemplate, brokenJSON
    }

    let kind: Kind
    let file: String
    let path: String
    let what: String
    /// The changed file: made when it is wanted, for there are thousands of mutations and few are chosen.
    let bytes: @Sendable () -> [UInt8]

    var description: String { "\(kind.rawValue)  \(file) \(path): \(what)" }

    /// The files with this one changed.
    func apply(to files: HotlineFiles) -> HotlineFiles {
        var changed = files
        changed.files = files.files.map { $0.name == file ? SourceFile(name: $0.name, bytes: bytes()) : $0 }
        return changed
    }
}
