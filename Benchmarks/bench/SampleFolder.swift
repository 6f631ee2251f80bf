import Glibc

/// A folder with the large sample hotline, and conversations with it: `/tmp/bench-k3x9Qa/main.json`, `tests/0000.chat`.
struct SampleFolder {
    let path: String
    /// What was put into it, each after what it stands in.
    private var entries: [String] = []

    init?(conversations: Int = 0) {
        var template = Array("/tmp/bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            Report.complain("no folder can be made in /tmp")
            return nil
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        entries = [path, path + "/tests"]
        mkdir(path + "/tests", 0o755)
        var isWritten = write(SampleHotline.thousandNodes(), to: "/main.json")
        for number in 0..<conversations {
            let name = String(number)
            let file = "/tests/" + String(repeating: "0", count: max(0, 4 - name.count)) + name + ".chat"
            isWritten = write(SampleHotline.conversation(number), to: file) && isWritten
        }
        guard isWritten else {
            Report.complain("\(path) cannot be written")
            remove()
            return nil
        }
    }

    private mutating func write(_ text: String, to file: String) -> Bool {
        guard let output = fopen(path + file, "w") else { return false }
        defer { fclose(output) }
        entries.append(path + file)
        return fputs(text, output) >= 0
    }

    func remove() {
        for entry in entries.reversed() { Glibc.remove(entry) }
    }
}
