public import Flows
public import JSON

/// Checks a hotline: reads its files, then holds all checks against it. Every problem comes out in one run.
///
///     Checker.check(HotlineFiles.read(path: "Flows/power")).diagnostics
public enum Checker {
    public struct Report: Sendable {
        /// The hotline; nil when a file has errors.
        public let hotline: Hotline?
        /// In the order of the files, and in each by place.
        public let diagnostics: [Diagnostic]
        /// Problems that the designer answers for.
        public let allowed: Int
    }

    public static func check(_ files: HotlineFiles) -> Report {
        let loaded = LoadedHotline.load(files)
        let hotline = CheckedHotline(loaded)
        let found = AllChecks.all.flatMap { $0.problems(in: hotline) }
        // What stops the hotline from running cannot be allowed.
        let kept =
            loaded.diagnostics.filter { $0.severity == .error || hotline.allowed[$0.code] == nil }
            + found.filter { hotline.allowed[$0.code] == nil }
        let silenced = (loaded.diagnostics + found).filter { hotline.allowed[$0.code] != nil }
        // Whether a check finds nothing is known only when all of them could be run.
        let useless = loaded.hotline == nil ? [] : UselessAllowance().problems(in: hotline, found: Set(silenced.map(\.code)))
        let order = Dictionary(files.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ diagnostic: Diagnostic) -> (Int, Int, Int, String) {
            (
                diagnostic.place.map { order[$0.file] ?? files.files.count } ?? -1, diagnostic.place?.line ?? 0,
                diagnostic.place?.column ?? 0,
                diagnostic.code
            )
        }
        return Report(
            hotline: loaded.hotline, diagnostics: (kept + useless).map(\.withMend).sorted { key($0) < key($1) },
            allowed: loaded.diagnostics.count + found.count - kept.count)
    }
}

extension Diagnostic {
    /// With the way out that its check knows, when its reader named none.
    fileprivate var withMend: Diagnostic {
        guard mend == nil, let mend = AllChecks.check(named: code)?.mend else { return self }
        return Diagnostic(code: code, severity: severity, message: message, place: place, path: path, mend: mend, fix: fix)
    }
}
