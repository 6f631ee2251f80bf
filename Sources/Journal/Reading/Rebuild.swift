public import Dialogue
import JSON
import Language

/// A session made again from its events, while its call lasts: the snapshot is only quicker.
public enum Rebuild {
    public static func session(named name: String, from events: [EventRecord], by interpreter: Interpreter) throws(SessionError) -> Session
    {
        var session = Session(id: name)
        for event in events {
            let at = Instant(seconds: event.at, offset: event.offset)
            let kind = try Event.Kind(stored: try read(event.plainInput ?? event.input))
            session = interpreter.turn(session, Event(kind, at: at)).session
            guard let lookups = event.lookups else { continue }
            for answer in try read(lookups).value.asArray ?? [] {
                session = interpreter.turn(session, Event(.answer(try LookupAnswer(stored: answer)), at: at)).session
            }
        }
        return session
    }

    static func read(_ json: String) throws(SessionError) -> JSONNode {
        do throws(JSONError) { return try JSONReader.read(bytes: Array(json.utf8)) } catch { throw SessionError(message: "\(error)") }
    }
}
