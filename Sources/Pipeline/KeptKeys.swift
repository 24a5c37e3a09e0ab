package import Matching
package import Records

extension PreparedPerson {
  /// Makes the keys to keep of the person, in each version that the program knows.
  var keptKeys: KeyMaking {
    { version in
      KeyVersion(rawValue: version).map { known in
        MatchKey.kept(of: self, version: known).map(RecordKey.init)
      } ?? []
    }
  }

  /// The same where the newest are made at once, on the core that prepares, and not when they are written.
  var keptKeysMade: KeyMaking {
    let (made, making) = (keptKeys(KeyVersion.newest.rawValue), keptKeys)
    return { version in version == KeyVersion.newest.rawValue ? made : making(version) }
  }
}

extension PreparedModus {
  /// Makes the keys to keep of the method, which are the same in each version that the program knows.
  var keptKeys: KeyMaking {
    { version in
      KeyVersion(rawValue: version) == nil ? [] : MatchKey.kept(of: self).map(RecordKey.init)
    }
  }
}

extension RecordKey {
  /// The key as the database takes it.
  package init(_ key: MatchKey) {
    self.init(key: key.value, weight: key.weight, other: key.other)
  }
}

extension KeyVersions {
  /// The version to ask by, as the matching engine knows it.
  var asked: KeyVersion { KeyVersion(rawValue: inForce) ?? .newest }
}
