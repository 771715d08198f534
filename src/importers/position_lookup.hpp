// Finds the position that a text in another file names: by its id, its holder's own id, e-mail or name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/string_pool.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Texts to the first position that has them, and whether another has them too.
class KeyIndex {
 public:
  void add(std::string_view key, base::Slot position);
  struct Found {
    base::Slot position = base::kNoSlot;
    bool ambiguous = false;
  };
  Found find(std::string_view key) const;
  bool empty() const { return found_.empty(); }

 private:
  base::StringPool keys_;
  std::vector<Found> found_;  // by TextId
};

KeyIndex email_index(const PeopleDraft& draft);
KeyIndex name_index(const PeopleDraft& draft);

class PositionLookup {  // the draft must outlive it and not change; indexes are made when first needed
 public:
  explicit PositionLookup(const PeopleDraft& draft, const std::vector<Alias>& aliases = {});
  // An alias says more than the text itself.
  KeyIndex::Found find(std::string_view text);
  // A position whose id differs from `text` in case only, else kNoSlot.
  base::Slot find_ignoring_case(std::string_view text);

 private:
  const PeopleDraft& draft_;
  std::unordered_map<std::string, base::Slot> aliases_;
  bool made_ = false;
  KeyIndex persons_;
  KeyIndex emails_;
  KeyIndex names_;
  KeyIndex lower_ids_;
};

}  // namespace flipchart::importers
