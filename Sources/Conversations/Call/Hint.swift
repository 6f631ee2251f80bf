import JSON

/// `; did you mean 'text'?`
package func hint(_ name: String, _ known: [String], else otherwise: String = "") -> String {
    NearestName.nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? otherwise
}

extension String {
    /// Its beginning, for messages.
    package var shortened: String { unicodeScalars.count > 40 ? String(String.UnicodeScalarView(unicodeScalars.prefix(40))) + "..." : self }
}

extension Substring {
    /// Without white space at either end.
    package var trimmed: Substring {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
