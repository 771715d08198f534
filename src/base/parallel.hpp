// Work cut into numbered parts and shared by the cores. Which thread does which part is chance, so parts must
// not depend on it: whoever puts the results together does that by number.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>

namespace flipchart::base {

// Threads worth starting, at least 1.
std::size_t cores();

// Calls part(0) .. part(parts - 1), each once, on up to cores() threads, the caller's among them. Returns
// when all are done; a part that throws keeps further parts from starting, and the exception of the earliest
// such part comes out. No more than one thread where there is one part.
void parallel_for(std::size_t parts, const std::function<void(std::size_t)>& part);

// A line of work: make(part, worker) on all cores, in any order but never more than `ahead` parts before the
// next one to be taken; take(part) one at a time, in order, each after its make. `worker` is below cores(),
// and no worker makes two parts at once; the parts one worker makes ascend. True is returned by take to go
// on. Exceptions as above.
void parallel_line(std::size_t parts, std::size_t ahead,
                   const std::function<void(std::size_t, std::size_t)>& make,
                   const std::function<bool(std::size_t)>& take);

// Appends text(0) .. text(parts - 1) to `out` in this order, each made once on any thread. Only a few of them
// wait to be appended at any time. Exceptions as above.
void append_in_order(std::string& out, std::size_t parts,
                     const std::function<std::string(std::size_t)>& text);

// [0, count) in parts of about the same size, none smaller than `least` while there is more than one.
struct EvenParts {
  std::size_t count = 0;
  std::size_t parts = 1;
  EvenParts(std::size_t all, std::size_t least);
  std::size_t begin(std::size_t part) const { return count / parts * part + std::min(part, count % parts); }
  std::size_t end(std::size_t part) const { return begin(part + 1); }
};

// Calls body(begin, end, part) for stretches of [0, count), as parallel_for does.
void parallel_parts(const EvenParts& parts,
                    const std::function<void(std::size_t, std::size_t, std::size_t)>& body);

}  // namespace flipchart::base
