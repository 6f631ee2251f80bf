import ArgumentParser
import Glibc
import Journal

/// `xiangyin journal export --store calls.db > calls.jsonl`
struct JournalExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Every call as a line of JSON, numbers and sensitive slots masked.")

    @OptionGroup var place: ExistingStore

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let store = try OpenStore.existing(place.store)
        let calls = try OpenStore.open { () throws(StoreError) in try store.read { try $0.calls(CallFilter()).map(\.id) } }
        for call in calls {
            let line = try OpenStore.open { () throws(StoreError) in
                try store.read { rows in try rows.call(call).map { try CallExport.line($0, rows) } }
            }
            // Somebody may have erased it meanwhile.
            guard let line else { continue }
            guard StandardOutput.write(line + [0x0A]) else { return }
        }
    }
}
