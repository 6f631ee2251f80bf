extension SpokenWords {
    static let spanish = SpokenWords(
        family: .spanish,
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        days: [-2: "anteayer", -1: "ayer", 0: "hoy", 1: "mañana", 2: "pasado mañana"],
        dayparts: [(0, "de la madrugada"), (6, "de la mañana"), (12, "del mediodía"), (13, "de la tarde"), (20, "de la noche")],
        spans: [("día", 86_400), ("hora", 3_600), ("minuto", 60), ("segundo", 1)],
        pause: ", ", comma: ", ", and: " y ", or: " o ", minus: "menos ",
        currencies: [
            "EUR": .named(one: "euro", many: "euros", point: ","), "USD": .named(one: "dólar", many: "dólares"),
            "CNY": .named(one: "yuan", many: "yuanes"), "HKD": .named(one: "dólar de Hong Kong", many: "dólares de Hong Kong"),
            "MXN": .named(one: "peso", many: "pesos"), "GBP": .named(one: "libra", many: "libras"),
            "JPY": .named(one: "yen", many: "yenes"),
        ],
        unknownAmount: "un importe desconocido", acknowledged: ("De acuerdo, ", "."))
}
