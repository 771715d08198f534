// Whom a text in a people file's manager or dotted column means, in the way that was decided for that file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/people_draft.hpp"
#include "importers/position_lookup.hpp"

namespace flipchart::importers {

class References {  // the draft must outlive it, and its positions not change
 public:
  enum class Scope : std::uint8_t { managers, anyone };
  References(const PeopleDraft& draft, Scope scope);
  // By the source's way, then by id; for anyone by e-mail and name, too.
  KeyIndex::Found find(std::uint32_t source, std::string_view text) const;
  KeyIndex::Found manager(std::uint32_t source, base::TextId text) const {
    if (draft_.sources[source].reference.way == ManagerReference::id)
      return {draft_.position_with(text), false};
    return find(source, draft_.parts.texts.view(text));
  }

 private:
  KeyIndex::Found by_way(std::uint32_t source, std::string_view text) const;

  const PeopleDraft& draft_;
  Scope scope_;
  KeyIndex emails_;
  KeyIndex names_;
  std::vector<KeyIndex> columns_;  // by source; empty but for column_value
};

// The line of a position's row, for messages.
std::string named_row(const PeopleDraft& draft, std::uint32_t position);

}  // namespace flipchart::importers
