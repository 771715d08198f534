// A fix: one or more issues, or a whole seam, with one owner; who proposed what, what was promised to whom by
// when, and how far it was followed through.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace flipchart::model {

enum class FixStatus : std::uint8_t { open, agreed, done, followed_up };

struct Proposal {
  std::string by;  // position id
  std::string text;
  friend bool operator==(const Proposal&, const Proposal&) = default;
};

// Somebody to thank, in words.
struct Credit {
  std::string to;  // a position's id, or a name
  std::string text;
  friend bool operator==(const Credit&, const Credit&) = default;
};

// Two units by the positions that lead them; empty: none.
struct SeamOf {
  std::string from, to;
  bool empty() const { return from.empty() && to.empty(); }
  friend bool operator==(const SeamOf&, const SeamOf&) = default;
};

// What owning something later asks for, in this order; the days must not run backwards.
enum class FollowStep : std::uint8_t { heard, said_back, owned, learnt, followed_up };
inline constexpr std::size_t kFollowSteps = 5;

struct Fix {
  std::string id;
  std::string title;
  std::vector<std::string> issues;       // issue ids, in the order given
  std::string owner = {};                // position id, empty: unowned
  std::vector<Proposal> proposals = {};  // none: the fix is half
  std::optional<base::Date> due = {};
  std::string promised_to = {};  // customer id
  FixStatus status = FixStatus::open;
  SeamOf seam = {};
  std::string customer_gains = {}, team_gains = {};
  std::array<std::optional<base::Date>, kFollowSteps> steps = {};
  std::optional<base::Date> done_on = {};
  std::string reflection = {};  // what three months showed
  std::vector<Credit> credits = {};

  std::string_view key() const { return id; }
  friend bool operator==(const Fix&, const Fix&) = default;
};

// The group a matter stands in, first that applies (docs/architecture.md, "matters").
enum class MatterState : std::uint8_t { followed_up, unowned, overdue, half, done, owned };
MatterState state_of(const Fix& fix, base::Date today);

// Three calendar months after the day that was promised, held to the month's last day.
std::optional<base::Date> reflection_day(const Fix& fix);

// Of a promise, by `today`: none while it may still be kept, or where nobody said when it was done.
std::optional<bool> promise_kept(const Fix& fix, base::Date today);

}  // namespace flipchart::model
