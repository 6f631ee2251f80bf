/// What a bench found: `{"bench":"turns","value":152000,"unit":"messages/s","how":"..."}`.
struct Measurement {
    let bench: String
    let value: Double
    let unit: String
    let how: String
}
