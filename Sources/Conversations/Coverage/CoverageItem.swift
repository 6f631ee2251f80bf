package import JSON

/// Something that conversations ought to go through: its name and where it is written.
///
///     option  main.menu 3 交费       Flows/power/main.json:41
package struct CoverageItem: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case node, step, option, branch, global, intent, language, miss

        /// As the summary and `--min` call it.
        package var plural: String {
            switch self {
            case .node: "nodes"
            case .step: "steps"
            case .option: "options"
            case .branch: "branches"
            case .global: "globals"
            case .intent: "intents"
            case .language: "languages"
            case .miss: "misses"
            }
        }
    }

    package let kind: Kind
    package let key: CoverageKey
    package let name: String
    package let place: Place?
    /// Whether the caller hears words there.
    package var speaks = false
}
