import Flows
import JSON
import Language
import Testing

@testable import xiangyin

/// A pipe in this process: lines in, lines out.
struct PipeHarness {
    var machine: PipeMachine

    init(_ hotlines: ServedHotlines) { machine = PipeMachine(stored: hotlines) }

    init(_ hotline: Hotline, live: Bool = false) {
        machine = PipeMachine(ServedHotline(hotline, live: live))
    }

    init(_ text: String = SampleHotlines.colour, live: Bool = false) throws {
        self.init(try SampleHotlines.load(text), live: live)
    }

    /// Whatever comes out for one line.
    mutating func send(_ line: String) -> [String] { send(bytes: Array(line.utf8)) }

    mutating func send(bytes: [UInt8]) -> [String] {
        var splitter = LineSplitter(limit: xiangyin.Limits.lineBytes)
        bytes.withUnsafeBytes { bytes in
            splitter.feed(bytes) { machine.receive($0, now: SampleHotlines.time, uptime: 0) }
            splitter.finish { machine.receive($0, now: SampleHotlines.time, uptime: 0) }
        }
        machine.settle(at: Clock.microseconds())
        return take()
    }

    /// One line out for one line in, read.
    mutating func answer(_ line: String) throws -> JSONNode {
        let lines = send(line)
        try #require(lines.count == 1, "\(lines)")
        return try JSONReader.read(bytes: Array(lines[0].utf8))
    }

    mutating func take() -> [String] {
        String(decoding: machine.takeOutput(), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func line(_ fields: [(String, String)]) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in fields {
            writer.key(name)
            writer.string(value)
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func text(_ text: String, id: String, session: String = "s") -> String {
        line([("id", id), ("session", session), ("type", "text"), ("text", text)])
    }

    static func start(_ session: String = "s", id: String = "0") -> String { line([("id", id), ("session", session), ("type", "start")]) }
}

extension JSONNode {
    /// The member by a path of keys: `error.code`, `say.0.text`.
    func at(_ path: String) -> JSONValue? {
        var node: JSONNode? = self
        for part in path.split(separator: ".") {
            if let index = Int(part) {
                let items = node?.value.asArray ?? []
                node = index < items.count ? items[index] : nil
            } else {
                node = node?[String(part)]
            }
        }
        return node?.value
    }

    func text(_ path: String) -> String? { at(path)?.asString }
}
