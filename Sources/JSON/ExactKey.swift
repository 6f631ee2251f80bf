/// A key compared byte by byte, as RFC 8259 has it: `é` in one scalar and in two are different keys, though equal as Swift strings.
struct ExactKey: Hashable {
    let key: String

    init(_ key: String) { self.key = key }

    static func == (a: ExactKey, b: ExactKey) -> Bool { a.key.utf8.elementsEqual(b.key.utf8) }

    func hash(into hasher: inout Hasher) {
        var key = key
        key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
