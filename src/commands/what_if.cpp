// Trying out, asking, comparing: see what_if.hpp.
#include "commands/what_if.hpp"
#include "base/language.hpp"
#include "commands/keys.hpp"

#include <memory>
#include <utility>

#include "commands/command.hpp"

namespace flipchart::commands {

namespace {

using base::kNoSlot;
using base::Slot;
using model::Move;
using model::Rearrangement;
using model::SetDotted;
using model::SetFront;

const Rearrangement& change_in(const model::Prepared& tried) {
  return std::get<Rearrangement>(tried.edit);
}

const std::string& position_of(const Rearrangement& change) {
  return std::visit([](const auto& one) -> const std::string& { return one.position; }, change);
}

void say(Session& session, const base::Result<void>& done) {
  session.said = done ? std::string() : base::tr("That cannot be tried: {}", done.error().message);
  session.said_is_error = !done;
  keep_up_with_data(session);
}

// The parts of a view that a comparison reads.
model::View read_of(const model::View& view) {
  model::View read;
  read.silo = view.silo;
  read.silo_column = view.silo_column;
  read.holder = view.holder;
  read.filter = view.filter;
  return read;
}

}  // namespace

std::string called(const model::Organization& organization, std::string_view position,
                   const model::View& view) {
  const Slot slot = organization.find(position);
  if (slot == kNoSlot) return view.room_safe ? base::tr("a position") : std::string(position);
  if (!view.room_safe && organization.holder_count(slot) > 0) return organization.holder_names(slot);
  std::string title(organization.title(slot));
  if (title.empty()) title = base::tr("Position");
  // There are many managers: of what is said too.
  base::TextId where = organization.position(slot).team;
  for (Slot up = slot; where == base::kNoText && up != kNoSlot; up = organization.parent(up))
    where = organization.position(up).department;
  const std::string_view said = organization.text(where);
  if (!said.empty() && title.find(said) == std::string::npos) title += ", " + std::string(said);
  return title;
}

namespace {

template <class Name>
std::string change_in_words(const Rearrangement& change, bool supports, Name name) {
  if (const auto* const move = std::get_if<Move>(&change)) {
    if (move->manager.empty()) return base::tr("{} stands alone at the top", name(move->position));
    return supports ? base::tr("{} supports {}", name(move->manager), name(move->position))
                    : base::tr("{} reports to {}", name(move->position), name(move->manager));
  }
  if (const auto* const line = std::get_if<SetDotted>(&change))
    return line->on ? base::tr("Dotted line from {} to {}", name(line->position), name(line->manager))
                    : base::tr("No dotted line from {} to {}", name(line->position), name(line->manager));
  const auto& front = std::get<SetFront>(change);
  return front.front ? base::tr("{} at the front line", name(front.position))
                     : base::tr("{} not at the front line", name(front.position));
}

}  // namespace

std::string words_of(const model::Organization& organization, const Rearrangement& change,
                     const model::View& view) {
  return change_in_words(change, view.facing >= 0.5,
                         [&](const std::string& id) { return called(organization, id, view); });
}

std::string words_by_id(const Rearrangement& change) {
  return change_in_words(change, false, [](const std::string& id) { return id; });
}

void start_what_if(Session& session) {
  if (session.what_if == nullptr) session.what_if = std::make_unique<WhatIf>();
  session.help_shown = session.find_shown = false;
}

void ask_what_if(Session& session, WhatIf::Asking asking) {
  if (session.selected.kind != base::ItemKind::position) return;
  start_what_if(session);
  session.what_if->asking = asking;
  session.what_if->position = session.selected.id;
  session.find_shown = true;
}

bool answer_what_if(Session& session, std::string_view position) {
  if (session.what_if == nullptr || session.what_if->asking == WhatIf::Asking::nothing) return false;
  const WhatIf::Asking asked = std::exchange(session.what_if->asking, WhatIf::Asking::nothing);
  const std::string whose = session.what_if->position;
  session.find_shown = false;
  const std::string answer(position);
  if (asked == WhatIf::Asking::manager)
    try_change(session, Move{whose, answer});
  else
    try_change(session, SetDotted{whose, answer, true});
  return true;
}

void try_change(Session& session, const Rearrangement& change) {
  start_what_if(session);
  const auto tried = session.workshop.try_out(change);
  say(session, tried);
  // Whoever moves is followed to where they stand then.
  session.bring_into_sight =
      tried && session.selected == base::ItemId{base::ItemKind::position, position_of(change)};
}

void turn_front_line(Session& session) {
  const model::Organization& chart = session.workshop.organization();
  const Slot slot = chart.find(session.selected.id);
  if (session.selected.kind != base::ItemKind::position || slot == kNoSlot) return;
  try_change(session, SetFront{session.selected.id, !chart.front_line(slot)});
}

void take_back(Session& session, std::size_t change) {
  session.workshop.give_up(change);
  keep_up_with_data(session);
}

bool has_changes(const Session& session, std::string_view position) {
  for (const model::Prepared& tried : session.workshop.tried()) {
    if (position_of(change_in(tried)) == position) return true;
  }
  return false;
}

void take_back_changes_of(Session& session, std::string_view position) {
  for (std::size_t i = session.workshop.tried().size(); i-- > 0;) {
    const auto& tried = session.workshop.tried();
    if (i < tried.size() && position_of(change_in(tried[i])) == position) session.workshop.give_up(i);
  }
  keep_up_with_data(session);
}

void keep_what_if(Session& session) {
  const std::size_t count = session.workshop.tried().size();
  const auto kept = session.workshop.keep_tried();
  session.what_if.reset();
  session.find_shown = false;
  session.said = !kept        ? kept.error().message
                 : count == 1 ? with_key(session, base::tr("Kept"), base::tr("Undo"), "undo")
                              : with_key(session, base::tr("Kept {} changes", std::to_string(count)),
                                         base::tr("Undo one by one"), "undo");
  session.said_is_error = !kept;
  keep_up_with_data(session);
}

void discard_what_if(Session& session) {
  session.workshop.give_up_all();
  session.what_if.reset();
  session.find_shown = false;
  keep_up_with_data(session);
}

void follow_what_if(Session& session) {
  if (session.what_if == nullptr) return;
  WhatIf& shown = *session.what_if;
  workshop::Workshop& workshop = session.workshop;
  if (workshop.history().empty()) {
    shown.compared.reset();
    return;
  }
  model::View wanted = read_of(session.view);
  if (shown.compared && shown.compared_at == workshop.data_revision() && shown.compared_for == wanted) return;
  shown.compared = flow::compared(workshop.organization_untried(), workshop.organization(),
                                  workshop.history(), wanted, workshop.today());
  shown.compared_at = workshop.data_revision();
  shown.compared_for = std::move(wanted);
}

}  // namespace flipchart::commands
