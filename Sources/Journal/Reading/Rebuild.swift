public import Dialogue
import JSON
import Language

/// A session made again from its events, while its call lasts: the snapshot is only quicker.
public enum Rebuild {
    /// - Parameters:
    ///   - version: of the hotline, that the call is at now; its events tell which it had before.
    ///   - interpreter: runs a version; nil when this program cannot.
    public static func session(
        named name: String, from events: [EventRecord], at version: String, by interpreter: (String) -> Interpreter?
    ) throws(SessionError) -> Session {
        func running(_ version: String) throws(SessionError) -> Interpreter {
            if let known = interpreter(version) { return known }
            throw SessionError(message: "version \(version.prefix(12)) of its hotline cannot be run by this program")
        }
        var versions = (events.compactMap(\.version) + [version])[...]
        var current = try running(versions.removeFirst())
        var session = Session(id: name)
        for event in events {
            if event.version != nil {
                let next = try running(versions.removeFirst())
                session = try moved(session, from: current, to: next)
                current = next
                continue
            }
            let at = Instant(seconds: event.at, offset: event.offset)
            let kind = try Event.Kind(stored: try read(event.plainInput ?? event.input))
            session = current.turn(session, Event(kind, at: at)).session
            guard let lookups = event.lookups else { continue }
            for answer in try read(lookups).value.asArray ?? [] {
                session = current.turn(session, Event(.answer(try LookupAnswer(stored: answer)), at: at)).session
            }
        }
        return session
    }

    private static func moved(_ session: Session, from old: Interpreter, to new: Interpreter) throws(SessionError) -> Session {
        switch Relocator(from: old.hotline, to: new.hotline).relocate(session) {
        case .kept(let moved), .restarted(let moved): return moved
        case .stays(let why): throw SessionError(message: "it was moved to a version where it could not stand: \(why)")
        }
    }

    private static func read(_ json: String) throws(SessionError) -> JSONNode {
        do throws(JSONError) { return try JSONReader.read(bytes: Array(json.utf8)) } catch { throw SessionError(message: "\(error)") }
    }
}
