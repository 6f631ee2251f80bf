/// Lays a designer's file out in the one way that all of them have: what fits on a line stands on one, and what does not is broken
/// where a reader would break it. Order, values, numbers as written and groups set apart by a blank line stay.
///
///     { "flow": "main", "start": "welcome",
///       "nodes": {
///         "welcome": [
///           { "say": { "zh-CN": "您好。", "en": "Hello." } },
///           { "go": "menu" } ] } }
///
/// The layout follows from the content alone, so that formatting twice changes nothing.
public enum JSONFormatter {
    /// The file's text as it should stand; nil, with the problems, when the file is not JSON.
    public static func format(_ file: SourceFile) -> (bytes: [UInt8]?, problems: [Diagnostic]) {
        let (root, problems) = JSONReader.read(file)
        guard let root, problems.isEmpty else { return (nil, problems) }
        var printer = JSONPrinter()
        printer.document(JSONLayout(root, in: file.bytes))
        return (printer.bytes, [])
    }
}
