// See the header.
#include "commands/marking.hpp"

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
bool item_selected(const Session& session) {
  return free_to_mark(session) && static_cast<bool>(session.selected);
}
bool is_selected(const Session& session, ItemKind kind) {
  return free_to_mark(session) && session.selected.kind == kind;
}
bool a_position(const Session& session) {
  return is_selected(session, ItemKind::position);
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
  session.said = "One fix now. Undo: Ctrl+Z";
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
  return {
      {"own", "Who owns this fix…", "O", something_marked, ask_owner},
      {"date", "By when…", "D", something_marked, ask_day},
      {"propose", "What is proposed…", "G", something_marked, ask_proposal},
      {"status", "How far it is…", "Shift+A", something_marked, ask_status},
      {"step", "Which step was taken…", "Shift+S", something_marked, ask_step},
      {"gains", "Who gains what…", "Shift+G", something_marked, ask_gains},
      {"credit", "Who is to thank…", "Shift+K", something_marked, ask_credit},
      {"look-back", "Look back: the next question…", "Shift+M", something_marked, ask_looking_back},
      {"reflect", "Did it hold? What was learnt…", "Shift+R", fix_marked, ask_reflection},
      {"split", "An issue gets a fix of its own…", "Shift+I", several_in_fix, ask_split},
      {"merge", "Make the gathered fixes one", "Shift+X", fixes_gathered, merge_gathered},
      {"note", "A note for the room…", "J", item_selected, ask_room_note},
      {"private-note", "A private note…", "Shift+J", item_selected, ask_private_note},
      {"obstacle", "An obstacle…", "Shift+O", free_to_mark, ask_obstacle},
      {"ledger", "You said, we will, we did…", "Shift+L", a_position, ask_ledger},
      {"quote", "The customer's words…", "Shift+U", has_customers, ask_quote},
      {"boundary", "A limit for a customer…", "Shift+B", position_or_customer, ask_boundary},
      {"win", "A win…", "Shift+W", a_position, ask_win},
      {"messages", "Three messages, two in private…", "Shift+V", a_position, ask_correction},
      {"new-issue", "A new issue…", "N", free_to_mark, ask_issue},
      {"new-position", "A new position…", "Shift+N", free_to_mark, ask_position},
      {"new-customer", "A new customer…", "Shift+C", free_to_mark, ask_customer},
      {"rename", "Another name…", "F2", can_be_renamed, ask_name},
      {"holder", "Who holds this position…", "Shift+F", a_position, ask_holder},
      {"remove", "Take it away…", "Shift+Delete", can_be_renamed, ask_removal},
      {"forget", "Forget a person…", "Shift+E", held_position, ask_forgetting},
      {"save-view", "Save this view…", "Shift+Y", free_to_mark, ask_view},
      {"rules", "How the workshop is held…", "Shift+P", free_to_mark, ask_rules},
      {"next-view", "The next saved view", "PageDown", views_saved, steps_view(1)},
      {"previous-view", "The saved view before", "PageUp", views_saved, steps_view(-1)},
      {"mark", "Everything that can be marked here…", "Z", free_to_mark, ask_what},
  };
}

void ask_what(Session& session) {
  Asking asking{"What is to be marked?", {}, {{"Mark", Field::Kind::choice}}, {}};
  std::vector<std::string> ids;
  for (const Command& command : marking_commands()) {
    if (command.id == "mark" || !runs_now(command, session)) continue;
    asking.fields[0].choices.push_back(std::string(command.label) + "\t" + std::string(command.key));
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
