// What the presenter is told beside the wall: what to say at this step, which one comes next, how late it is
// and how long it has gone on. Plain words; reads no clock.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "commands/command.hpp"

namespace flipchart::gui {

struct PresenterWords {
  std::string step;  // "Step 3 of 6"
  std::string title;
  std::vector<std::string> notes;  // of the room track
  std::string next;                // empty at the last step
  std::string next_view;           // its id
  std::string clock;               // "14:02"
  std::string gone;                // "12 minutes"
  std::string unowned;             // "14 unowned"
  bool blank = false;
  friend bool operator==(const PresenterWords&, const PresenterWords&) = default;
};

// `now` in the milliseconds of the frames, `clock` as it is said.
PresenterWords presenter_words(const commands::Session& session, std::size_t unowned, double now,
                               std::string clock);

}  // namespace flipchart::gui
