import ArgumentParser
import Flows
import Glibc
import JSON

/// The hotline that a command works on, with the way out when it cannot be loaded.
enum HotlineLoading {
    /// The hotline; its problems go to stderr. Ends the command with 1 when it has errors.
    static func load(_ path: String) throws -> Hotline {
        let (hotline, diagnostics) = Hotline.load(path: path)
        guard let hotline else {
            for diagnostic in diagnostics { StandardError.write(diagnostic.description) }
            StandardError.write("xiangyin: \(path) cannot be run until its errors are mended")
            throw ExitCode(1)
        }
        return hotline
    }
}
