// See the header.
#include "commands/silo_names.hpp"

#include <algorithm>

#include "commands/command.hpp"
#include "compose/role_words.hpp"
#include "model/silo_names.hpp"

namespace flipchart::commands {

namespace {

const model::RenameSilo* renaming(const model::Prepared& prepared) {
  const auto* change = std::get_if<model::Restructuring>(&prepared.edit);
  return change == nullptr ? nullptr : std::get_if<model::RenameSilo>(change);
}

void call(Session& session, const std::string& silo, const std::string& called) {
  model::call_silo(session.view.filter, silo, called);
  for (std::vector<std::string>* names : {&session.highlight.silos_from, &session.highlight.silos_to}) {
    for (std::string& name : *names) name = model::silo_called(name, silo, called);
  }
}

// Two that were one by an edit that is undone: what named the one goes on showing the same, by both names.
void name_both(model::Filter& filter, const model::RenameSilo& edit) {
  std::vector<std::string>& names = filter.silos;
  if (std::find(names.begin(), names.end(), edit.name) != names.end()) names.push_back(edit.silo);
  for (std::size_t at = 0, all = filter.handed.size(); at < all; ++at) {
    const model::HandedOver pair = filter.handed[at];
    const bool from = pair.from == edit.name;
    const bool to = pair.to == edit.name;
    if (from) filter.handed.push_back({edit.silo, pair.to});
    if (to) filter.handed.push_back({pair.from, edit.silo});
    if (from && to) filter.handed.push_back({edit.silo, edit.silo});
  }
}

}  // namespace

void follow_silo_names(Session& session) {
  const workshop::Workshop& workshop = session.workshop;
  const std::size_t count = workshop.how_many_count();
  std::size_t& seen = session.silo_names.edits;
  seen = std::min(seen, workshop.done().size());
  for (; seen < count; ++seen) {
    const model::RenameSilo* edit = renaming(workshop.done()[seen]);
    if (edit != nullptr && edit->rule == session.view.silo) call(session, edit->silo, edit->name);
  }
  for (; seen > count; --seen) {
    const model::RenameSilo* edit = renaming(workshop.done()[seen - 1]);
    if (edit == nullptr || edit->rule != session.view.silo) continue;
    if (model::has_silo(workshop.organization(), edit->rule, edit->name))
      name_both(session.view.filter, *edit);
    else
      call(session, edit->name, edit->silo);
  }
}

bool has_silos(const Session& session) {
  const auto& insights = session.workshop.last_picture().insights;
  return insights != nullptr && !insights->silos.names.empty();
}

std::optional<std::uint32_t> silo_of_selection(const Session& session) {
  if (!has_silos(session)) return std::nullopt;
  const flow::Silos& silos = session.workshop.last_picture().insights->silos;
  std::uint32_t silo = base::kNoSlot;
  if (session.selected.kind == base::ItemKind::position) {
    const base::Slot slot = session.workshop.organization().find(session.selected.id);
    if (slot < silos.of.size()) silo = silos.of[slot];
  } else if (session.highlight.silos_from.size() == 1) {
    silo = silos.find(session.highlight.silos_from.front());
  }
  return silo == base::kNoSlot ? std::nullopt : std::optional(silo);
}

std::string silo_words(const Session& session, const std::string& silo) {
  return compose::silo_words(session.workshop.organization(), session.view, silo);
}

}  // namespace flipchart::commands
