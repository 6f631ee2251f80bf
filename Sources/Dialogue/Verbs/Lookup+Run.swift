import Expressions
import Flows
import JSON

extension Lookup {
    func run(_ run: inout Run) -> Outcome {
        run.session.lookups += 1
        guard run.session.lookups <= Limits.lookups else {
            run.stop(limit: "lookups between two inputs")
            return .rest
        }
        if let say { run.say(say) }
        run.session.serial += 1
        run.lookup = LookupRequest(
            id: run.session.serial, name: slot, url: address(&run), method: method,
            headers: headers.map { .init(name: $0.name, value: run.render($0.value, "").withoutControls) }, body: content(&run),
            timeout: timeout)
        run.session.state = .waiting
        run.session.waiting = .lookup(run.session.serial)
        return .rest
    }

    /// What follows from the answer.
    func take(_ answer: LookupAnswer, _ run: inout Run) -> Outcome {
        switch answer.result {
        case .success(let value):
            let kept = run.hotline.kept(of: value, in: slot)
            guard kept.weight <= Limits.lookupBytes else { return fail("the answer is too large to keep", &run) }
            run.pass("answered")
            run.put(kept, in: slot)
            run.trace.append(.lookup("\(slot) answered"))
            return .next
        case .failure(let reason):
            return fail(reason, &run)
        }
    }

    private func fail(_ reason: String, _ run: inout Run) -> Outcome {
        run.trace.append(.lookup("\(slot) failed: \(reason)"))
        run.pass("failed")
        run.put(nil, in: slot)
        guard let failed else { return run.toAgent() }
        run.go(failed)
        return .moved
    }

    /// The address, with every value percent-encoded, so that no caller's words can change where it leads.
    private func address(_ run: inout Run) -> String {
        var address = ""
        for part in url.parts {
            switch part {
            case .words(let fixed): address += fixed
            case .expression(let expression): address += (run.evaluate(expression)?.description ?? "").percentEncoded
            }
        }
        return address
    }

    private func content(_ run: inout Run) -> [UInt8]? {
        guard !body.isEmpty else { return nil }
        var writer = JSONWriter()
        writer.beginObject()
        for field in body {
            guard let value = run.evaluate(field.value) else { continue }
            writer.key(field.name)
            value.write(to: &writer)
        }
        writer.endObject()
        return writer.bytes
    }
}
