import JSON
import Language

/// libphonenumber: a number as it is written in its region, and its international form.
extension EntityCase {
    func telephone() -> Verdict {
        guard let wanted = node["e164"]?.value.asString else { return .skipped("\(kind): the suite does not say what is right") }
        var region = node["region"]?.value.asString ?? ""
        // Numbers of no region are told apart by their calling codes.
        if region == "001", let code = node["country_code"]?.value.asString { region = "+" + code }
        let found = TelephoneNumber.find(in: text, region: region)?.international
        return found == wanted ? .passed : .failed("\(found ?? "no number"), not \(wanted)")
    }
}
