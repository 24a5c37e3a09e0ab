/// One number of a matching policy, by the name that policy files use.
package struct PolicyField<Policy>: Sendable {
  /// The name in policy files.
  package let name: String
  /// What it means, in one sentence.
  package let meaning: String
  package let path: any WritableKeyPath<Policy, Float> & Sendable

  init(_ name: String, _ path: any WritableKeyPath<Policy, Float> & Sendable, _ meaning: String) {
    self.name = name
    self.path = path
    self.meaning = meaning
  }
}

/// A policy that is a flat list of named numbers.
package protocol MatchingPolicy: Sendable {
  init()
  /// Every number of the policy.
  static var fields: [PolicyField<Self>] { get }
}

extension MatchingPolicy {
  /// Takes the shipped policy with some numbers replaced.
  ///
  /// - Throws: ``PolicyError`` with every unknown name and every number that is not finite.
  package init(_ values: [String: Double]) throws(PolicyError) {
    self.init()
    var unknown: [String] = []
    var notFinite: [String] = []
    var byName: [String: PolicyField<Self>] = [:]
    for field in Self.fields { byName[field.name] = field }
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = byName[name] else {
        unknown.append(name)
        continue
      }
      guard value.isFinite, abs(value) <= 1e6 else {
        notFinite.append(name)
        continue
      }
      self[keyPath: field.path] = Float(value)
    }
    guard unknown.isEmpty, notFinite.isEmpty else {
      throw PolicyError(unknown: unknown, notFinite: notFinite)
    }
  }

  /// The policy's numbers by name.
  package var values: [String: Double] {
    var values: [String: Double] = [:]
    for field in Self.fields { values[field.name] = Double(self[keyPath: field.path]) }
    return values
  }
}

/// Why numbers are no matching policy.
package struct PolicyError: Error, Equatable, CustomStringConvertible {
  /// Names that no field has.
  package let unknown: [String]
  /// Names whose value is not finite or beyond a million.
  package let notFinite: [String]

  package init(unknown: [String], notFinite: [String]) {
    self.unknown = unknown
    self.notFinite = notFinite
  }

  package var description: String {
    var reasons: [String] = []
    if !unknown.isEmpty {
      reasons.append(
        "unknown: \(unknown.joined(separator: ", ")); remove them or mend the spelling"
      )
    }
    if !notFinite.isEmpty {
      reasons.append(
        "no usable number: \(notFinite.joined(separator: ", ")); write a finite number"
      )
    }
    return "matching policy: " + reasons.joined(separator: "; ")
  }
}
