public import Dialogue

/// A session as it is stored: its JSON with a checksum, so that a damaged one is told and never half read.
public struct Snapshot: Sendable, Equatable {
    public var text: String
    public var checksum: Int64

    public init(text: String, checksum: Int64) {
        self.text = text
        self.checksum = checksum
    }

    public init(_ session: Session) throws(StoreError) {
        let json = session.json()
        guard json.count <= Limits.snapshotBytes else {
            throw StoreError(
                .refused, "the session of '\(session.id)' has \(json.count) bytes, over the \(Limits.snapshotBytes) that are stored",
                mend: "end the call and begin it anew")
        }
        text = String(decoding: json, as: UTF8.self)
        checksum = Checksum.of(json)
    }

    /// The session; its own form has a version, which is checked as well.
    public func session() throws(StoreError) -> Session {
        let json = Array(text.utf8)
        guard Checksum.of(json) == checksum else {
            throw StoreError(.damaged, "a stored session does not fit its checksum", mend: "xiangyin journal verify names what is damaged")
        }
        do throws(SessionError) { return try Session(json: json) } catch {
            throw StoreError(.damaged, error.description, mend: "xiangyin journal verify names what is damaged")
        }
    }
}
