// The only file that knows Foundation: it reads the system's time zone data.
internal import Foundation

/// How far a zone is from UTC at a moment, in seconds east.
///
///     secondsFromUTC("Asia/Shanghai", at: moment)   // 28800
///     secondsFromUTC("-02:30", at: moment)          // -9000
/// - Returns: nil when there is no such zone.
func secondsFromUTC(_ zone: String, at moment: Timestamp) -> Int64? {
    var scanner = DigitScanner(zone)
    if let offset = scanner.offset(signed: false), scanner.isAtEnd { return offset }
    // The longest IANA name has 32 letters; `+`, `-` and digits are in names such as Etc/GMT+8.
    let isName = zone.utf8.count <= 64 && zone.utf8.allSatisfy { $0.isLetter || $0.isDigit || "/+-".utf8.contains($0) }
    guard isName, let known = TimeZone(identifier: zone) else { return nil }
    return Int64(known.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment.seconds))))
}
