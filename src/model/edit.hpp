// Edits: the one way decisions change. An edit is one JSON line of `flipchart edit`; prepare() refuses it or
// gives it with its inverse; apply() is the only writer and cannot fail. All pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "model/decisions.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

struct OpenFix {
  std::string id, title;
  std::vector<std::string> issues;
};
struct Own {
  std::string fix, owner;
};
struct Propose {
  std::string fix, by, text;
};
struct Promise {
  std::string fix;
  base::Date due;
  std::string to;
};
struct SetStatus {
  std::string fix;
  FixStatus status = FixStatus::open;
};
struct AddNote {
  std::string on;
  Track track = Track::room;
  std::string text;
};
using Edit = std::variant<OpenFix, Own, Propose, Promise, SetStatus, AddNote>;

// Refuses with Failure::refused; the message never quotes the text of a note.
base::Result<Edit> edit_from_json(std::string_view line);
std::string to_json(const Edit& edit);

// What an edit may be judged against.
struct State {
  const Organization& organization;
  const History& history;
  const Decisions& decisions;
};

// An accepted edit with what undoes it: the touched fix as it was before, where there was one.
struct Prepared {
  Edit edit;
  std::optional<Fix> before;
};
base::Result<Prepared> prepare(const State& state, Edit edit);
void apply(Decisions& decisions, const Prepared& prepared);
// Undoes the last edit applied; edits come off in the opposite order of going on.
void revert(Decisions& decisions, const Prepared& prepared);

}  // namespace flipchart::model
