import Expressions
import Intents

extension Hotline {
    init(
        _ settings: HotlineSettings, start: Target, flows: [String: Flow], order: [String], matcher: IntentMatcher, phrases: [Phrase: Text],
        fixtures: [Fixture]?, used: [String: Set<String?>], callerFacts: [String: ValueType]
    ) {
        name = settings.name
        title = settings.title
        languages = settings.languages
        currency = settings.currency
        self.start = start
        agent = settings.agent
        input = settings.input
        noinput = settings.noinput
        nomatch = settings.nomatch
        navigation = settings.navigation
        globals = settings.globals
        audiences = settings.audiences
        hours = settings.hours
        queues = Dictionary(settings.queues.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.flows = flows
        flowOrder = order
        self.matcher = matcher
        self.phrases = phrases
        self.fixtures = fixtures
        allowedHosts = settings.allowedHosts
        keptDays = settings.keptDays
        navigationPhrases = PhraseSet(
            Navigation.Command.allCases.enumerated().map { index, command in
                (id: index, texts: command.words + (settings.navigation.triggers[command]?.words ?? []))
            })
        let agentSteps = settings.agent.flatMap { flows[$0.flow]?.nodes[$0.node]?.steps } ?? []
        let handedTo = agentSteps.lazy.compactMap { step -> String? in
            if case .handoff(let handoff) = step.verb { handoff.queue } else { nil }
        }.first
        agentQueue = handedTo ?? settings.queues.first?.name ?? ""
        self.callerFacts = callerFacts
        usedFields = used.compactMapValues { fields in fields.contains(nil) ? nil : Set(fields.compactMap(\.self)) }
        let asks = flows.values.flatMap(\.asks)
        sensitiveSlots = Set(asks.filter(\.sensitive).map(\.slot))
        intentTitles = matcher.titles.mapValues { Text($0) }
    }
}

extension Flow {
    /// Every ask of the flow, in forms and surveys too.
    public var asks: [Ask] {
        nodes.values.flatMap(\.steps).flatMap { step -> [Ask] in
            switch step.verb {
            case .ask(let ask): [ask]
            case .form(let form): form.slots
            case .survey(let survey): survey.questions
            default: []
            }
        }
    }
}
