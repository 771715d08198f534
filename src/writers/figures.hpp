// Figures as people read them.
#pragma once

#include <string>
#include <string_view>

#include "writers/tables.hpp"

namespace flipchart::writers {

constexpr int kDecimals = 6;  // of measures in files that programs read

// Whole percents, but never "0%" for something or "100%" for not quite everything.
std::string percent(double share);
// Empty for nothing to say, "unknown" for what nobody knows.
std::string in_words(const Figure& figure);
// The heading, and how many rows it shows of how many where it does not show all.
std::string headed(const Table& table);

}  // namespace flipchart::writers
