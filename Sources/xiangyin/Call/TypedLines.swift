import Glibc

/// Lines as they come over standard input, with a way to look at other things while none comes.
///
///     var typed = TypedLines()
///     while typed.isOpen { for line in typed.next(within: 500) { ... } }
struct TypedLines: ~Copyable {
    enum Line {
        case text(String)
        case tooLong
    }

    /// False when the input has ended.
    private(set) var isOpen = true
    private var splitter = LineSplitter(limit: Limits.lineBytes)
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.readBytes, alignment: 16)

    deinit { chunk.deallocate() }

    /// The lines that are there now: none when none has come within so many milliseconds. Nil waits as long as it takes.
    mutating func next(within milliseconds: Int32?) -> [Line] {
        if let milliseconds {
            var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&wanted, 1, milliseconds) > 0 else { return [] }
        }
        let count = read(STDIN_FILENO, chunk.baseAddress, chunk.count)
        if count < 0, errno == EINTR { return [] }
        isOpen = count > 0
        var lines: [Line] = []
        if isOpen {
            splitter.feed(UnsafeRawBufferPointer(rebasing: chunk[..<count])) { lines.append(Line($0)) }
        } else {
            splitter.finish { lines.append(Line($0)) }
        }
        return lines
    }
}

extension TypedLines.Line {
    fileprivate init(_ line: LineSplitter.Line) {
        self =
            switch line {
            case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
            case .tooLong: .tooLong
            }
    }
}
