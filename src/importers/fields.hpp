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
  amount,
  hours,
  issue_id,
  timestamp,
  actor,
  activity,
  group,
  silo,  // no field of the plain CSV: the column that --silo COLUMN names, which may have a field as well
};
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::silo) + 1;
inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

std::string_view to_string(Field field);  // the plain CSV's name
std::optional<Field> field_named(std::string_view name);

// The column of each field in one file, and how it was found.
class Columns {
 public:
  Columns() { column_.fill(kNoColumn); }
  std::size_t of(Field field) const { return column_[at(field)]; }
  bool has(Field field) const { return of(field) != kNoColumn; }
  void set(Field field, std::size_t column) { set(field, column, 1, "name"); }
  // `confidence` 0..1; `why` for a person: "name", "values: 149 of 149 managers found".
  void set(Field field, std::size_t column, double confidence, std::string why) {
    column_[at(field)] = column;
    confidence_[at(field)] = confidence;
    why_[at(field)] = std::move(why);
  }
  double confidence(Field field) const { return confidence_[at(field)]; }
  const std::string& why(Field field) const { return why_[at(field)]; }
  bool uses(std::size_t column) const;
  // Chosen by a person (also: to have no column): no looking at values may change it.
  void fix(Field field) { fixed_[at(field)] = true; }
  bool fixed(Field field) const { return fixed_[at(field)]; }

 private:
  static std::size_t at(Field field) { return static_cast<std::size_t>(field); }
  std::array<std::size_t, kFields> column_{};
  std::array<bool, kFields> fixed_{};
  std::array<double, kFields> confidence_{};
  std::array<std::string, kFields> why_;
};

// The best header for every field that files of this kind have: `map` first (of one field the last that fits;
// FIELD with an empty header: no column), then what is known of the system that wrote the file, then synonyms
// in their order of weight. Sensitive headers are never taken unless `map` names them.
Columns columns_of(Kind kind, const std::vector<Header>& headers, const Map& map);

// The column that a person means by this name: exactly, else by its comparable form; kNoColumn for none.
std::size_t column_named(std::string_view name, const std::vector<Header>& headers);

}  // namespace flipchart::importers
