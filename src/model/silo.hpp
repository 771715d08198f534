// What a silo is told by, and the ink that somebody chose for one. Ten inks are kept apart from each other
// and from their grounds, so a silo takes one of these and never a colour of its own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/string_pool.hpp"

namespace flipchart::model {

// What a silo is: department, location, the subtree of a root's direct report, or what the column named by
// View::silo_column says.
enum class SiloRule : std::uint8_t { department, location, branch, column };

enum class SiloInk : std::uint8_t { sky, violet, teal, olive, brown, navy, burgundy, slate, umber, plum };
inline constexpr std::size_t kSiloInks = 10;
inline constexpr std::array<std::pair<SiloInk, std::string_view>, kSiloInks> kSiloInkNames{
    {{SiloInk::sky, "sky"},
     {SiloInk::violet, "violet"},
     {SiloInk::teal, "teal"},
     {SiloInk::olive, "olive"},
     {SiloInk::brown, "brown"},
     {SiloInk::navy, "navy"},
     {SiloInk::burgundy, "burgundy"},
     {SiloInk::slate, "slate"},
     {SiloInk::umber, "umber"},
     {SiloInk::plum, "plum"}}};

// A silo by its name, where that is told by `rule`.
struct SiloColour {
  SiloRule rule = SiloRule::department;
  base::TextId silo = base::kNoText;
  SiloInk ink = SiloInk::sky;
  friend bool operator==(const SiloColour&, const SiloColour&) = default;
};

}  // namespace flipchart::model
