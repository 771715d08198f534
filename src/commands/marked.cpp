// See the header.
#include "commands/marked.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "compose/role_words.hpp"
#include "flow/shared_leader.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

using base::ItemKind;

Marked of_fix(const model::Fix& fix) {
  return {fix.id, fix.title, fix.issues, fix.seam};
}

// "Returns and Parts". What a fix is called stands on the wall some day, whatever is shown now.
std::string seam_title(const Session& session, const model::SeamOf& seam) {
  const model::Organization& chart = session.workshop.organization();
  model::View in_the_room;
  in_the_room.room_safe = true;
  const auto name = [&](const std::string& leader) -> std::string {
    const base::Slot slot = chart.find(leader);
    const auto& insights = session.workshop.last_picture().insights;
    if (slot == base::kNoSlot || insights == nullptr) return base::tr("Team");
    return compose::unit_words(chart, insights->units, in_the_room, insights->units.of[slot]);
  };
  return base::tr("{} and {}", name(seam.from), name(seam.to));
}

Marked of_seam(const Session& session, model::SeamOf seam) {
  const model::Fix* fix = session.workshop.decisions().fix_of_seam(seam.from, seam.to);
  if (fix != nullptr) return of_fix(*fix);
  return {{}, seam_title(session, seam), {}, std::move(seam)};
}

// All of several: the first fix among them takes the issues of the rest.
Marked of_gathered(const Session& session) {
  Marked all;
  for (const base::ItemId& matter : session.gathered) {
    const Marked one = marked_matter(session, matter);
    if (all.fix.empty()) all.fix = one.fix;
    if (all.title.empty()) all.title = one.title;
    for (const std::string& issue : one.issues) {
      if (std::find(all.issues.begin(), all.issues.end(), issue) == all.issues.end())
        all.issues.push_back(issue);
    }
  }
  return all;
}

}  // namespace

Marked marked_matter(const Session& session, const base::ItemId& matter) {
  const model::Decisions& decisions = session.workshop.decisions();
  if (matter.kind == ItemKind::fix) {
    const model::Fix* fix = decisions.find_fix(matter.id);
    return fix != nullptr ? of_fix(*fix) : Marked{};
  }
  if (const model::Fix* fix = decisions.fix_of_issue(matter.id)) return of_fix(*fix);
  return {{}, model::name_of_issue(session.workshop.history(), matter.id), {matter.id}, {}};
}

std::optional<Marked> marked(const Session& session) {
  if (session.gathered.size() > 1) return of_gathered(session);
  const base::ItemId& selected = session.selected;
  if (selected.kind == ItemKind::unit && !session.highlight.seam_from.empty() &&
      !session.highlight.seam_to.empty())
    return of_seam(session, {session.highlight.seam_from, session.highlight.seam_to});
  const bool is_fix =
      selected.kind == ItemKind::fix && session.workshop.decisions().find_fix(selected.id) != nullptr;
  const bool is_issue =
      selected.kind == ItemKind::issue && session.workshop.history().find(selected.id) != base::kNoSlot;
  if (is_fix || is_issue) return marked_matter(session, selected);
  return std::nullopt;
}

model::Edit given_to(const Marked& marked, std::string owner) {
  if (!marked.fix.empty()) return model::Own{marked.fix, std::move(owner)};
  return model::OpenFix{{}, marked.title, marked.issues, marked.seam.from, marked.seam.to, std::move(owner)};
}

void stay_on(Session& session, const Marked& marked) {
  session.gathered.clear();
  if (!marked.seam.empty() && session.selected.kind == ItemKind::unit) return;  // the seam tells of its fix
  const model::Decisions& decisions = session.workshop.decisions();
  if (decisions.fixes.empty()) return;
  const std::string& id = marked.fix.empty() ? decisions.fixes.back().id : marked.fix;
  session.selected = {ItemKind::fix, id};
}

base::Result<std::string> fix_for(Session& session, const Marked& marked) {
  if (!marked.fix.empty()) return marked.fix;
  const auto opened = session.workshop.commit(
      model::OpenFix{{}, marked.title, marked.issues, marked.seam.from, marked.seam.to});
  if (!opened) return tl::unexpected(opened.error());
  stay_on(session, marked);
  return session.workshop.decisions().fixes.back().id;
}

std::string proposed_owner(const Session& session, const Marked& marked) {
  const model::Organization& chart = session.workshop.organization();
  base::Slot leader = base::kNoSlot;
  const base::Slot from = chart.find(marked.seam.from);
  const base::Slot to = chart.find(marked.seam.to);
  if (from != base::kNoSlot && to != base::kNoSlot) {
    leader = chart.nearest_shared_leader(from, to);
  } else if (const auto& insights = session.workshop.last_picture().insights) {
    std::vector<std::uint32_t> issues;
    for (const std::string& id : marked.issues) {
      const std::uint32_t issue = session.workshop.history().find(id);
      if (issue != base::kNoSlot) issues.push_back(issue);
    }
    leader = flow::shared_leader_of(chart, insights->routes, insights->silos, issues);
  }
  return leader == base::kNoSlot ? std::string() : std::string(chart.id(leader));
}

void gather_matter(Session& session, const base::ItemId& matter) {
  const auto known = std::find(session.gathered.begin(), session.gathered.end(), matter);
  if (known != session.gathered.end()) {
    session.gathered.erase(known);
    return;
  }
  const bool selected = session.selected.kind == ItemKind::issue || session.selected.kind == ItemKind::fix;
  if (session.gathered.empty() && selected && session.selected != matter)
    session.gathered.push_back(session.selected);
  session.gathered.push_back(matter);
}

std::string noted_on(const Session& session) {
  if (session.selected.kind != ItemKind::unit) return session.selected.id;
  const auto mark = marked(session);
  return mark ? mark->fix : std::string();
}

std::string customer_of(const Session& session, const Marked& marked) {
  const model::History& history = session.workshop.history();
  for (const std::string& id : marked.issues) {
    const std::uint32_t issue = history.find(id);
    if (issue == base::kNoSlot) continue;
    const std::string_view customer = history.text(history.customer(issue));
    if (session.workshop.organization().find_customer(customer) != base::kNoSlot)
      return std::string(customer);
  }
  return {};
}

}  // namespace flipchart::commands
