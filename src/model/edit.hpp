// Edits: the one way a workshop changes. An edit is one JSON line of `flipchart edit`; prepare() refuses it
// or gives it with its inverse; apply() is the only writer and cannot fail. All pure.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "model/decisions.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/rearranged.hpp"

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
// What a role may decide alone, in the place of what was said before; without any limit it is taken back.
struct SetEnvelope {
  Envelope envelope;
};
// The people side and the history as an import leaves them, whole: undoing it brings the old ones back. Its
// line in the journal names the sources and counts what they brought; it cannot be typed.
struct Import {
  std::vector<std::string> sources;
  std::shared_ptr<const Organization> organization;
  std::shared_ptr<const History> history;
};
using Edit =
    std::variant<OpenFix, Own, Propose, Promise, SetStatus, AddNote, SetEnvelope, Import, Rearrangement>;

// Whether an edit puts another organization in the place of the one there is.
bool changes_people(const Edit& edit);

// Refuses with Failure::refused, and an import always; the message never quotes the text of a note.
base::Result<Edit> edit_from_json(std::string_view line);
std::string to_json(const Edit& edit);
// The import that this line tells of, with what it brought.
base::Result<Edit> import_from_json(std::string_view line, std::shared_ptr<const Organization> organization,
                                    std::shared_ptr<const History> history);

// Edits that lead from nothing to these decisions, on the same people and history; without any private note
// where that is asked for.
enum class Notes : std::uint8_t { all, of_the_room };
std::vector<Edit> edits_that_make(const Decisions& decisions, Notes notes);

// Everything an edit can change, and what it is judged against. The pointers are never null; what they point
// at never changes, so that whoever holds an older one goes on reading it.
struct State {
  std::shared_ptr<const Organization> organization = std::make_shared<const Organization>();
  std::shared_ptr<const History> history = std::make_shared<const History>();
  Decisions decisions;
};

// An accepted edit with what undoes it: the touched fix as it was before, where there was one; organization
// and history where people change.
struct Prepared {
  Edit edit;
  std::optional<Fix> before;
  std::optional<std::vector<Envelope>> envelopes_before;  // where they change
  std::shared_ptr<const Organization> organization_before;
  std::shared_ptr<const History> history_before;
};
base::Result<Prepared> prepare(const State& state, Edit edit);
void apply(State& state, const Prepared& prepared);
// Undoes the last edit applied; edits come off in the opposite order of going on.
void revert(State& state, const Prepared& prepared);

}  // namespace flipchart::model
