// What a column can mean, and which header means it in a file of a given kind.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/headers.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {

enum class Field : std::uint8_t {
  id,
  name,
  first_name,
  last_name,
  title,
  manager_id,
  dotted_ids,
  department,
  team,
  location,
  email,
  grade,
  customer_facing,
  vacant,
  assistant,
  photo,
  fte,
  person_id,
  segment,
  served_by,
  value,
  weight,
  customer_id,
  severity,
  status,
  opened,
  closed,
  cause,
  issue_id,
  timestamp,
  actor,
  activity,
  group,
};
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::group) + 1;
inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

std::string_view to_string(Field field);  // the plain CSV's name
std::optional<Field> field_named(std::string_view name);

// The column of each field in one file.
class Columns {
 public:
  Columns() { column_.fill(kNoColumn); }
  std::size_t of(Field field) const { return column_[static_cast<std::size_t>(field)]; }
  bool has(Field field) const { return of(field) != kNoColumn; }
  void set(Field field, std::size_t column) { column_[static_cast<std::size_t>(field)] = column; }
  bool uses(std::size_t column) const;
  // Chosen by --map: no looking at values may change it.
  void fix(Field field) { fixed_[static_cast<std::size_t>(field)] = true; }
  bool fixed(Field field) const { return fixed_[static_cast<std::size_t>(field)]; }

 private:
  std::array<std::size_t, kFields> column_{};
  std::array<bool, kFields> fixed_{};
};

// The best header for every field that files of this kind have: --map first, then synonyms in their order of
// weight. Sensitive headers are never taken unless --map names them.
Columns columns_of(Kind kind, const std::vector<Header>& headers, const Map& map);

}  // namespace flipchart::importers
