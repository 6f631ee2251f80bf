/// A word that may be replaced, and what by. A class, so that noting a replacement costs one reference.
package final class FoldedWord: Sendable {
    package let from: String
    package let to: String
    /// `to` in UTF-8.
    let utf8: [UInt8]
    package let dialect: String?

    package init(from: String, to: String, utf8: [UInt8], dialect: String?) {
        self.from = from
        self.to = to
        self.utf8 = utf8
        self.dialect = dialect
    }
}
