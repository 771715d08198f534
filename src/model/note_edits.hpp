// Edits of notes and of the three messages, and what reaches back into the journal: purging a note, and
// forgetting a person. Their own lines never quote what is gone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/notes.hpp"

namespace flipchart::model {

struct AddNote {
  static constexpr std::string_view kKind = "note";
  std::string id, on;
  Track track = Track::room;
  std::string text;
  std::optional<base::Millis> shows_from = {};  // of a note for the room
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("on", e.on);
    f.must("track", e.track);
    f.must("text", e.text);
    f.may("shows_from", e.shows_from);
  }
};
// All private.
struct Correct {
  static constexpr std::string_view kKind = "correction";
  std::string id, behaviour, who, whom;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("behaviour", e.behaviour);
    f.must("who", e.who);
    f.may("whom", e.whom);
  }
};
struct WriteMessage {
  static constexpr std::string_view kKind = "message";
  std::string correction;
  MessagePart part = MessagePart::first;
  std::string text;
  std::vector<std::string> named = {};  // of the group's: positions whose names it may hold
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("correction", e.correction);
    f.must("part", e.part);
    f.must("text", e.text);
    f.may("named", e.named);
  }
};
struct Spoken {
  static constexpr std::string_view kKind = "spoken";
  std::string correction;
  MessagePart part = MessagePart::first;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("correction", e.correction);
    f.must("part", e.part);
  }
};

// A note, or a correction, gone from the journal too.
struct Purge {
  static constexpr std::string_view kKind = "purge";
  std::string note;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("note", e.note);
  }
};
// Who holds the position, by their number among its holders; their name and address are gone everywhere.
struct Forget {
  static constexpr std::string_view kKind = "forget";
  std::string position;
  std::uint32_t holder = 1;  // from 1
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.may("holder", e.holder);
  }
};
// Stands in the journal where something was purged; does nothing.
struct Erased {
  static constexpr std::string_view kKind = "erased";
  template <class Self, class Fields>
  static void fields(Self&, Fields&) {}
};

}  // namespace flipchart::model
