import Glibc
import SystemPackage

/// How much of the machine a server may count on.
struct Machine: Sendable, Hashable {
  let memoryMiB: Int
  let cores: Int

  init(memoryMiB: Int, cores: Int) {
    self.memoryMiB = memoryMiB
    self.cores = cores
  }

  /// The machine this runs on, within the memory limit of its control group.
  static func here() -> Machine {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let physical = pages * sysconf(Int32(_SC_PAGESIZE)) / 1_048_576
    let limit = readText("/sys/fs/cgroup/memory.max").flatMap { Int($0.prefix { $0.isNumber }) }
    let memory = min(physical, limit.map { $0 / 1_048_576 } ?? physical)
    return Machine(memoryMiB: memory, cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
