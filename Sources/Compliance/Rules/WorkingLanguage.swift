/// The working languages of the Organization, in which messages may be written.
package enum WorkingLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case arabic = "ar"
}
