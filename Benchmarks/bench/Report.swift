import Glibc
import JSON

/// How a bench speaks: figures on stdout, the rest on stderr.
enum Report {
    static func print(_ measurement: Measurement) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("bench")
        writer.string(measurement.bench)
        writer.key("value")
        if measurement.value >= 1000 {
            writer.integer(Int64(measurement.value.rounded()))
        } else {
            writer.double((measurement.value * 10).rounded() / 10)
        }
        writer.key("unit")
        writer.string(measurement.unit)
        writer.key("how")
        writer.string(measurement.how)
        writer.endObject()
        Swift.print(String(decoding: writer.bytes, as: UTF8.self))
        fflush(nil)
    }

    static func complain(_ words: String) {
        let line = Array("bench: \(words)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
