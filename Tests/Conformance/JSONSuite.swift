import JSON

/// Runs JSONTestSuite: `y_` files must be read, `n_` files refused with a place, `i_` files merely survived.
///
/// Each file goes through both readers: the quick one that stops at the first mistake, and the one for designers' files that goes on.
/// Keys that stand twice are allowed here, as the suite (`y_object_duplicated_key`) and RFC 8259 have it; hotlines are read with them refused.
func runJSON(directory: String) -> Int32 {
    guard let folder = Folder(directory) else {
        complain("no such folder: \(directory)")
        return 2
    }
    complain("keys that stand twice are allowed here, as RFC 8259 does; a hotline's files are read with them refused")
    var passed = 0
    var failed = 0
    for name in folder.names where name.hasSuffix(".json") {
        guard let bytes = folder.bytes(of: name) else {
            print("\(name): cannot be read")
            failed += 1
            continue
        }
        guard let failure = JSONCase(name: name, bytes: bytes).failure() else {
            // An `i_` file may be read or refused: there is nothing to pass.
            if !name.hasPrefix("i_") { passed += 1 }
            continue
        }
        print("\(name): \(failure)")
        failed += 1
    }
    if passed + failed == 0 {
        complain("no .json files in \(directory)")
        return 2
    }
    print("\(passed) passed, \(failed) failed")
    return failed == 0 ? 0 : 1
}

/// One file of the suite; its first letter says what must become of it.
private struct JSONCase {
    let name: String
    let bytes: [UInt8]

    /// What went wrong, or nil.
    func failure() -> String? {
        let file = SourceFile(name: name, bytes: bytes)
        let quick = quickProblem(file)
        let thorough = JSONReader.read(file, duplicateKeys: .allowed).problems.first
        guard (quick == nil) == (thorough == nil) else {
            return "the two readers disagree: \(quick ?? "accepted") / \(thorough?.description ?? "accepted")"
        }
        switch name.prefix(2) {
        case "y_":
            if let thorough { return "rejected: \(thorough.message) at \(place(thorough.place))" }
            return roundTrip()
        case "n_":
            guard let thorough else { return "accepted" }
            guard let place = thorough.place else { return "rejected without a position: \(thorough.message)" }
            return isInside(place) ? nil : "rejected at a position outside the file: \(place)"
        default: return nil
        }
    }

    private func quickProblem(_ file: SourceFile) -> String? {
        do {
            _ = try JSONReader.read(bytes: bytes, duplicateKeys: .allowed)
            return nil
        } catch { return "\(error.message) at \(place(file.place(at: error.offset)))" }
    }

    /// What was read must be written and read again the same.
    private func roundTrip() -> String? {
        do {
            let value = try JSONReader.read(bytes: bytes, duplicateKeys: .allowed).value
            var writer = JSONWriter()
            writer.value(value)
            return try JSONReader.read(bytes: writer.bytes, duplicateKeys: .allowed).value == value
                ? nil : "written and read again, it differs"
        } catch { return "written and read again: \(error)" }
    }

    private func place(_ place: Place?) -> String {
        place.map { "\($0.line):\($0.column)" } ?? "no position"
    }

    /// Whether a place lies in the file, its end included.
    private func isInside(_ place: Place) -> Bool {
        let end = SourceFile(name: name, bytes: bytes).place(at: bytes.count)
        return place.line >= 1 && place.column >= 1 && (place.line, 0) <= (end.line, 0)
    }
}
