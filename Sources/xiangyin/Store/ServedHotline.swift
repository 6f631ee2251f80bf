import Conversations
import Dialogue
import Flows

/// One version of a hotline, ready to serve callers.
final class ServedHotline {
    /// The version's hash; empty without a store.
    let version: String
    let hotline: Hotline
    let interpreter: Interpreter
    let desk: LookupDesk
    let callers: CallerReader

    init(_ hotline: Hotline, version: String = "", live: Bool) {
        self.version = version
        self.hotline = hotline
        interpreter = Interpreter(hotline: hotline)
        desk = LookupDesk(hotline, live: live)
        callers = CallerReader(hotline)
    }
}
