// Decides what a file is from its headers; the file's name only breaks ties.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/fields.hpp"

namespace flipchart::importers {

struct KindDecision {
  std::optional<Kind> kind;
  std::optional<Kind> runner_up;  // nearly as likely: worth a note
  std::string missing;            // without a kind: what was found and what lacks, for a person
};

KindDecision kind_decided(const std::vector<Header>& headers, std::string_view file_name, const Map& map);
// What a file of this kind cannot do without and does not have; empty when nothing is missing.
std::string missing_in(Kind kind, const Columns& columns, const std::vector<Header>& headers);

}  // namespace flipchart::importers
