// See the header. In the room nobody stands beside a count: what they own is told at the desk alone.
#include "commands/candidates.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "text/text.hpp"

namespace flipchart::commands {

namespace {

// Levels down to the nearest position of the front line, and one more to the customer.
std::uint32_t steps_to_customer(const model::Organization& chart, base::Slot top) {
  std::vector<base::Slot> level{top};
  for (std::uint32_t steps = 1; !level.empty(); ++steps) {
    std::vector<base::Slot> next;
    for (const base::Slot slot : level) {
      if (chart.front_line(slot)) return steps;
      for (base::Slot child = chart.first_child(slot); child < chart.first_child(slot + 1); ++child)
        next.push_back(child);
    }
    level = std::move(next);
  }
  return 0;
}

std::string distance_words(const model::Organization& chart, base::Slot slot, std::uint32_t steps,
                           bool room_safe) {
  if (steps == 0) return base::tr("away from customers");
  if (steps > 1) return base::trn(steps, "{} step", "{} steps");
  if (room_safe) return base::tr("at the front");
  const auto serves = static_cast<std::uint64_t>(
      std::count_if(chart.links().begin(), chart.links().end(),
                    [&](const model::ServingLink& link) { return link.position == slot; }));
  return serves == 0 ? base::tr("at the front")
                     : base::trn(serves, "serves {} customer", "serves {} customers");
}

std::string load_words(const Session& session, std::string_view position) {
  std::uint64_t owns = 0;
  std::uint64_t overdue = 0;
  for (const model::Fix& fix : session.workshop.decisions().fixes) {
    if (fix.owner != position || fix.status == model::FixStatus::followed_up) continue;
    ++owns;
    overdue += model::state_of(fix, session.workshop.today()) == model::MatterState::overdue ? 1 : 0;
  }
  if (owns == 0) return base::tr("owns no fix");
  return base::trn(owns, "owns {} fix", "owns {} fixes") +
         (overdue > 0 ? ", " + base::tr("{} overdue", std::to_string(overdue)) : "");
}

std::string relation_words(const Session& session, base::Slot slot) {
  const auto mark = marked(session);
  const model::Organization& chart = session.workshop.organization();
  if (!mark || mark->seam.empty()) return {};
  const auto leads = [&](const std::string& leader) {
    const base::Slot side = chart.find(leader);
    return side != base::kNoSlot && (side == slot || chart.is_above(slot, side));
  };
  const bool one = leads(mark->seam.from);
  const bool other = leads(mark->seam.to);
  if (one && other) return base::tr("leads both teams");
  return one || other ? base::tr("leads one of the teams") : base::tr("leads neither team");
}

}  // namespace

CandidateWords words_of_candidate(const Session& session, base::Slot slot) {
  const model::Organization& chart = session.workshop.organization();
  CandidateWords words;
  words.name = chart.holder_names(slot);
  words.title = chart.title(slot);
  words.initials = chart.vacant(slot) ? std::string() : text::initials(words.name);
  const auto& insights = session.workshop.last_picture().insights;
  if (insights != nullptr && slot < insights->silos.of.size()) words.silo = insights->silos.of[slot];
  words.steps = steps_to_customer(chart, slot);
  words.distance = distance_words(chart, slot, words.steps, session.view.room_safe);
  words.relation = relation_words(session, slot);
  if (!session.view.room_safe) words.load = load_words(session, chart.id(slot));
  return words;
}

}  // namespace flipchart::commands
