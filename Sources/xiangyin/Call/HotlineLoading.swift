import ArgumentParser
import Flows
import JSON

/// The hotline that a command works on, with the way out when it cannot be loaded.
enum HotlineLoading {
    /// The hotline; its problems go to stderr. Ends the command with 1 when it has errors.
    static func load(_ path: String) throws -> Hotline { try load(HotlineFiles.read(path: path)) }

    /// The same, of files that were read already.
    static func load(_ files: HotlineFiles) throws -> Hotline {
        let path = files.name
        let (hotline, diagnostics) = Hotline.load(files)
        guard let hotline else {
            for diagnostic in diagnostics.prefix(Limits.diagnostics) { StandardError.write(diagnostic.description) }
            let more = diagnostics.count - Limits.diagnostics
            StandardError.write(
                "xiangyin: \(path) cannot be run until its errors are mended"
                    + (more > 0 ? "; xiangyin check \(path) names the other \(more)" : ""))
            throw ExitCode(1)
        }
        return hotline
    }
}
