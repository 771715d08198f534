// A workshop with a journal that is only remembered, and what both of them say in all the states that can be
// had back.
#pragma once

#include <gmock/gmock.h>

#include "model/same.hpp"
#include "model/small_workshop.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::workshop {

// What a file would keep.
struct Kept {
  journal::Brought began;
  std::vector<journal::Entry> entries;
};

class KeepingJournal final : public journal::Journal {
 public:
  explicit KeepingJournal(Kept& kept) : kept_(kept) {}
  base::Result<void> append(const journal::Line& line) override {
    kept_.entries.push_back({kept_.entries.size() + 1, 0, "somebody", line.json, line.brought});
    return {};
  }
  base::Result<void> reach_back(const model::Forgotten& forgotten, const journal::Line& line) override {
    kept_.began = journal::what_stays(forgotten, kept_.began);
    for (journal::Entry& entry : kept_.entries) {
      entry.json = forgotten.line(entry.json);
      entry.brought = journal::what_stays(forgotten, entry.brought);
    }
    return append(line);
  }

 private:
  Kept& kept_;
};

inline std::string words_in(const model::State& state) {
  std::string all;
  for (const model::Edit& edit : model::edits_that_make(state.decisions, model::Words::all))
    all += model::to_json(edit) + '\n';
  for (const base::StringPool* pool : {&state.organization->texts(), &state.history->texts()}) {
    for (base::TextId text = 1; text < pool->size(); ++text) (all += pool->view(text)) += '\n';
  }
  return all;
}

inline std::string words_in(const Kept& kept) {
  std::string all = words_in(model::State{kept.began.organization, kept.began.history, {}});
  for (const journal::Entry& entry : kept.entries) {
    all += entry.json + '\n';
    if (entry.brought.organization)
      all += words_in(model::State{entry.brought.organization, entry.brought.history, {}});
  }
  return all;
}

inline void expect_same_states(const model::State& a, const model::State& b) {
  EXPECT_EQ(words_in(a), words_in(b));
  EXPECT_TRUE(a.decisions == b.decisions);
  EXPECT_EQ(model::told(*a.organization), model::told(*b.organization));
  EXPECT_EQ(model::told(*a.history), model::told(*b.history));
}

// A workshop on a file that is only remembered.
struct Held {
  Kept kept;
  Workshop workshop;

  Held() : Held(began_with()) {}
  explicit Held(const journal::Brought& began)
      : kept{began, {}},
        workshop("Ana Ruiz on stage", began, std::make_unique<KeepingJournal>(kept),
                 *base::parse_date("2026-11-22")) {}
  static journal::Brought began_with() {
    const model::SmallWorkshop small;
    return {small.state.organization, small.state.history};
  }
  bool accept(const std::string& line) {
    const auto edit = model::edit_from_json(line);
    EXPECT_TRUE(edit) << line;
    return edit && workshop.commit(*edit);
  }
  // Everything that is and that can be had back, and the journal.
  std::string all_words() {
    std::string all = words_in(kept);
    const std::vector<journal::Entry> entries = kept.entries;  // looking does not count
    const std::size_t back = undone_all([&] { all += words_in(workshop.state()); });
    std::size_t on = 0;
    for (; workshop.can_redo(); ++on) {
      EXPECT_TRUE(workshop.redo());
      all += words_in(workshop.state());
    }
    for (; on > back; --on) EXPECT_TRUE(workshop.undo());
    kept.entries = entries;
    return all;
  }
  template <class Then>
  std::size_t undone_all(Then then) {
    std::size_t count = 0;
    for (; workshop.can_undo(); ++count) {
      then();
      EXPECT_TRUE(workshop.undo());
    }
    then();
    return count;
  }
  // The same, read from its journal.
  std::unique_ptr<Held> opened() const {
    auto other = std::make_unique<Held>(kept.began);
    other->kept.entries = kept.entries;
    EXPECT_THAT(other->workshop.restore(kept.entries), testing::IsEmpty());
    return other;
  }
};

// State by state, as far as undoing and doing again go.
inline void expect_same_workshops(Held& a, Held& b) {
  expect_same_states(a.workshop.state(), b.workshop.state());
  std::size_t back = 0;
  for (; !testing::Test::HasFailure() && a.workshop.can_undo() && b.workshop.can_undo(); ++back) {
    ASSERT_TRUE(a.workshop.undo() && b.workshop.undo());
    expect_same_states(a.workshop.state(), b.workshop.state());
  }
  EXPECT_EQ(a.workshop.can_undo(), b.workshop.can_undo());
  std::size_t on = 0;
  for (; !testing::Test::HasFailure() && a.workshop.can_redo() && b.workshop.can_redo(); ++on) {
    ASSERT_TRUE(a.workshop.redo() && b.workshop.redo());
    expect_same_states(a.workshop.state(), b.workshop.state());
  }
  EXPECT_EQ(a.workshop.can_redo(), b.workshop.can_redo());
  for (; on > back; --on) ASSERT_TRUE(a.workshop.undo() && b.workshop.undo());
}

}  // namespace flipchart::workshop
