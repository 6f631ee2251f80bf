package import Intents
package import JSON

/// A hotline with what it was read from: what `check` needs to say where in which file.
package struct LoadedHotline: Sendable {
    /// A file with its JSON, as far as it could be read.
    package struct File: Sendable {
        package let file: SourceFile
        package let root: JSONNode
    }

    /// Nil when there are errors.
    package let hotline: Hotline?
    package let diagnostics: [Diagnostic]
    /// Nil when a flow file is a hotline alone.
    package let hotlineFile: File?
    package let flowFiles: [File]
    package let intentsFile: File?
    package let fixturesFile: File?
    package let languages: [String]
    package let rules: IntentRules
    package let script: Script
    /// Checks that the designer answers for, each with the reason.
    package let allowed: [String: String]

    package static func load(_ files: HotlineFiles) -> LoadedHotline { HotlineLoader.load(files) }
}
