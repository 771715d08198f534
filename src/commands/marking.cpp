// See the header.
#include "commands/marking.hpp"

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "commands/tables.hpp"

#include "commands/forms.hpp"

namespace flipchart::commands {

namespace {

using base::ItemKind;

bool free_to_mark(const Session& session) {
  return session.what_if == nullptr && session.read_only.empty();
}
bool something_marked(const Session& session) {
  return free_to_mark(session) && marked(session).has_value();
}
bool fix_marked(const Session& session) {
  const auto mark = free_to_mark(session) ? marked(session) : std::nullopt;
  return mark && !mark->fix.empty();
}
bool several_in_fix(const Session& session) {
  const auto mark = free_to_mark(session) ? marked(session) : std::nullopt;
  return mark && !mark->fix.empty() && mark->issues.size() > 1;
}
bool seam_without_fix(const Session& session) {
  return session.selected.kind == ItemKind::unit && noted_on(session).empty();
}
bool can_be_noted(const Session& session) {
  return free_to_mark(session) && !noted_on(session).empty();
}
// With nothing selected it is in the way everywhere.
bool can_have_obstacle(const Session& session) {
  return free_to_mark(session) && !seam_without_fix(session);
}
bool is_selected(const Session& session, ItemKind kind) {
  return free_to_mark(session) && session.selected.kind == kind;
}
bool a_position(const Session& session) {
  return is_selected(session, ItemKind::position);
}
bool an_issue(const Session& session) {
  return is_selected(session, ItemKind::issue);
}
bool silos_to_mark(const Session& session) {
  return free_to_mark(session) && has_silos(session);
}
bool position_or_customer(const Session& session) {
  return a_position(session) || is_selected(session, ItemKind::customer);
}
bool held_position(const Session& session) {
  if (!a_position(session)) return false;
  const model::Organization& chart = session.workshop.organization();
  const base::Slot slot = chart.find(session.selected.id);
  return slot != base::kNoSlot && chart.holder_count(slot) > 0;
}
bool has_customers(const Session& session) {
  return free_to_mark(session) && !session.workshop.organization().customers().empty();
}

// The fixes among those that were gathered become the first of them.
bool fixes_gathered(const Session& session) {
  std::size_t fixes = 0;
  for (const base::ItemId& matter : session.gathered) fixes += matter.kind == ItemKind::fix ? 1 : 0;
  return free_to_mark(session) && fixes > 1;
}
void merge_gathered(Session& session) {
  std::string into;
  for (const base::ItemId& matter : session.gathered) {
    if (matter.kind != ItemKind::fix) continue;
    if (into.empty()) {
      into = matter.id;
      continue;
    }
    if (const auto done = session.workshop.commit(model::MergeFixes{into, matter.id}); !done) {
      session.said = done.error().message;
      session.said_is_error = true;
      return;
    }
  }
  session.gathered.clear();
  session.selected = {ItemKind::fix, into};
  session.said = with_key(session, base::tr("One fix now"), base::tr("Undo"), "undo");
  session.said_is_error = false;
}

bool views_saved(const Session& session) {
  return session.what_if == nullptr && !session.workshop.decisions().views.empty();
}

// Shows the view after, or before, the one that was shown last. What is not of the canvas stays.
std::function<void(Session&)> steps_view(int by) {
  return [by](Session& session) {
    const auto& all = session.workshop.decisions().views;
    const auto count = static_cast<int>(all.size());
    const auto last = all.place(session.view_shown);
    const int next = last ? static_cast<int>(*last) + by : by > 0 ? 0 : count - 1;
    const model::SavedView& saved = all[static_cast<std::size_t>((next + count) % count)];
    show_view(session, saved);
    session.said = saved.name;
    session.said_is_error = false;
  };
}

}  // namespace

bool can_be_renamed(const Session& session) {
  const base::ItemId& item = session.selected;
  if (!free_to_mark(session)) return false;
  if (item.kind == ItemKind::position) return session.workshop.organization().find(item.id) != base::kNoSlot;
  if (item.kind == ItemKind::customer)
    return session.workshop.organization().find_customer(item.id) != base::kNoSlot;
  if (item.kind == ItemKind::fix) return session.workshop.decisions().find_fix(item.id) != nullptr;
  return item.kind == ItemKind::issue && session.workshop.history().find(item.id) != base::kNoSlot;
}

std::vector<Command> marking_commands() {
  const Condition free{free_to_mark, base::english("Nothing can be changed now")};
  const Condition matter{something_marked,
                         base::english("Nothing is selected: select an issue, a fix or a seam first")};
  const Condition fix{fix_marked, base::english("Select a fix first")};
  const Condition fix_of_several{several_in_fix, base::english("Select a fix of several issues first")};
  const Condition gathered{fixes_gathered,
                           base::english("Gather several fixes of the list first, with Shift and a press")};
  const Condition noted{can_be_noted, base::english("Select a card, an issue or a fix first; a seam takes "
                                                    "notes once it has a fix: give it an owner")};
  const Condition obstacle{can_have_obstacle,
                           base::english("This seam has no fix yet: give it an owner first")};
  const Condition card{a_position, base::english("Select a card first")};
  const Condition card_or_customer{position_or_customer, base::english("Select a card or a customer first")};
  const Condition named{can_be_renamed, base::english("Select a card, a customer, an issue or a fix first")};
  const Condition person{held_position, base::english("Select a card with somebody on it first")};
  const Condition customers{has_customers, base::english("There is no customer yet")};
  const Condition views{views_saved, base::english("No view is saved yet")};
  std::vector<Command> all = {
      {"own", "Who owns this fix…", "O", matter, ask_owner,
       "Gives the selected issue, fix or seam to somebody."},
      {"date", "By when…", "D", matter, ask_day, "Sets the day it is promised for."},
      {"propose", "What is proposed…", "G", matter, ask_proposal, "Writes down what is to change."},
      {"status", "How far it is…", "Shift+A", matter, ask_status, "Says what has been done of it so far."},
      {"step", "Which step was taken…", "Shift+S", matter, ask_step,
       "Heard, said back, owned, learnt or followed up."},
      {"gains", "Who gains what…", "Shift+G", matter, ask_gains, "What customers and teams have of it."},
      {"credit", "Who is to thank…", "Shift+K", matter, ask_credit, "Names who made it happen."},
      {"look-back", "Look back: the next question…", "Shift+M", matter, ask_looking_back,
       "Asks what happened and what was learnt, a question at a time."},
      {"reflect", "Did it hold? What was learnt…", "Shift+R", fix, ask_reflection,
       "Looks at the fix again after it was done."},
      {"split", "An issue gets a fix of its own…", "Shift+I", fix_of_several, ask_split,
       "Takes one issue out of its fix into a new one."},
      {"merge", "Make the gathered fixes one", "Shift+X", gathered, merge_gathered,
       "Puts several fixes that are the same into one."},
      {"note", "A note for the room…", "J", noted, ask_room_note,
       "Stands beside what is selected; the room may read it."},
      {"private-note", "A private note…", "Shift+J", noted, ask_private_note,
       "For your eyes only, never in the room or an export."},
      {"obstacle", "An obstacle…", "Shift+O", obstacle, ask_obstacle, "Writes down what is in the way."},
      {"ledger", "You said, we will, we did…", "Shift+L", card, ask_ledger,
       "What the room asked of a leader, and what came of it."},
      {"quote", "The customer's words…", "Shift+U", customers, ask_quote,
       "What a customer said, word by word."},
      {"boundary", "A limit for a customer…", "Shift+B", card_or_customer, ask_boundary,
       "Agreed words for it, who may use them, and who backs them."},
      {"win", "A win…", "Shift+W", card, ask_win,
       "What somebody decided at the front that served the customer."},
      {"messages", "Three messages, two in private…", "Shift+V", card, ask_correction,
       "Two to say in private first, then one for the group."},
      {"new-issue", "A new issue…", "N", free, ask_issue, "Writes down an issue that is in no file."},
      {"hand-over", "Hand the issue over…", "", an_issue, ask_handover,
       "Adds who had it next, and since when."},
      {"new-position", "A new position…", "Shift+N", free, ask_position, "Puts a card on the chart."},
      {"new-customer", "A new customer…", "Shift+C", free, ask_customer, "Puts a customer on the chart."},
      {"serve", "Who serves whom…", "", card_or_customer, ask_serving,
       "Ties a customer to the people who serve them."},
      {"rename", "Another name…", "F2", named, ask_name,
       "Corrects how the selected card or issue is called."},
      {"holder", "Who holds this position…", "Shift+F", card, ask_holder,
       "Says who sits there now, or that nobody does."},
      {"remove", "Take it away…", "Shift+Delete", named, ask_removal,
       "Takes the selected card or issue off; it can be undone."},
      {"forget", "Forget a person…", "Shift+E", person, ask_forgetting,
       "Takes the name out of the file, its history too, for good."},
      {"rename-silo", "A silo under another name…", "", silos_to_mark, ask_silo_name,
       "With the name of another silo, both become one."},
      {"recolour-silo", "A silo in another colour…", "", silos_to_mark, ask_silo_colour,
       "One of ten that everybody can tell apart."},
      {"save-view", "Save this view…", "Shift+Y", free, ask_view,
       "Keeps what is shown, as a step to present."},
      {"rules", "How the workshop is held…", "Shift+P", free, ask_rules,
       "What it is called, and what the room agreed about names and notes."},
      {"dates", "How days are told…", "", free, ask_dates,
       "When weeks begin, how days are typed, and in which zone."},
      {"next-view", "The next saved view", "PageDown", views, steps_view(1),
       "Goes one step on through the saved views."},
      {"previous-view", "The saved view before", "PageUp", views, steps_view(-1),
       "Goes one step back through the saved views."},
      {"mark", "Everything that can be marked here…", "Z", free, ask_what,
       "Lists all that can be written down about it."},
  };
  all = in_group(CommandGroup::mark, std::move(all));
  for (Command& command : all) {
    if (command.id == "save-view" || command.id == "next-view" || command.id == "previous-view")
      command.group = CommandGroup::present;
  }
  return all;
}

namespace {

// What is listed about what is selected is about it; with nothing selected it is about the workshop.
bool concerns_selected(const Session& session, const Command& command) {
  if (!something_selected(session)) return true;
  static constexpr std::array kOfTheWorkshop = {"save-view", "next-view", "previous-view", "rules", "dates"};
  const bool is_silo = command.id == "rename-silo" || command.id == "recolour-silo";
  const bool is_new =
      command.id == "new-issue" || command.id == "new-position" || command.id == "new-customer";
  if (is_silo) return silo_of_selection(session).has_value();
  if (is_new) return a_position(session) || is_selected(session, ItemKind::customer);
  return std::find(kOfTheWorkshop.begin(), kOfTheWorkshop.end(), command.id) == kOfTheWorkshop.end();
}

}  // namespace

void ask_what(Session& session) {
  Asking asking{base::tr("What is to be marked?"), {}, {{base::tr("Mark"), Field::Kind::choice}}, {}};
  std::vector<std::string> ids;
  for (const Command& command : marking_commands()) {
    if (command.id == "mark" || !concerns_selected(session, command) || !runs_now(command, session)) continue;
    asking.fields[0].choices.push_back(std::string(base::tr(command.label)) + "\t" +
                                       std::string(key_of(session, command)));
    ids.emplace_back(command.id);
  }
  if (ids.empty()) return;
  asking.answer = [ids](Session& s, const Asking& asked) -> base::Result<std::string> {
    run_command(s, ids[asked.fields[0].choice]);
    return s.said;
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
