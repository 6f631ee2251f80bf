import Flows
import Handoff
import Journal

/// A journal with the versions of the hotline that its calls are pinned to: the newest takes new calls, older ones finish theirs.
final class ServedHotlines {
    let journal: Journal
    let current: ServedHotline
    private let live: Bool
    private var older: [String: ServedHotline] = [:]

    init(_ journal: Journal, _ files: HotlineFiles, _ hotline: Hotline, live: Bool, at now: Microseconds) throws(StoreError) {
        self.journal = journal
        self.live = live
        current = ServedHotline(hotline, version: try journal.register(files, hotline, at: now), live: live)
        try retain(at: now)
    }

    /// Lets calls go whose term is over, when it is time to look: at opening, and whenever a program has a moment.
    func retain(at now: Microseconds) throws(StoreError) {
        if let days = current.hotline.keptDays { try journal.retain(forDays: days, at: now) }
    }

    /// The hotline as it was when a call began.
    func served(_ version: String) throws(StoreError) -> ServedHotline {
        if version == current.version { return current }
        if let known = older[version] { return known }
        guard let stored = try journal.version(version) else {
            throw StoreError(
                .damaged, "the version \(version.prefix(12)) of the hotline, with which the call began, is not in the store",
                mend: "end the call and begin it anew")
        }
        guard let hotline = Hotline.load(try stored.hotlineFiles).hotline else {
            throw StoreError(
                .foreign,
                "the version \(version.prefix(12)) of the hotline, with which the call began, cannot be run by this program any more",
                mend: "end the call and begin it anew")
        }
        let served = ServedHotline(hotline, version: version, live: live)
        older[version] = served
        return served
    }
}
