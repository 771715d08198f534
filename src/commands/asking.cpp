// See the header.
#include "commands/asking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/day_words.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/files.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

constexpr std::size_t kMostTypedInField = 4'000;  // bytes

search::Among among(const Field& field) {
  return field.kind == Field::Kind::position ? search::Among::positions : search::Among::customers;
}

void look_for_typed(Session& session) {
  Asking& asking = *session.asking;
  const Field& field = asking.fields[asking.at];
  asking.found.clear();
  asking.found_for.clear();
  asking.line = 0;
  asking.entered = false;
  if (!field.finds()) return;
  if (session.finding == nullptr) session.finding = std::make_unique<Finding>(session.wake);
  session.finding->look_for(field.typed, among(field));
}

// What is found stands in the place of what was typed.
void take(Session& session, const search::Found& found) {
  Asking& asking = *session.asking;
  Field& field = asking.fields[asking.at];
  const model::Organization& chart = session.workshop.organization();
  if (field.kind == Field::Kind::position) {
    field.chosen = chart.id(found.number);
    field.typed = chart.holder_names(found.number);
  } else {
    field.chosen = chart.text(chart.customers()[found.number].id);
    field.typed = model::name_of_customer(chart, field.chosen);
  }
}

void answer_all(Session& session) {
  for (const Field& field : session.asking->fields) {
    const bool empty =
        field.finds() ? field.chosen.empty() : field.kind != Field::Kind::choice && field.typed.empty();
    if (!empty || field.may_be_empty) continue;
    session.asking->problem = base::tr("{}: nothing is said yet", field.label);
    return;
  }
  Asking asked = std::move(*session.asking);  // the answer may ask for something else
  session.asking.reset();
  const auto done = asked.answer(session, asked);
  if (!done) {
    asked.problem = done.error().message;
    session.asking = std::move(asked);
    return;
  }
  session.said = *done;
  session.said_is_error = false;
  keep_up_with_data(session);
}

// The same field once more, with nothing in it, for whoever comes next; true where it came.
bool asks_for_next(Asking& asking) {
  constexpr std::size_t kMostFields = 12;
  const Field& field = asking.fields[asking.at];
  const std::size_t next = asking.at + 1;
  if (!field.repeats || field.chosen.empty() || asking.fields.size() >= kMostFields) return false;
  if (next < asking.fields.size() && asking.fields[next].repeats) return false;
  Field more = field;
  more.label = base::tr("Then by");
  more.typed.clear();
  more.chosen.clear();
  asking.fields.insert(asking.fields.begin() + static_cast<std::ptrdiff_t>(next), std::move(more));
  return true;
}

// To the next field that nothing is said in yet; where there is none, that was all.
void go_on(Session& session) {
  if (asks_for_next(*session.asking)) {
    type_into(session, session.asking->at + 1);
    return;
  }
  const Asking& asking = *session.asking;
  for (std::size_t next = asking.at + 1; next < asking.fields.size(); ++next) {
    const Field& field = asking.fields[next];
    const bool open = field.kind == Field::Kind::choice ? !field.may_be_empty : field.typed.empty();
    if (!open || field.passed_over) continue;
    type_into(session, next);
    return;
  }
  answer_all(session);
}

// Enter on a field: what is found is chosen; somebody must be where nothing may be empty.
void enter(Session& session) {
  keep_up_with_data(session);  // what was found may be gone since the last frame
  Asking& asking = *session.asking;
  Field& field = asking.fields[asking.at];
  if (field.finds() && field.chosen.empty() && !field.typed.empty()) {
    if (asking.found_for != field.typed) {
      asking.entered = true;  // the answer is on its way
      return;
    }
    if (asking.found.empty()) {
      asking.problem = base::tr("nobody has these letters; fewer letters find more");
      return;
    }
    take(session, asking.found[std::min(asking.line, asking.found.size() - 1)]);
  }
  go_on(session);
}

bool take_proposed(Session& session) {
  Asking& asking = *session.asking;
  const Field& field = asking.fields[asking.at];
  const base::Slot slot = session.workshop.organization().find(asking.proposed);
  if (field.kind != Field::Kind::position || !field.chosen.empty() || slot == base::kNoSlot) return false;
  take(session, {search::As::person, search::Rank::exact, slot});
  go_on(session);
  return true;
}

void move_choice(Session& session, int by) {
  Asking& asking = *session.asking;
  Field& field = asking.fields[asking.at];
  if (field.kind == Field::Kind::choice) {
    const auto count = static_cast<int>(field.choices.size());
    if (count > 0)
      field.choice = static_cast<std::size_t>((static_cast<int>(field.choice) + by + count) % count);
  } else if (!asking.found.empty()) {
    const auto last = static_cast<int>(asking.found.size()) - 1;
    asking.line = static_cast<std::size_t>(std::clamp(static_cast<int>(asking.line) + by, 0, last));
  }
}

void edit_typed(Session& session, const auto& change) {
  Asking& asking = *session.asking;
  Field& field = asking.fields[asking.at];
  if (field.kind == Field::Kind::choice) return;
  change(field.typed);
  asking.typed_into = true;
  asking.warned = false;
  field.chosen.clear();
  asking.problem.clear();
  look_for_typed(session);
}

}  // namespace

void type_into(Session& session, std::size_t field) {
  if (!session.asking || field >= session.asking->fields.size()) return;
  session.asking->at = field;
  session.asking->problem.clear();
  look_for_typed(session);
}

bool asks_about_words(Session& session) {
  if (!session.asking || !session.asking->typed_into) return false;
  Asking& asking = *session.asking;
  const bool empty = std::all_of(asking.fields.begin(), asking.fields.end(),
                                 [](const Field& field) { return field.typed.empty(); });
  if (empty || std::exchange(asking.warned, true)) return false;
  asking.problem =
      base::tr("What is typed here is not kept yet. Ctrl+Enter keeps it; once more goes without it");
  return true;
}

void ask(Session& session, Asking asking) {
  if (asks_about_words(session)) return;
  session.help_shown = session.find_shown = session.choosing.shown = false;
  session.discretion.reset();
  asking.selected = session.selected;
  session.asking = std::move(asking);
  look_for_typed(session);
}

void follow_asking(Session& session) {
  if (!session.asking) return;
  if (session.asking->selected != session.selected) {
    session.asking.reset();
    return;
  }
  if (session.finding == nullptr || working_on_files(session)) return;
  const std::uint64_t revision = session.workshop.data_revision();
  session.finding->look_in(revision, session.workshop.state());
  auto found = session.finding->take();
  Asking& asking = *session.asking;
  if (!found || found->revision != revision || !asking.fields[asking.at].finds()) return;
  asking.found = std::move(found->answer.best);
  asking.found_for = std::move(found->typed);
  asking.line = 0;
  if (asking.entered && asking.found_for == asking.fields[asking.at].typed) {
    asking.entered = false;
    enter(session);
  }
}

bool asking_key(Session& session, std::string_view key) {
  static constexpr std::array<std::string_view, 8> kMovesNothing = {"Left",   "Right",  "Home",     "End",
                                                                    "Delete", "PageUp", "PageDown", "Insert"};
  if (!session.asking) return false;
  Asking& asking = *session.asking;
  const std::size_t last = asking.fields.size() - 1;
  if (key == "Escape")
    session.asking.reset();
  else if (key == "Enter")
    enter(session);
  else if (key == "Ctrl+Enter")
    answer_all(session);
  else if (key == "Tab" && take_proposed(session))
    return true;
  else if (key == "Tab")
    type_into(session, asking.at == last ? 0 : asking.at + 1);
  else if (key == "Shift+Tab")
    type_into(session, asking.at == 0 ? last : asking.at - 1);
  else if (key == "Up" || key == "Down")
    move_choice(session, key == "Up" ? -1 : 1);
  else if (key == "Backspace")
    edit_typed(session, [](std::string& text) { base::drop_last_character(text); });
  else if (key == "Ctrl+Backspace")
    edit_typed(session, [](std::string& text) { text.clear(); });
  else
    return std::find(kMovesNothing.begin(), kMovesNothing.end(), key) != kMovesNothing.end();
  return true;
}

void asking_type(Session& session, std::string_view text) {
  if (!session.asking) return;
  edit_typed(session, [&](std::string& typed) {
    for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    while (typed.size() > kMostTypedInField) base::drop_last_character(typed);
  });
}

bool choose_for_asking(Session& session, const base::ItemId& item) {
  if (!session.asking) return false;
  Asking& asking = *session.asking;
  const Field::Kind kind = asking.fields[asking.at].kind;
  const model::Organization& chart = session.workshop.organization();
  const std::uint32_t number = item.kind == base::ItemKind::position   ? chart.find(item.id)
                               : item.kind == base::ItemKind::customer ? chart.find_customer(item.id)
                                                                       : base::kNoSlot;
  const bool fits = (kind == Field::Kind::position && item.kind == base::ItemKind::position) ||
                    (kind == Field::Kind::customer && item.kind == base::ItemKind::customer);
  if (!fits || number == base::kNoSlot) return false;
  take(session, {search::As::person, search::Rank::exact, number});
  go_on(session);
  return true;
}

void choose_line(Session& session, std::size_t line) {
  keep_up_with_data(session);
  if (!session.asking || line >= session.asking->found.size()) return;
  take(session, session.asking->found[line]);
  go_on(session);
}

base::Result<std::optional<base::Date>> day_told(const Session& session, const Field& field) {
  if (base::trimmed(field.typed).empty()) return std::nullopt;
  const auto day = base::day_in_words(field.typed, session.workshop.today(),
                                      session.workshop.decisions().rules.dates.order);
  if (!day) return base::refused(base::tr("“{}” is no day; try fri, +2w, 1 dec or 2026-12-01", field.typed));
  return day;
}

std::string advice_on(const Session& session, std::string_view text) {
  const model::HouseRules& rules = session.workshop.decisions().rules;
  if (!rules.words_underlined) return {};
  const std::vector<model::WordAdvice> list =
      rules.words.empty() ? model::word_list_to_begin_with() : rules.words;
  const auto found = model::underlined(text, list);
  if (found.empty()) return {};
  const model::Underlined& last = found.back();
  return base::tr("Instead of “{}”: {}", text.substr(last.begin, last.end - last.begin),
                  list[last.entry].instead);
}

}  // namespace flipchart::commands
