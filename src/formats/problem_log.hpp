// Collects what readers found, in any order, and gives it back in the order of sources and rows.
// Invariant: at most 1,000 problems of one code are kept; one more, and they become a single one with a
// count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/problem.hpp"

namespace flipchart::formats {

// Where a problem is: the number of the source in the order given, its file name, the row.
struct Place {
  std::size_t source = 0;
  std::string_view file;
  std::uint64_t row = 0;
};

class ProblemLog {
 public:
  void error(const Place& place, std::string_view code, std::string_view column, std::string_view value,
             std::string_view done, std::uint64_t count = 1);
  void warning(const Place& place, std::string_view code, std::string_view column, std::string_view value,
               std::string_view done, std::uint64_t count = 1);
  void note(const Place& place, std::string_view code, std::string_view column, std::string_view value,
            std::string_view done, std::uint64_t count = 1);
  // True when this code has been reduced to a count: one more is counted, and its words need not be made.
  bool only_counted(std::string_view code);
  model::Problems taken() &&;

 private:
  struct Entry {
    std::size_t source = 0;
    model::Problem problem;
  };
  struct OfOneCode {
    std::vector<Entry> entries;
    bool reduced = false;
  };
  void add(model::Severity severity, const Place& place, std::string_view code, std::string_view column,
           std::string_view value, std::string_view done, std::uint64_t count);

  std::map<std::string, OfOneCode, std::less<>> by_code_;
};

}  // namespace flipchart::formats
