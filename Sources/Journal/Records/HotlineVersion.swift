public import Flows
import JSON

/// A hotline as it was when a call began: its files, known by their content.
///
///     let version = HotlineVersion(files)
///     version.hash            // "9f2b...": the same files, the same version, wherever they lie
///     version.hotlineFiles    // to load it again, when the folder has long changed
public struct HotlineVersion: Sendable, Equatable {
    public let hash: String
    /// The hotline's path when it was stored, for messages.
    public let name: String
    /// JSON: `{"files":{"main.json":"..."},"dialects":{"yue":"..."}}`
    public let files: String

    public init(hash: String, name: String, files: String) {
        self.hash = hash
        self.name = name
        self.files = files
    }

    public init(_ files: HotlineFiles) throws(StoreError) {
        var writer = JSONWriter(capacity: 64 * 1024)
        writer.beginObject()
        writer.key("files")
        writer.beginObject()
        for file in files.files.sorted(by: { $0.name < $1.name }) {
            writer.key(String(file.name.split(separator: "/").last ?? ""))
            writer.string(String(decoding: file.bytes, as: UTF8.self))
        }
        writer.endObject()
        writer.key("dialects")
        writer.beginObject()
        for (name, file) in files.dialects.sorted(by: { $0.key < $1.key }) {
            writer.key(name)
            writer.string(String(decoding: file.bytes, as: UTF8.self))
        }
        writer.endObject()
        writer.endObject()
        guard writer.bytes.count <= Limits.versionBytes else {
            throw StoreError(
                .refused, "the hotline's files have \(writer.bytes.count >> 20) MiB, over the \(Limits.versionBytes >> 20) that are stored",
                mend: "move what is no flow out of its folder")
        }
        self.files = String(decoding: writer.bytes, as: UTF8.self)
        name = files.name
        hash = SHA256.hex(self.files)
    }

    public var hotlineFiles: HotlineFiles {
        get throws(StoreError) {
            let root: JSONNode
            do throws(JSONError) { root = try JSONReader.read(bytes: Array(files.utf8)) } catch {
                throw StoreError(
                    .damaged, "version \(hash.prefix(12)) of the hotline cannot be read: \(error)",
                    mend: "xiangyin journal verify names what is damaged")
            }
            var dialects: [String: SourceFile] = [:]
            for (name, file) in Self.files(root["dialects"], in: name) { dialects[name] = file }
            return HotlineFiles(name: name, files: Self.files(root["files"], in: name).map(\.file), dialects: dialects)
        }
    }

    private static func files(_ node: JSONNode?, in folder: String) -> [(name: String, file: SourceFile)] {
        (node?.value.asObject ?? []).map { member in
            (member.key, SourceFile(name: "\(folder)/\(member.key)", bytes: Array((member.value.value.asString ?? "").utf8)))
        }
    }
}
