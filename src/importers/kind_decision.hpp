// Decides what a file is from its headers, and where those leave a doubt from its first rows; the file's name
// only breaks ties.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/fields.hpp"

namespace flipchart::importers {

using FirstRows = std::vector<std::vector<std::string>>;  // cells of the first rows below the header

struct KindDecision {
  std::optional<Kind> kind;
  double confidence = 0;          // 0..1
  std::optional<Kind> next;       // the second likeliest, however far behind
  std::optional<Kind> runner_up;  // nearly as likely: worth a note
  std::string_view system;        // "Zendesk"; empty: not known
  std::string missing;            // without a kind: what was found and what lacks, for a person
};

KindDecision kind_decided(const std::vector<Header>& headers, std::string_view file_name, const Map& map,
                          const FirstRows& rows = {});
// What a file of this kind cannot do without and does not have; empty when nothing is missing.
std::string missing_in(Kind kind, const Columns& columns, const std::vector<Header>& headers);

}  // namespace flipchart::importers
