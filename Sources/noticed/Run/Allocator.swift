import CMalloc

/// The C library's memory, set for a program that runs for months and now and then holds something large.
enum Allocator {
  /// Gives back what large values leave behind.
  ///
  /// By itself glibc takes an arena a thread, and after the first large value that is freed keeps all later ones of that
  /// size in an arena, where they split what is free and are never returned: hundreds of hostile files left half a
  /// gigabyte with the daemon, and a fifth of a gigabyte with these settings (`scripts/endure files`).
  static func settle() {
    mallopt(M_ARENA_MAX, 2)
    mallopt(M_MMAP_THRESHOLD, 256 << 10)
    mallopt(M_TRIM_THRESHOLD, 8 << 20)
  }
}
