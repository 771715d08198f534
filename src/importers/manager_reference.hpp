// What the manager column refers to. The id column is the one whose values the manager column holds, whatever
// it is called; failing that managers are named by e-mail, by a directory's name, by name, or with an id in
// brackets. A chain of "Manager - Level 01..09" and "Team (Manager)" are read as a manager column, too.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/loaded_source.hpp"
#include "importers/person_names.hpp"

namespace flipchart::importers {

struct ManagerReference {
  enum Way : std::uint8_t {
    id,           // the position's id
    id_within,    // an id beside other words: "Jane Smith (1001898)"
    email,        // the holder's address, also "Jane Smith <j@x.org>"
    name,         // the holder's name in either order
    column_value  // the value of `column`, an address, a directory's name or an id beside other words
  };
  Way way = id;
  std::size_t column = kNoColumn;   // column_value: whose values are meant
  std::vector<std::size_t> levels;  // the columns of a chain of managers; empty: one manager column
  bool last_level = false;          // the last given of them is the manager, else the first
  bool in_team = false;             // the manager stands in brackets behind the team's name

  ManagerReference() = default;
  ManagerReference(Way decided) : way(decided) {}  // NOLINT: a way alone says all in the usual file

  // What the row says about its manager; valid until the cursor moves on.
  std::string_view text(const LoadedSource& source, const formats::Row& row) const;
  // The text under which column_value looks up and is found: one form for addresses and directory names.
  static std::string key(std::string_view text);
};
// "managers are named by e-mail"
std::string in_words(const ManagerReference& reference, const LoadedSource& source);

// Looks at some managers over the whole file; may give the source another id column (or one, where it has
// none) and says why in its columns. `known_elsewhere`: an id of the sources before this one. Linear in the
// rows; a few rows suffice where one reading is clearly ahead.
ManagerReference manager_reference_decided(LoadedSource& source,
                                           const std::function<bool(std::string_view)>& known_elsewhere = {});

}  // namespace flipchart::importers
