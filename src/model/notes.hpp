// Notes on two tracks. What is for the room may be shown; what is private is sealed: its words are read in
// few places, which tests/house names.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/sequence.hpp"

namespace flipchart::model {

enum class Track : std::uint8_t { room, private_ };

struct Note {
  std::string id;
  std::string on;  // the item's id
  std::string text;
  std::optional<base::Millis> shows_from = {};  // it is held back until then
  std::string_view key() const { return id; }
  friend bool operator==(const Note&, const Note&) = default;
};

struct PrivateNote {
  std::string id, on, text;
  std::string_view key() const { return id; }
  friend bool operator==(const PrivateNote&, const PrivateNote&) = default;
};

enum class MessagePart : std::uint8_t { first, second, group };

// Three messages: two are said in private, to the one who did it and to the one it was done to; one is for
// the group, when both were.
struct Correction {
  std::string id;
  std::string behaviour;
  std::string who, whom;  // positions
  std::string first = {}, second = {}, group = {};
  bool first_spoken = false, second_spoken = false;
  std::vector<std::string> named = {};  // positions whose names the group's message may hold
  std::string_view key() const { return id; }
  friend bool operator==(const Correction&, const Correction&) = default;
};

// The private track as a whole.
struct PrivateWords {
  Sequence<PrivateNote> notes;
  Sequence<Correction> corrections;
  friend bool operator==(const PrivateWords&, const PrivateWords&) = default;
};

class PrivateTrack {  // keeps private words; counting them tells nothing
 public:
  std::size_t size() const { return words_.notes.size() + words_.corrections.size(); }
  // Calls with(id, on) for each note: where it stands, without its words.
  template <class With>
  void visit_places(With with) const {
    for (const PrivateNote& note : words_.notes) with(note.id, note.on);
  }
  // Its id; empty where there is none.
  std::string newest_correction() const {
    return words_.corrections.empty() ? std::string() : words_.corrections.back().id;
  }
  bool has_note(std::string_view id) const { return words_.notes.find(id) != nullptr; }
  // The words themselves.
  const PrivateWords& unsealed() const { return words_; }
  PrivateWords& unsealed() { return words_; }
  friend bool operator==(const PrivateTrack&, const PrivateTrack&) = default;

 private:
  PrivateWords words_;
};

}  // namespace flipchart::model
