import JSON
import Testing

/// What must hold for any value and any bytes.
@Suite struct JSONPropertyTests {
    @Test(arguments: [UInt64](1...20))
    func whatIsWrittenReadsTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let value = RandomJSON.value(depth: 4, &random)
            for pretty in [false, true] {
                var writer = JSONWriter(pretty: pretty)
                writer.value(value)
                let text = String(decoding: writer.bytes, as: UTF8.self)
                #expect(try JSONReader.read(bytes: writer.bytes).value == value, "\(text)")
                let (root, problems) = JSONReader.read(SourceFile(name: "x", bytes: writer.bytes))
                #expect(problems.isEmpty && root?.value == value, "\(text)")
            }
        }
    }

    /// Both readers agree on whether the bytes are JSON, and every problem lies in the file. (Comments aside, which only one of them knows.)
    @Test(arguments: [UInt64](1...20))
    func mutatedBytesNeverCrash(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let marks = Array("{}[]\",:'\\/*\n\t e+-.0u\0".utf8) + [0x80, 0xC3, 0xE4, 0xED, 0xF0, 0xFF]
        for _ in 0..<300 {
            var writer = JSONWriter(pretty: Bool.random(using: &random))
            writer.value(RandomJSON.value(depth: 3, &random))
            var bytes = writer.bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: at)
                case 2: bytes.remove(at: at)
                default: bytes.removeLast(bytes.count - at)
                }
            }
            let file = SourceFile(name: "x", bytes: bytes)
            let problems = JSONReader.read(file).problems
            var quick: JSONError?
            do { _ = try JSONReader.read(bytes: bytes) } catch { quick = error }
            #expect((quick == nil) == problems.isEmpty, "\(bytes)")
            let end = file.place(at: bytes.count)
            #expect(problems.allSatisfy { ($0.place?.line ?? .max) <= end.line }, "\(bytes)")
        }
    }
}
