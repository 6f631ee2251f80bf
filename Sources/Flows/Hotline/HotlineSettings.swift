import JSON

/// What `hotline.json` says, before it meets the flows.
struct HotlineSettings {
    var name = ""
    var title = Text("")
    var languages: [String] = []
    var currency = "CNY"
    var agent: Target?
    var input = InputSettings()
    var noinput: [Step]?
    var nomatch: [Step]?
    var navigation = Navigation(triggers: Navigation.standard)
    var globals = Globals([])
    var audiences: [Audience] = []
    var hours: [String: Schedule] = [:]
    var queues: [Queue] = []
    var allowedHosts: [String] = []
    var keptDays: Int?
    var texts: [Phrase: Text] = [:]
    var script = Script()
    /// Checks that the designer answers for, each with the reason.
    var allowed: [String: String] = [:]

    /// The settings of a flow file that is a hotline alone.
    static func standing(alone name: String, languages: [String]) -> HotlineSettings {
        var settings = HotlineSettings()
        settings.name = name
        settings.title = Text(name)
        settings.languages = languages
        return settings
    }
}
