/// One type, listened for in one utterance.
struct Listener {
    let text: HeardText
    let language: String
    let today: CivilDate
    let type: EntityType
    let length: ClosedRange<Int>?

    func find(in range: Range<Int>) -> EntityMatch? {
        guard let (value, words) = heard(in: range) else { return nil }
        return EntityMatch(value: value, range: text.utf8(words))
    }

    private func heard(in range: Range<Int>) -> (EntityValue, Range<Int>)? {
        switch type {
        case .text: return written(text.trimmedSpaces(range))
        case .name: return written(SpokenName.find(text, in: range))
        case .address: return written(SpokenAddress.find(text, in: range))
        case .yesno: return SpokenYesNo.find(text, in: range).map { (.yes($0.yes), $0.range) }
        case .digits: return SpokenDigits.find(text, in: range, length: length, language: language).map { (.digits($0.digits), $0.range) }
        case .phone: return SpokenPhone.find(text, in: range, length: length, language: language).map { (.digits($0.digits), $0.range) }
        case .idcard: return SpokenIDCard.find(text, in: range, language: language).map { (.digits($0.digits), $0.range) }
        case .integer:
            let scan = NumberSearch(text: text, language: language)
            return scan.first(in: range) { $0.whole }.map { (.integer($0.value), $0.range) }
        case .number:
            return NumberSearch(text: text, language: language).first(in: range) { $0.value }.map { (.number($0.value), $0.range) }
        case .money: return SpokenMoney.find(text, in: range, language: language).map { (.money($0.amount), $0.range) }
        case .date: return SpokenDate.find(text, in: range, language: language, today: today).map { (.date($0.date), $0.range) }
        case .duration: return SpokenDuration.find(text, in: range, language: language).map { (.duration($0.seconds), $0.range) }
        case .time: return SpokenTime.find(text, in: range, language: language).map { (.time($0.time), $0.range) }
        }
    }

    private func written(_ range: Range<Int>) -> (EntityValue, Range<Int>)? {
        range.isEmpty ? nil : (.text(text.written(range)), range)
    }
}
