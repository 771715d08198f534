// One-click mends of the data (Options.repairs) while they are applied, each remembered as used or not. A
// mend names its position by id; attach and make_root may name it by file and row instead, because a problem
// knows no more. A mend that fits nothing any more is reported and changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importers/people_draft.hpp"

namespace flipchart::importers {

class Repairs {
 public:
  // `asked` must outlive this.
  explicit Repairs(const std::vector<Repair>& asked);

  bool empty() const { return asked_.empty(); }
  // While rows are read.
  bool skips(std::string_view file, std::uint64_t row);
  // The id of the position that this row's holder joins; only where `has_position` knows it.
  template <class HasPosition>
  std::optional<std::string_view> merges(std::string_view file, std::uint64_t row, HasPosition has_position) {
    const std::size_t at = find(Repair::What::merge, file, row);
    if (at == asked_.size() || !has_position(asked_[at].position)) return std::nullopt;
    used_[at] = true;
    return asked_[at].position;
  }

  // When all positions have their ids, before lines are drawn. Adds vacant managers to the draft.
  void settle(PeopleDraft& draft);
  // The manager of `position` by a mend: kNoSlot for a root.
  struct Line {
    bool given = false;
    base::Slot manager = base::kNoSlot;
  };
  Line line_of(std::uint32_t position) const { return position < lines_.size() ? lines_[position] : Line{}; }
  // After everything: `unused-repair` for each that fitted nothing.
  void report_unused(const Place& place, ProblemLog& log) const;

 private:
  std::size_t find(Repair::What what, std::string_view file, std::uint64_t row) const;
  void add_vacant_managers(PeopleDraft& draft);
  void draw(PeopleDraft& draft, std::size_t repair, base::Slot position);

  const std::vector<Repair>& asked_;
  std::vector<bool> used_;
  std::unordered_multimap<std::uint64_t, std::size_t> of_row_;  // mends that name a row
  std::vector<Line> lines_;                                     // by position; empty: none
};

}  // namespace flipchart::importers
