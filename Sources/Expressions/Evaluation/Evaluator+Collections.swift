/// Fields, indices, `in`, lists and maps.
extension Evaluator {
    mutating func field(_ field: String, of operand: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        let record = try value(operand)
        guard case .map(let map) = record else {
            throw fail(.noSuchOverload, "a value of type \(record.typeName) has no field '\(field)'", place)
        }
        if let value = map[field] { return value }
        throw fail(.noSuchKey, "no such key: '\(field)'", place)
    }

    mutating func has(_ field: String, in operand: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        let record = try value(operand)
        guard case .map(let map) = record else {
            throw fail(.noSuchOverload, "a value of type \(record.typeName) has no fields", place)
        }
        return .bool(map[field] != nil)
    }

    mutating func index(_ operand: Node.Place, _ index: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        let (collection, key) = (try value(operand), try value(index))
        switch collection {
        case .list(let values):
            guard let position = key.asInt else {
                throw fail(.invalidArgument, "a list is indexed by a whole number, not by \(key.typeName)", place)
            }
            guard position >= 0, position < values.count else {
                throw fail(.outOfRange, "index \(position) is out of range: the list has \(values.count) elements", place)
            }
            return values[Int(position)]
        case .map(let map):
            try charge(all: key, place)
            if let value = map[key] { return value }
            throw fail(.noSuchKey, "no such key: \(key.excerpt)", place)
        default: throw fail(.noSuchOverload, "a value of type \(collection.typeName) cannot be indexed", place)
        }
    }

    mutating func contains(_ element: Node.Place, _ list: Node.Place, _ place: Node.Place) throws(EvaluationError) -> Value {
        let (wanted, collection) = (try value(element), try value(list))
        switch collection {
        case .list(let values):
            for value in values {
                try charge(1, place)
                try charge(wanted, comparedWith: value, place)
                if wanted == value { return .bool(true) }
            }
            return .bool(false)
        case .map(let map):
            try charge(all: wanted, place)
            return .bool(map[wanted] != nil)
        default: throw fail(.noSuchOverload, "'in' does not look into a value of type \(collection.typeName)", place)
        }
    }

    mutating func list(_ elements: [Node.Place]) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(try value(element)) }
        return .list(values)
    }

    mutating func map(_ entries: [(key: Node.Place, value: Node.Place)], _ place: Node.Place) throws(EvaluationError) -> Value {
        var map = ValueMap()
        for entry in entries {
            let key = try value(entry.key)
            switch key {
            case .bool, .int, .uint, .string: break
            default: throw fail(.invalidArgument, "a value of type \(key.typeName) cannot be the key of a map", entry.key)
            }
            try charge(all: key, place)
            guard map[key] == nil else { throw fail(.invalidArgument, "the key \(key.excerpt) occurs twice", entry.key) }
            map[key] = try value(entry.value)
        }
        return .map(map)
    }
}

extension Value {
    /// A value in an error message: quoted text, and no more than a line of it.
    var excerpt: String {
        guard case .string(let text) = self else {
            return weight(upTo: 8) <= 8 ? description : "a \(typeName)"
        }
        let head = text.unicodeScalars.prefix(40)
        return "'" + String(String.UnicodeScalarView(head)) + (head.endIndex == text.unicodeScalars.endIndex ? "'" : "…'")
    }
}
