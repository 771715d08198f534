// Which position a holder's text names. Each distinct text is looked up once; after that it is an array
// access.
//
// In this order: the position's id (byte for byte); the person's own id, the e-mail (ASCII case ignored), the
// name, each only where exactly one position carries it: a text that could mean two positions means neither.
// A row on the shelf that repeats the id of another position answers to nothing. What no position answers to
// is a holder beside the chart, its text trimmed and compared byte for byte.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/routes.hpp"

namespace flipchart::flow {

// No holder at all: an empty text or a source's null mark.
inline constexpr HolderId kNobody = 0xFFFFFFFFU;

class PositionIndex {
  // Invariant: looks only at positions that answer to their own id.
 public:
  // Linear in positions and holders.
  explicit PositionIndex(const model::Organization& organization);
  // `text` is trimmed. kNoSlot where no position, or more than one, answers to it.
  Slot find(std::string_view text) const;

 private:
  const model::Organization& organization_;
  std::vector<Slot> by_id_;  // by TextId of the organization
  std::vector<Slot> by_person_;
  std::vector<Slot> by_name_;
  std::unordered_map<std::string, Slot> by_email_;  // ASCII lower case
};

class HolderTexts {
  // Invariant: equal trimmed texts give equal holders.
 public:
  HolderTexts(const model::Organization& organization, const base::StringPool& texts);
  HolderId holder(base::TextId text) {
    HolderId& known = known_[text];
    if (known == kUnknown) known = looked_up(texts_.view(text));
    return known;
  }
  // By text: the holders of those that were asked for, known() only of these.
  const std::vector<HolderId>& by_text() const { return known_; }
  static bool known(HolderId holder) { return holder != kUnknown; }
  std::vector<std::string> take_off_chart() { return std::move(off_chart_); }

 private:
  static constexpr HolderId kUnknown = 0xFFFFFFFEU;
  HolderId looked_up(std::string_view text);

  const model::Organization& organization_;
  std::optional<PositionIndex> index_;  // made for the first text: a chart without a history needs none
  const base::StringPool& texts_;
  std::vector<HolderId> known_;  // by TextId of the history
  std::unordered_map<std::string, HolderId> off_chart_number_;
  std::vector<std::string> off_chart_;
};

}  // namespace flipchart::flow
