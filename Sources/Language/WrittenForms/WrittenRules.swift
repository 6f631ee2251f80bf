/// What may stand at a place of a spoken text, and how each of it is written.
struct WrittenRules {
    let text: FormText
    let options: WrittenForm.Options

    func readings(at start: Int) -> [FormReading] {
        var readings: [FormReading] = []
        if let end = FormWordLists.idioms.end(text, at: start) { readings.append(kept(start..<end)) }
        if let vague = vague(at: start) { readings.append(vague) }
        if let plate = plate(at: start) { readings.append(plate) }
        if let train = train(at: start) { readings.append(train) }
        if let date = date(at: start) { readings.append(date) }
        readings += times(at: start) + percents(at: start) + rates(at: start)
        let numbers = WrittenNumber.all(text, at: start)
        if !numbers.isEmpty { readings += bare(numbers) + counted(numbers, at: start) + fractions(numbers) + sums(numbers) }
        return readings
    }

    private func kept(_ range: Range<Int>) -> FormReading {
        FormReading(end: range.upperBound, text: text.words(range), cost: FormCost.idiom)
    }

    // MARK: - Numbers by themselves

    private func bare(_ numbers: [WrittenNumber]) -> [FormReading] {
        numbers.compactMap { number in
            if number.isRun {
                return FormReading(end: number.end, text: number.text, cost: FormCost.number + number.cost, isBareNumber: true)
            }
            guard number.hasPoint || (options.standaloneNumbers && (options.singleDigits || !number.isDigit)) else { return nil }
            let cost = FormCost.number + number.cost + FormCost.doubt
            return FormReading(end: number.end, text: number.text, cost: cost, isBareNumber: true)
        }
    }

    /// 十几万, 二十几万, 几百: nobody knows how many.
    private func vague(at start: Int) -> FormReading? {
        var at = start
        if HanSigns.value(text[at]) != nil, text[at + 1] == HanSigns.ten { at += 1 }
        if text[at] == HanSigns.ten { at += 1 }
        if text.has("几", at: at) {
            at += 1
            let units = at
            while at - units < 3, HanSigns.unit(text[at]) != nil { at += 1 }
            return at - start > 1 ? kept(start..<at) : nil
        }
        // 十三五规划
        if at == start + 1, text[start] == HanSigns.ten, HanSigns.value(text[at]) != nil, HanSigns.value(text[at + 1]) == 5,
            FormWordLists.plans.end(text, at: at + 2) != nil
        {
            return kept(start..<at + 2)
        }
        return nil
    }

    // MARK: - Sums and parts

    /// 十六分之三: 3/16.
    private func fractions(_ numbers: [WrittenNumber]) -> [FormReading] {
        numbers.flatMap { below -> [FormReading] in
            guard !below.isRange, text.has("分", at: below.end), text.has("之", at: below.end + 1) else { return [] }
            let (sign, digits) = below.text.hasPrefix("-") ? ("-", String(below.text.dropFirst())) : ("", below.text)
            return WrittenNumber.all(text, at: below.end + 2).map {
                FormReading(end: $0.end, text: "\(sign)\($0.text)/\(digits)", cost: FormCost.measure + below.cost + $0.cost)
            }
        }
    }

    /// 一加二等于三: 1+2=3; 七十八比九十六: 78:96.
    private func sums(_ numbers: [WrittenNumber]) -> [FormReading] {
        guard var last = longest(numbers) else { return [] }
        var written = last.text
        var cost = last.cost
        var terms = 1
        while terms < FormLimits.terms, let (sign, next) = FormWordLists.operators.longest(text, at: last.end),
            let term = longest(WrittenNumber.all(text, at: next))
        {
            written += sign + term.text
            cost += term.cost
            last = term
            terms += 1
        }
        return terms > 1 ? [FormReading(end: last.end, text: written, cost: FormCost.sum + cost)] : []
    }

    private func longest(_ numbers: [WrittenNumber]) -> WrittenNumber? { numbers.max { $0.end < $1.end } }

    // MARK: - Plates and trains

    /// 京A零七ZX三F
    private func plate(at start: Int) -> FormReading? {
        guard FormWordLists.plateProvinces.end(text, at: start) != nil, text.isLetter(start + 1) else { return nil }
        var plate = text.words(start..<start + 2)
        var at = start + 2
        while at - start < 8 {
            if let digit = HanSigns.value(text[at]) {
                plate += String(digit)
            } else if text.isLetter(at) || text.isDigit(at) {
                plate += text.words(at..<at + 1)
            } else {
                break
            }
            at += 1
        }
        return at - start >= 7 ? FormReading(end: at, text: plate, cost: FormCost.exact) : nil
    }

    /// 高一二三: G123.
    private func train(at start: Int) -> FormReading? {
        guard let (letter, next) = FormWordLists.trains.longest(text, at: start), let run = WrittenNumber.digits(text, at: next),
            (2...4).contains(run.end - next), HanSigns.unit(text[run.end]) == nil, !text.has("年班点分个块月号", at: run.end)
        else { return nil }
        return FormReading(end: run.end, text: letter + run.text, cost: FormCost.exact)
    }
}
