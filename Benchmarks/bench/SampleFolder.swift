import Glibc

/// A folder with the large sample hotline, and conversations with it: `/tmp/bench-k3x9Qa/big/main.json`, `big/tests/0000.chat`.
struct SampleFolder {
    let path: String
    var hotline: String { path + "/big" }

    init?(conversations: Int = 0) {
        var template = Array("/tmp/bench-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            Report.complain("no folder can be made in /tmp")
            return nil
        }
        path = String(cString: made)
        mkdir(path + "/big", 0o755)
        mkdir(path + "/big/tests", 0o755)
        var isWritten = write(SampleHotline.thousandNodes(), to: "/big/main.json")
        for number in 0..<conversations {
            let name = String(number)
            let file = "/big/tests/" + String(repeating: "0", count: max(0, 4 - name.count)) + name + ".chat"
            isWritten = write(SampleHotline.conversation(number), to: file) && isWritten
        }
        guard isWritten else {
            Report.complain("\(path) cannot be written")
            remove()
            return nil
        }
    }

    private func write(_ text: String, to file: String) -> Bool {
        guard let output = fopen(path + file, "w") else { return false }
        defer { fclose(output) }
        return fputs(text, output) >= 0
    }

    func remove() {
        nftw(path, { path, _, _, _ in path.map { Glibc.remove($0) } ?? 0 }, 8, FTW_DEPTH | FTW_PHYS)
    }
}
