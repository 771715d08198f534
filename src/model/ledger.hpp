// What hurts service, and what leaders said they would do about it: obstacles and commitments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace flipchart::model {

enum class Hurts : std::uint8_t { procedure, misalignment };

// A procedure, or two teams that pull in different directions, that makes serving customers harder.
struct Obstacle {
  std::string id;
  Hurts kind = Hurts::procedure;
  std::string text;
  std::string on;                          // an item's id; empty: everywhere
  std::string fix;                         // that is to take it away; empty: none yet
  std::optional<base::Date> gone_on = {};  // since when it is out of the way
  std::string_view key() const { return id; }
  friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

// You said, we will, we did: one line of a leader's ledger.
struct Commitment {
  std::string id;
  std::string leader;        // position id
  std::string you_said;      // what was asked of them
  std::string customer;      // by whom; empty: by the team
  std::string we_will = {};  // empty: not answered yet
  std::optional<base::Date> due = {};
  std::string we_did = {};
  std::optional<base::Date> done_on = {};
  std::string_view key() const { return id; }
  bool overdue(base::Date today) const { return due && !done_on && we_did.empty() && *due < today; }
  friend bool operator==(const Commitment&, const Commitment&) = default;
};

}  // namespace flipchart::model
