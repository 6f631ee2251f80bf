import Glibc
import Language

/// Prints the canonical text of every line of a file, for holding beside another engine's: Scripts/check-canonical-text asks for it.
///
///     conformance canonical texts.txt
func runCanonical(file: String) -> Int32 {
    let slash = file.lastIndex(of: "/")
    guard
        let bytes = Folder(slash.map { String(file[..<$0]) } ?? ".")?.bytes(
            of: slash.map { String(file[file.index(after: $0)...]) } ?? file)
    else {
        complain("no such file: \(file)")
        return 2
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
        print(CanonicalText(String(decoding: line, as: UTF8.self)).text)
    }
    return 0
}
