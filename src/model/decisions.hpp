// What the leaders in the room decided: fixes, who owns them, what was promised, notes on two tracks.
// Only apply() in edit.hpp changes Decisions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/item_id.hpp"
#include "model/envelope.hpp"

namespace flipchart::model {

enum class FixStatus : std::uint8_t { open, agreed, done, followed_up };

struct Proposal {
  std::string by;  // position id
  std::string text;
  friend bool operator==(const Proposal&, const Proposal&) = default;
};

struct Fix {
  std::string id;
  std::string title;
  std::vector<std::string> issues;  // issue ids, in the order given
  std::string owner;                // position id, empty: unowned
  std::vector<Proposal> proposals;  // none: the fix is half
  std::optional<base::Date> due;
  std::string promised_to;  // customer id
  FixStatus status = FixStatus::open;
  friend bool operator==(const Fix&, const Fix&) = default;
};

enum class Track : std::uint8_t { room, private_ };

// A note on any item of the chart. The text of a private note leaves this room only through Reading::desk.
struct Note {
  std::string on;  // the item's id
  Track track = Track::room;
  std::string text;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Decisions {
  std::vector<Fix> fixes;  // in the order they were opened
  std::vector<Note> notes;
  std::vector<Envelope> envelopes;  // each role and team once, in the order first set
  friend bool operator==(const Decisions&, const Decisions&) = default;

  const Fix* find_fix(std::string_view id) const;
  // The newest fix that holds this issue, else nullptr.
  const Fix* fix_of_issue(std::string_view issue) const;
  const Envelope* find_envelope(std::string_view role, std::string_view team) const;
};

// The group a matter stands in, first that applies (docs/architecture.md, "matters").
enum class MatterState : std::uint8_t { followed_up, unowned, overdue, half, done, owned };
MatterState state_of(const Fix& fix, base::Date today);

}  // namespace flipchart::model
