/// What kind of value a slot wants: `"type": "money"`.
public enum EntityType: String, Sendable, CaseIterable {
    case text, digits, integer, number, money, date, time, duration, yesno, phone, name, address, idcard
}
