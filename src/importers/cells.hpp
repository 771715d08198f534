// The small languages inside cells: null marks, root markers, yes and no, vacancies, lists of ids.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_pool.hpp"
#include "base/utf8.hpp"

namespace flipchart::importers {

// Without regard to case.
template <std::size_t N>
bool one_of(std::string_view cell, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return base::equal_ignoring_ascii_case(cell, word); });
}

bool is_null(std::string_view cell);          // empty, \N, NULL
bool is_unknown_mark(std::string_view cell);  // a null, or ?
bool is_root_marker(std::string_view cell);   // a null, or 0 XX * - N/A
std::optional<bool> yes_or_no(std::string_view cell);

enum class Holding : std::uint8_t { named, undisclosed, vacant, eliminated };
// Quotes and brackets around the word are ignored; "Vacant (maternity cover)" is vacant.
Holding holding_of(std::string_view name);

struct WeightedId {
  std::string text;  // escapes undone
  std::uint32_t weight = 1;
  std::string whole;  // with the "*3", for an id that really ends so
};
// Empty parts are passed over; a backslash keeps the separator after it.
std::vector<WeightedId> ids_in(std::string_view cell, char separator);

std::optional<double> number_in(std::string_view cell);

// Interns through a small cache: columns such as department repeat a few texts a million times.
class RepeatedTexts {
 public:
  explicit RepeatedTexts(base::StringPool& pool) : pool_(pool), slots_(kSlots) {}
  base::TextId intern(std::string_view text);

 private:
  static constexpr std::size_t kSlots = 4096;
  struct Slot {
    std::string_view text;
    base::TextId id = base::kNoText;
  };
  base::StringPool& pool_;
  std::vector<Slot> slots_;
};

}  // namespace flipchart::importers
