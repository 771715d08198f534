// A discretion envelope: what those of a role may decide alone, without asking upwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// An escalation within every limit that is given need not have climbed.
struct Envelope {
  std::string role;                  // a title; empty: everybody of the team
  std::string team;                  // empty: whoever has the title
  std::optional<double> amount;      // at most, in the currency of the history
  std::optional<double> hours;       // of work, at most
  std::vector<std::string> actions;  // kinds, as activities are called, in any case; empty: any kind

  std::string_view key() const { return {}; }
  bool limits() const { return amount.has_value() || hours.has_value() || !actions.empty(); }
  // Whether the position has that title, in that team.
  bool covers(const Organization& organization, Slot position) const;
  friend bool operator==(const Envelope&, const Envelope&) = default;
};

// Refuses, with Failure::refused: nobody's envelope, and limits that are no numbers from 0 up.
base::Result<void> fits(const Organization& organization, const Envelope& envelope);

}  // namespace flipchart::model
