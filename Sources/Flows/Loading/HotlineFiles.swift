public import JSON

/// The files of a hotline, read from disk or given in memory.
public struct HotlineFiles: Sendable {
    /// The hotline's path, for messages.
    public let name: String
    /// `hotline.json`, the flows, `intents.json`, `fixtures.json`.
    public var files: [SourceFile]
    /// Dialect tables, by name.
    public var dialects: [String: SourceFile]
    /// What could not be read.
    public var problems: [Diagnostic]

    public init(name: String, files: [SourceFile], dialects: [String: SourceFile] = [:], problems: [Diagnostic] = []) {
        self.name = name
        self.files = files
        self.dialects = dialects
        self.problems = problems
    }

    /// Reads a hotline's folder, or a flow file alone, with the dialect tables that stand beside or above it.
    public static func read(path: String) -> HotlineFiles {
        var files = HotlineFiles(name: path, files: [])
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let names = Disk.list(path) else {
            files.add(path)
            files.findDialects(above: Disk.parent(of: path))
            return files
        }
        for name in names where name.hasSuffix(".json") { files.add("\(path)/\(name)") }
        if files.files.isEmpty, files.problems.isEmpty {
            files.problems.append(
                Diagnostic(
                    code: "no-file", severity: .error, message: "no .json file in \(path)", place: nil, path: "",
                    mend: "a hotline is a folder with hotline.json and a flow, or one flow file"))
        }
        files.findDialects(above: path)
        return files
    }

    private mutating func add(_ path: String) {
        switch Disk.read(path, limit: Limits.bytes) {
        case .success(let bytes): files.append(SourceFile(name: path, bytes: bytes))
        case .failure(let reason):
            problems.append(
                Diagnostic(
                    code: "no-file", severity: .error, message: "cannot read \(path): \(reason.text)", place: nil, path: "",
                    mend: "give the path of a hotline's folder or of a flow file"))
        }
    }

    /// `Dialects/` in the hotline's folder and in each folder above it; the nearest table of a name counts.
    private mutating func findDialects(above path: String) {
        var folder = path
        for _ in 0..<16 {
            for name in Disk.list(folder + "/Dialects") ?? [] where name.hasSuffix(".json") {
                let key = String(name.dropLast(5))
                guard dialects[key] == nil, case .success(let bytes) = Disk.read("\(folder)/Dialects/\(name)", limit: Limits.bytes) else {
                    continue
                }
                dialects[key] = SourceFile(name: "\(folder)/Dialects/\(name)", bytes: bytes)
            }
            if folder == "/" { return }
            folder = Disk.parent(of: folder)
        }
    }
}
