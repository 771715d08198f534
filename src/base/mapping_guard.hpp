// Files that shrink while they are mapped: looking at a byte that is gone would end the program (SIGBUS). A
// guarded stretch of memory reads as zeros from there on instead, and whoever watches it is told.
#pragma once

#include <atomic>
#include <cstddef>

namespace flipchart::base {

class MappingGuard {
  // Invariant: while it lives and a place was free, faults in its stretch are mended and set `changed`.
 public:
  // `at` is the begin of a page; `changed` must outlive the guard. The first one installs a handler, which
  // leaves faults elsewhere to the handler before it.
  MappingGuard(const void* at, std::size_t length, std::atomic<bool>& changed);
  ~MappingGuard();
  MappingGuard(const MappingGuard&) = delete;
  MappingGuard& operator=(const MappingGuard&) = delete;

 private:
  std::size_t place_;
};

}  // namespace flipchart::base
