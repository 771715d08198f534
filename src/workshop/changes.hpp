// What newer files change, in ids and words a person can check before anything is committed: who comes, who
// leaves, who moves, and which marks then point at nobody. Pure; never quotes the text of a note.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/edit.hpp"

namespace flipchart::workshop {

struct Change {
  std::string id;
  std::string text;  // "Ada Lead, Head of Repairs", "from Ada Lead to Ben Front"
  friend bool operator==(const Change&, const Change&) = default;
};

// All are counted, the first kMostListed are kept in words.
struct ChangeList {
  static constexpr std::size_t kMostListed = 1'000;
  std::uint64_t count = 0;
  std::vector<Change> first;

  bool wants_words() const { return first.size() < kMostListed; }
  void add(std::string_view id, std::string text) {
    ++count;
    if (wants_words()) first.push_back({std::string(id), std::move(text)});
  }
};

struct Changes {
  ChangeList added, left, moved, renamed, retitled;
  ChangeList details;  // department, team, location, grade, e-mail and the like
  ChangeList customers_added, customers_left, customers_changed;
  std::uint64_t links_gained = 0;
  std::uint64_t links_lost = 0;
  ChangeList issues_new, issues_updated;
  std::uint64_t events_before = 0;
  std::uint64_t events_after = 0;
  ChangeList marks_lost;  // by fix, or by what a note is on

  bool empty() const;
};

// From one state of the data to another. Positions, customers and issues are compared by their ids; a row on
// the shelf that repeats an id is not compared. Linear in both.
Changes changes_between(const model::State& before, const model::Organization& organization,
                        const model::History& history);

// The shelf of marks: what fixes, notes and the rest point at that is not there, by the mark's id. They stay,
// and stand where they stood as soon as it is there again. Linear in the decisions.
std::vector<Change> shelf_of_marks(const model::Decisions& decisions, const model::Organization& organization,
                                   const model::History& history);

// Used by it, one for each side.
void compare_people(const model::Organization& before, const model::Organization& after, Changes& changes);
void compare_histories(const model::History& before, const model::History& after, Changes& changes);

}  // namespace flipchart::workshop
