// Edits: the one way a workshop changes. An edit is one JSON line of `flipchart edit`; prepare() refuses it
// or gives it with its steps; apply() is the only writer and cannot fail. All pure.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "model/chart_edits.hpp"
#include "model/decisions.hpp"
#include "model/fix_edits.hpp"
#include "model/history.hpp"
#include "model/import_edits.hpp"
#include "model/issue_edits.hpp"
#include "model/note_edits.hpp"
#include "model/organization.hpp"
#include "model/practice_edits.hpp"
#include "model/rearranged.hpp"
#include "model/view_edits.hpp"

namespace flipchart::model {

// The people side and the history as an import leaves them, whole: undoing it brings the old ones back. Its
// line in the journal names the sources and counts what they brought; it cannot be typed.
struct Import {
  static constexpr std::string_view kKind = "import";
  std::vector<std::string> sources;
  std::shared_ptr<const Organization> organization;
  std::shared_ptr<const History> history;
};
using Edit =
    std::variant<OpenFix, RenameFix, Gather, Release, Own, Propose, Promise, Unpromise, SetStatus, Reopen,
                 TakeStep, SetGains, GiveCredit, Reflect, MergeFixes, SplitFix, DeleteFix,          //
                 SetEnvelope, NameObstacle, Tackle, ClearAway, YouSaid, WeWill, WeDid,              //
                 AnswerQuestion, TellCustomer, Quoted, SetBoundary, TellWin, Remove,                //
                 RememberAnswers, SaveView, MoveView, RemoveView, SetProposals, SetHold, SetTitle,  //
                 SetWords, SetDates, AddNote, Correct, WriteMessage, Spoken, Purge,                 //
                 Forget, Erased,                                                                    //
                 Import, Rearrangement, Restructuring, IssueEdit>;

// Whether an edit puts another organization or history in the place of the one there is.
bool changes_data(const Edit& edit);
// Whether it reaches back into what was journalled: it cannot be undone.
bool reaches_back(const Edit& edit);
// Whether it has private words.
bool is_private(const Edit& edit);

// Fills in what a person leaves to the program: the day something happened, and from when a note shows.
void stamp(Edit& edit, const HouseRules& rules, base::Date today, base::Millis now);

// Refuses with Failure::refused, and an import always; the message never quotes the text of a note.
base::Result<Edit> edit_from_json(std::string_view line);
std::string to_json(const Edit& edit);
// The import that this line tells of, with what it brought.
base::Result<Edit> import_from_json(std::string_view line, std::shared_ptr<const Organization> organization,
                                    std::shared_ptr<const History> history);

// Edits that lead from nothing to these decisions, on the same people and history; without anything private
// where that is asked for. To be prepared with Rules::kept_before.
enum class Words : std::uint8_t { all, of_the_room };
std::vector<Edit> edits_that_make(const Decisions& decisions, Words words);

// Everything an edit can change, and what it is judged against. The pointers are never null; what they point
// at never changes, so that whoever holds an older one goes on reading it.
struct State {
  std::shared_ptr<const Organization> organization = std::make_shared<const Organization>();
  std::shared_ptr<const History> history = std::make_shared<const History>();
  Decisions decisions;
};

// Other data in the place of what there was.
struct DataChange {
  std::shared_ptr<const Organization> organization_before, organization;
  std::shared_ptr<const History> history_before, history;
};
struct RulesChange {
  HouseRules before, after;
};
struct AnswersChange {
  ImportAnswers before, after;
};
using Change = std::variant<Step<Fix>, Step<Note>, Step<Envelope>, Step<Obstacle>, Step<Commitment>,
                            Step<PostMortem>, Step<Quote>, Step<Boundary>, Step<Win>, Step<SavedView>,
                            Step<PrivateNote>, Step<Correction>, RulesChange, AnswersChange, DataChange>;

// An accepted edit, complete, with what it does in its order.
struct Prepared {
  Edit edit;
  std::vector<Change> changes;
  // Where it changes them; else nullptr.
  const DataChange* data() const;
};
// What was accepted once is accepted again by the rules the workshop was held by then.
enum class Rules : std::uint8_t { judged, kept_before };
base::Result<Prepared> prepare(const State& state, Edit edit, Rules rules = Rules::judged);
void apply(State& state, const Prepared& prepared);
// Undoes the last edit applied; edits come off in the opposite order of going on.
void revert(State& state, const Prepared& prepared);

}  // namespace flipchart::model
