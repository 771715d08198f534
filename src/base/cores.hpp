// How many threads the loops of base/parallel.hpp start, for who wants another number than the machine has:
// results must not depend on it, and tests see to that.
#pragma once

#include <cstddef>

namespace flipchart::base {

class CoresLent {  // one at a time; while it lives cores() is `count`
 public:
  explicit CoresLent(std::size_t count);
  CoresLent(const CoresLent&) = delete;
  CoresLent& operator=(const CoresLent&) = delete;
  ~CoresLent();
};

}  // namespace flipchart::base
