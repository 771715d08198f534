// What the leaders in the room decided. Only apply() in edit.hpp changes Decisions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/item_id.hpp"
#include "model/envelope.hpp"
#include "model/fix.hpp"
#include "model/import_edits.hpp"
#include "model/learning.hpp"
#include "model/ledger.hpp"
#include "model/notes.hpp"
#include "model/plain_words.hpp"
#include "model/sequence.hpp"
#include "model/view_edits.hpp"
#include "model/workshop_dates.hpp"

namespace flipchart::model {

// How this workshop is held.
struct HouseRules {
  std::string title = {};            // empty: what the workshop was called when it began
  bool proposals_from_below = true;  // none from above every holder before another one exists
  std::uint32_t hold_seconds = 0;    // a note for the room shows so long after it was written
  bool words_underlined = false;
  std::vector<WordAdvice> words = {};  // empty: those to begin with
  WorkshopDates dates = {};
  friend bool operator==(const HouseRules&, const HouseRules&) = default;
};

struct Decisions {
  Sequence<Fix> fixes;           // in the order they were opened
  Sequence<Note> notes;          // for the room
  Sequence<Envelope> envelopes;  // each role and team once, in the order first set
  Sequence<Obstacle> obstacles;
  Sequence<Commitment> commitments;
  Sequence<PostMortem> post_mortems;
  Sequence<Quote> quotes;
  Sequence<Boundary> boundaries;
  Sequence<Win> wins;
  Sequence<SavedView> views;  // in the order they are stepped through
  HouseRules rules;
  ImportAnswers answers;
  PrivateTrack private_track;
  friend bool operator==(const Decisions&, const Decisions&) = default;

  const Fix* find_fix(std::string_view id) const { return fixes.find(id); }
  // The newest fix that holds this issue, else nullptr.
  const Fix* fix_of_issue(std::string_view issue) const;
  // The newest fix for the seam between these two, whichever way round; nullptr where there is none.
  const Fix* fix_of_seam(std::string_view one, std::string_view other) const;
  const Envelope* find_envelope(std::string_view role, std::string_view team) const;
};

// How many promises could be judged by `today`, and how many of these were kept on time.
struct PromisesKept {
  std::size_t judged = 0, kept = 0;
};
PromisesKept promises_kept(const Decisions& decisions, base::Date today);

}  // namespace flipchart::model
