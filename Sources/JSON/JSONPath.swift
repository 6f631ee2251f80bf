/// Where in a document: `nodes.welcome[1].menu`. Cheap to extend; written out only for a message.
public struct JSONPath: Sendable, CustomStringConvertible {
    private indirect enum Link: Sendable {
        case root
        case key(String, Link)
        case index(Int, Link)
    }

    private let link: Link

    public init() { link = .root }
    private init(_ link: Link) { self.link = link }

    public func appending(_ key: String) -> JSONPath { JSONPath(.key(key, link)) }
    public func appending(_ index: Int) -> JSONPath { JSONPath(.index(index, link)) }

    public var description: String {
        var parts: [String] = []
        var link = link
        while true {
            switch link {
            case .root: return parts.reversed().joined()
            case .key(let key, let rest):
                let name = Self.excerpt(key)
                if case .root = rest { parts.append(name) } else { parts.append(".\(name)") }
                link = rest
            case .index(let index, let rest):
                parts.append("[\(index)]")
                link = rest
            }
        }
    }

    /// A key as it stands in messages: whole, unless it is absurdly long.
    static func excerpt(_ key: String) -> String {
        key.utf8.count <= longest ? key : String(key.unicodeScalars.prefix(longest)) + "…"
    }

    private static let longest = 80
}
