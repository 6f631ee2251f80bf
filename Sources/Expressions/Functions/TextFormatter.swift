internal import Glibc

/// Fills `%s`, `%d`, `%.2f` … of a text with values.
///
///     "%s: %.2f".format(["due", 12.5])   // "due: 12.50"
struct TextFormatter {
    private let values: [Value]
    private var next = 0
    private var result = ""

    /// Digits after the point that may be asked for.
    private static let precisions = 0...100
    /// Digits after the point where none are asked for.
    private static let usualPrecision = 6

    init(_ values: [Value]) { self.values = values }

    mutating func format(_ text: String) throws(EvaluationError) -> String {
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] != UInt8(ascii: "%") { place += 1 }
            try write(String(decoding: bytes[start..<place], as: UTF8.self))
            guard place < bytes.count else { break }
            place += 1
            try clause(bytes, &place)
        }
        return result
    }

    /// What follows a `%`: `%`, or perhaps a precision, and a letter.
    private mutating func clause(_ bytes: [UInt8], _ place: inout Int) throws(EvaluationError) {
        if place < bytes.count, bytes[place] == UInt8(ascii: "%") {
            place += 1
            return try write("%")
        }
        var precision = Self.usualPrecision
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            precision = 0
            while place < bytes.count, bytes[place].isDigit {
                precision = min(precision * 10 + Int(bytes[place] - 48), Self.precisions.upperBound + 1)
                place += 1
            }
            guard Self.precisions.contains(precision) else {
                throw EvaluationError(.invalidArgument, "a precision over \(Self.precisions.upperBound)")
            }
        }
        guard place < bytes.count else { throw EvaluationError(.invalidArgument, "the text ends within a clause of '%'") }
        let letter = Unicode.Scalar(bytes[place])
        place += 1
        guard "sdfexXbo".unicodeScalars.contains(letter) else { throw EvaluationError(.invalidArgument, "unknown clause '%\(letter)'") }
        guard next < values.count else {
            throw EvaluationError(.outOfRange, "index \(next) is out of range: the text asks for more values than it is given")
        }
        next += 1
        try write(values[next - 1], as: letter, precision)
    }

    private mutating func write(_ value: Value, as letter: Unicode.Scalar, _ precision: Int) throws(EvaluationError) {
        switch (letter, value) {
        case ("s", _): try write(plainly: value)
        case ("d", .int), ("d", .uint): try write(value.description)
        case ("d", .double(let number)), ("f", .double(let number)), ("e", .double(let number)):
            if !number.isFinite { return try write(plain(number)) }
            if letter == "d" { throw unfit(value, letter) }
            try write(fixed(number, letter, precision))
        case ("f", .int), ("f", .uint), ("e", .int), ("e", .uint): try write(fixed(value.asDouble ?? 0, letter, precision))
        case ("b", .bool(let truth)): try write(truth ? "1" : "0")
        case ("b", .int(let number)): try write(String(number, radix: 2))
        case ("b", .uint(let number)): try write(String(number, radix: 2))
        case ("o", .int(let number)): try write(String(number, radix: 8))
        case ("o", .uint(let number)): try write(String(number, radix: 8))
        case ("x", .int(let number)), ("X", .int(let number)): try write(String(number, radix: 16, uppercase: letter == "X"))
        case ("x", .uint(let number)), ("X", .uint(let number)): try write(String(number, radix: 16, uppercase: letter == "X"))
        case ("x", .string(let text)), ("X", .string(let text)): try write(hex(Array(text.utf8), uppercase: letter == "X"))
        case ("x", .bytes(let bytes)), ("X", .bytes(let bytes)): try write(hex(bytes, uppercase: letter == "X"))
        default: throw unfit(value, letter)
        }
    }

    /// As `description`, but maps in the order of their keys, and no further than a text may be long.
    private mutating func write(plainly value: Value) throws(EvaluationError) {
        switch value {
        case .list(let values):
            try write("[")
            for (index, value) in values.enumerated() {
                if index > 0 { try write(", ") }
                try write(plainly: value)
            }
            try write("]")
        case .map(let map):
            try write("{")
            let entries = map.entries.map { ($0.key.description, $0.value) }.sorted { $0.0 < $1.0 }
            for (index, entry) in entries.enumerated() {
                try write(index > 0 ? ", " + entry.0 : entry.0)
                try write(": ")
                try write(plainly: entry.1)
            }
            try write("}")
        default: try write(value.description)
        }
    }

    private mutating func write(_ text: String) throws(EvaluationError) {
        result += text
        guard result.utf8.count <= ExpressionLimits.textBytes else { throw FunctionLibrary.tooLong }
    }

    private func unfit(_ value: Value, _ letter: Unicode.Scalar) -> EvaluationError {
        EvaluationError(.invalidArgument, "'%\(letter)' does not take a value of type \(value.typeName)")
    }

    /// C's own `%f` and `%e`, which round the exact binary value.
    private func fixed(_ number: Double, _ letter: Unicode.Scalar, _ precision: Int) -> String {
        let form = letter == "e" ? "%.*e" : "%.*f"
        // 309 digits before the point, the point, the precision, the sign and the end.
        var buffer = [CChar](repeating: 0, count: 320 + precision)
        let length = withVaList([Int32(precision), number]) { vsnprintf(&buffer, buffer.count, form, $0) }
        return String(decoding: buffer.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func hex(_ bytes: [UInt8], uppercase: Bool) -> String {
        let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
