extension SpokenWords {
    static let english = SpokenWords(
        family: .english,
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        days: [-1: "yesterday", 0: "today", 1: "tomorrow"],
        dayparts: [(0, "am"), (12, "pm")],
        spans: [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)],
        pause: ", ", comma: ", ", and: " and ", or: " or ", minus: "minus ",
        currencies: [
            "CNY": .named(one: "yuan", many: "yuan"), "USD": .sign("$"), "HKD": .sign("HK$"), "GBP": .sign("£"),
            "EUR": .named(one: "euro", many: "euros"), "JPY": .named(one: "yen", many: "yen"),
            "MXN": .named(one: "peso", many: "pesos"),
        ],
        unknownAmount: "an unknown amount", acknowledged: ("All right, ", " it is."))
}
