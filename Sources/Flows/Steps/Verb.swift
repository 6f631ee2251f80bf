/// Everything a step can do. Each verb is a room: its model and decoding in `Flows/Steps`, its running in `Dialogue/Verbs`, both under its name.
///
/// Indirect, because a step is looked at many times in a turn: a copy costs one reference.
public indirect enum Verb: Sendable {
    case say(Say)
    case menu(Menu)
    case ask(Ask)
    case form(Form)
    case set(SetSlots)
    case choose(Switch)
    case lookup(Lookup)
    case call(Call)
    case workOrder(WorkOrder)
    case handoff(Handoff)
    case survey(Survey)
    case go(Target)
    case end(End)

    /// The key that names the verb in a flow file.
    public var name: String {
        switch self {
        case .say: "say"
        case .menu: "menu"
        case .ask: "ask"
        case .form: "form"
        case .set: "set"
        case .choose: "switch"
        case .lookup: "lookup"
        case .call: "call"
        case .workOrder: "work-order"
        case .handoff: "handoff"
        case .survey: "survey"
        case .go: "go"
        case .end: "end"
        }
    }

    /// The keys of all verbs, for messages.
    public static let names = [
        "say", "menu", "ask", "form", "set", "switch", "lookup", "call", "work-order", "handoff", "survey", "go", "end",
    ]
}
