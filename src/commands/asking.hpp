// A short form over the chart: what a person types to mark something. A form is data, so that one panel shows
// all of them and tests fill them in without a window. Answering it commits edits.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/item_id.hpp"
#include "base/result.hpp"
#include "search/index.hpp"

namespace flipchart::commands {

struct Session;

struct Field {
  enum class Kind : std::uint8_t { text, day, position, customer, choice };
  std::string label;
  Kind kind = Kind::text;
  std::string hint = {};      // shown while nothing is typed
  bool may_be_empty = false;  // of a choice: it stands as it is unless somebody goes there
  std::string typed = {};
  std::string chosen = {};                // a position or a customer: its id
  std::vector<std::string> choices = {};  // a choice: what there is to choose from
  std::size_t choice = 0;
  // Beside each choice: the ink it stands for, as compose::silo_style counts them; kNoSlot: none.
  std::vector<std::uint32_t> inks = {};
  bool passed_over = false;  // Enter goes past it while nothing is in it; Tab leads there
  bool repeats = false;      // once somebody is in it, another one of its kind comes after it

  bool finds() const { return kind == Kind::position || kind == Kind::customer; }
};

struct Asking {
  std::string heading;  // "Who owns this fix?"
  std::string about;    // "Returns and Parts"
  std::vector<Field> fields;
  // What to do with it all: commits, and says what was done.
  std::function<base::Result<std::string>(Session&, const Asking&)> answer;
  // A position offered at once, and why.
  std::string proposed = {};
  std::string proposed_because = {};
  bool is_private = false;
  bool for_the_room = false;   // words that blame are pointed out, where the workshop is held so
  base::ItemId selected = {};  // it was asked about this; another selection closes it

  std::size_t at = 0;        // the field that is typed into
  std::string problem = {};  // why the last answer was refused
  // What is found for the field that finds, for what was typed.
  std::vector<search::Found> found = {};
  std::string found_for = {};
  std::size_t line = 0;
  bool entered = false;  // Enter was hit before the answer was there
  bool typed_into = false;
  bool warned = false;  // that what was typed would be gone; typing on takes it back

  const std::string& text(std::size_t field) const { return fields[field].typed; }
  const std::string& id(std::size_t field) const { return fields[field].chosen; }
};

void ask(Session& session, Asking asking);
// Before the form goes with its workshop or its window, or another takes its place: words that somebody typed
// are asked about once, where the form stands. True: so it is now, and everything is to stay.
bool asks_about_words(Session& session);
// Before each frame: takes what was found, closes what is about something else.
void follow_asking(Session& session);
// Enter goes on to the next field that nothing is said in, past those that are passed over, and answers where
// there is none; Tab and Shift+Tab go between fields, or take who is proposed; Ctrl+Enter answers; Escape
// leaves. False where nothing is asked.
bool asking_key(Session& session, std::string_view key);
void asking_type(Session& session, std::string_view text);
// The field that is typed into from now on.
void type_into(Session& session, std::size_t field);
// A card was pressed: it is who is asked for. False where nobody is.
bool choose_for_asking(Session& session, const base::ItemId& item);
// Answers with this line of what is found.
void choose_line(Session& session, std::size_t line);

// What a team would rather say than a word that is typed: "Instead of “lazy”: …"; empty: nothing to say.
std::string advice_on(const Session& session, std::string_view text);

// The day that a field tells; an empty one none.
base::Result<std::optional<base::Date>> day_told(const Session& session, const Field& field);

}  // namespace flipchart::commands
