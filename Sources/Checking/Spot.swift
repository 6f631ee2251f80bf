import JSON

/// A place in a designer's file: the byte, for line and column, and the way to it through the JSON.
struct Spot: Sendable {
    let file: SourceFile
    let offset: Int
    let path: JSONPath

    var place: Place { file.place(at: offset) }

    func inner(_ key: String, _ node: JSONNode?) -> Spot { Spot(file: file, offset: node?.offset ?? offset, path: path.appending(key)) }
    func inner(_ index: Int, _ node: JSONNode) -> Spot { Spot(file: file, offset: node.offset, path: path.appending(index)) }
}
