extension Compiler {
  mutating func call(
    _ name: String,
    on target: Expression?,
    _ arguments: [Expression],
    at offset: Int
  ) -> Part {
    var name = name
    var operands = arguments
    var isMethod = false
    if let target {
      if let space = target.dottedName, !startsAtLocal(target),
        let forms = environment.functions["\(space).\(name)"],
        forms.contains(where: { !$0.isMethod })
      {
        name = "\(space).\(name)"
      } else {
        operands.insert(target, at: 0)
        isMethod = true
      }
    }
    let parts = operands.map { compile($0) }
    let forms = (environment.functions[name] ?? []).filter { $0.isMethod == isMethod }
    if forms.isEmpty { return unknown(name, isMethod: isMethod, at: offset) }

    var result: CELType?
    var candidates: [CELFunction] = []
    for form in forms where form.parameters.count == parts.count {
      var bound: [String: CELType] = [:]
      let fits = zip(parts, form.parameters).allSatisfy { $0.type.fits($1, binding: &bound) }
      guard fits else { continue }
      let type = form.result.substituting(bound)
      result = result.map { $0 == type ? type : .dyn } ?? type
      candidates.append(form)
    }
    guard let result else {
      reportMismatch(name, parts, forms, isMethod: isMethod, at: offset)
      return raise(.noSuchOverload(Self.shown(name, parts, isMethod: isMethod)), after: parts)
    }
    if name == "matches", let folded = matches(parts, candidates, at: operands[1].offset) {
      return folded
    }
    if candidates.count == 1, let folded = fold(candidates[0], parts, result, at: offset) {
      return folded
    }
    let isCertain =
      candidates.count == 1
      && zip(parts, candidates[0].parameters).allSatisfy { !$1.isKnown || $0.type.isKnown }
    code.calls.append(
      CallSite(name: name, candidates: candidates, certain: isCertain ? candidates[0] : nil)
    )
    let first = append(parts.map(\.node))
    let node = emit(Node(.call, code.calls.count - 1, first, parts.count))
    return Part(node: node, type: result)
  }

  // A pattern that is known now is compiled now, and a wrong one is a finding.
  private mutating func matches(_ parts: [Part], _ forms: [CELFunction], at offset: Int) -> Part? {
    guard parts.count == 2, forms.contains(where: \.isPure),
      case .string(let text) = parts[1].constant
    else { return nil }
    do {
      code.patterns.append(try Pattern(text, isSource: true))
    } catch {
      report(offset, error.message)
      return raise(error.kind, after: parts)
    }
    return Part(node: emit(Node(.matches, parts[0].node, code.patterns.count - 1)), type: .bool)
  }

  // Conversions of constants are done once, and a failing one is a finding.
  private mutating func fold(
    _ form: CELFunction,
    _ parts: [Part],
    _ type: CELType,
    at offset: Int
  ) -> Part? {
    let values = parts.compactMap(\.constant)
    guard form.isPure, values.count == parts.count, form.admits(values) else { return nil }
    do {
      return constant(try form.call(values).get(), type: type)
    } catch {
      report(offset, error.message)
      return raise(error.kind, after: parts)
    }
  }

  private mutating func raise(_ kind: CELError.Kind, after parts: [Part]) -> Part {
    let error = error(kind)
    return Part(node: emit(Node(.raise, error)), type: .dyn)
  }

  private mutating func unknown(_ name: String, isMethod: Bool, at offset: Int) -> Part {
    let other = environment.functions[name] ?? []
    if let form = other.first {
      report(offset, "'\(name)' is called as \(form.signature)")
    } else {
      let known = environment.functions.lazy
        .filter { $0.value.contains { $0.isMethod == isMethod } }.map(\.key)
      let macros = isMethod ? ["all", "exists", "exists_one", "filter", "map"] : ["has"]
      if macros.contains(name) {
        let usage = isMethod ? "list.\(name)(x, … x …)" : "has(x.f)"
        report(offset, "'\(name)' is called as \(usage)")
      } else {
        let near = NearMiss.of(name, among: Array(known) + macros)
        report(offset, "no function is named '\(name)'", suggestion: near)
      }
    }
    let error = error(.noSuchOverload(name))
    return Part(node: emit(Node(.raise, error)), type: .dyn)
  }

  private mutating func reportMismatch(
    _ name: String,
    _ parts: [Part],
    _ forms: [CELFunction],
    isMethod: Bool,
    at offset: Int
  ) {
    let shown = Self.shown(name, parts, isMethod: isMethod)
    let known = forms.map(\.signature).joined(separator: ", ")
    report(offset, "no form of '\(name)' fits \(shown); there is \(known)")
  }

  private static func shown(_ name: String, _ parts: [Part], isMethod: Bool) -> String {
    let types = parts.map(\.type.description)
    guard isMethod, let receiver = types.first else {
      return "\(name)(\(types.joined(separator: ", ")))"
    }
    return "\(receiver).\(name)(\(types.dropFirst().joined(separator: ", ")))"
  }

  mutating func comprehension(_ macro: Comprehension, at offset: Int) -> Part {
    let range = chain(macro.range)
    paths.end(range.path)
    var element = CELType.dyn
    var isMap = false
    switch range.type {
    case .list(let type): element = type
    case .map(let key, _):
      element = key
      isMap = true
    case .dyn, .typeParam: break
    default: report(offset, "\(macro.kind.rawValue)() walks a list or a map, not \(range.type)")
    }
    let slot = locals.count
    code.localCount = max(code.localCount, slot + 1)
    let path = isMap ? nil : range.path.map { "\($0)[]" }
    locals.append((name: macro.variable, slot: slot, type: element, path: path))
    let predicate = macro.predicate.map { ($0.offset, compile($0)) }
    let transform = macro.transform.map { compile($0) }
    locals.removeLast()
    if let (offset, part) = predicate {
      expectBool(part, at: offset, "the test of \(macro.kind.rawValue)()")
    }
    code.comprehensions.append(
      ComprehensionSite(
        kind: macro.kind,
        range: range.node,
        local: slot,
        predicate: predicate?.1.node,
        transform: transform?.node
      )
    )
    let type: CELType =
      switch macro.kind {
      case .all, .exists, .existsOne: .bool
      case .filter: .list(element)
      case .map: .list(transform?.type ?? .dyn)
      }
    return Part(node: emit(Node(.comprehension, code.comprehensions.count - 1)), type: type)
  }
}
