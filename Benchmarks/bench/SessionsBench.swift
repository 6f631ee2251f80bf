import Glibc

/// What a hundred thousand open sessions cost in one `pipe`: each is begun and says something, and none ends.
enum SessionsBench {
    private static let sessions = 100_000

    static func run() -> [Measurement]? {
        guard let path = Program.path, let folder = temporaryFolder() else { return nil }
        defer {
            for name in ["colour.json", "lines"] { unlink(folder + "/" + name) }
            rmdir(folder)
        }
        guard write(folder + "/colour.json", { put in put(SampleHotline.colour) }), write(folder + "/lines", lines) else {
            Report.complain("cannot write to \(folder)")
            return nil
        }
        guard let run = Program.run(path, ["pipe", folder + "/colour.json"], input: folder + "/lines"), run.succeeded else { return nil }
        let how = "\(sessions) sessions of the two-node flow in one pipe, each begun and spoken to once, all open at the end"
        return [
            Measurement(bench: "sessions", value: Double(run.peak) / 1024, unit: "MB", how: "peak resident memory: " + how),
            Measurement(bench: "sessions", value: Double(2 * sessions) / run.seconds, unit: "lines/s", how: "from start to exit: " + how),
        ]
    }

    private static func lines(_ put: (String) -> Void) {
        for n in 0..<sessions {
            put(
                #"{"id":"1","session":"call-\#(n)","type":"start","caller":{"number":"138\#(10_000_000 + n)","age":\#(20 + n % 60)}}"#
                    + "\n")
        }
        for n in 0..<sessions { put(#"{"id":"2","session":"call-\#(n)","type":"text","text":"I like blue best"}"# + "\n") }
    }

    private static func temporaryFolder() -> String? {
        var name = Array("/tmp/xiangyin-bench-XXXXXX".utf8CString)
        return mkdtemp(&name) == nil ? nil : String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Written piece by piece, so that the lines do not count for the memory of this process.
    private static func write(_ path: String, _ content: ((String) -> Void) -> Void) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        content { fputs($0, file) }
        return fclose(file) == 0
    }
}
