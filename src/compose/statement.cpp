// Sentences are only made of what is true of this page; nothing is hidden without being counted.
#include "compose/statement.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "compose/folding.hpp"
#include "compose/overlay_figures.hpp"

namespace flipchart::compose {
namespace {

std::string dates_of(const model::History& history, const flow::Kept& kept, base::DateOrder order) {
  model::Millis first = model::kNoTime;
  model::Millis last = model::kNoTime;
  for (std::uint32_t issue = 0; issue < history.issue_count(); ++issue) {
    if (kept.keep[issue] == 0) continue;
    std::uint32_t begin = history.first_event(issue);  // events stand in the order of their times
    std::uint32_t end = history.first_event(issue + 1);
    while (begin < end && !history.dated(begin)) ++begin;
    while (begin < end && !history.dated(end - 1)) --end;
    if (begin == end) continue;
    if (first == model::kNoTime || history.at(begin) < first) first = history.at(begin);
    last = std::max(last, history.at(end - 1));
  }
  if (first == model::kNoTime) return {};
  const std::string from = base::to_words(base::date_of_instant(first), order);
  const std::string to = base::to_words(base::date_of_instant(last), order);
  return from == to ? from : from + " \u2013 " + to;
}

void add(std::string& words, const std::string& more) {
  if (more.empty()) return;
  if (!words.empty()) words += " \u00B7 ";
  words += more;
}

std::string issues_shown(const model::History& history, const flow::Kept& kept) {
  const std::uint64_t all = history.issues().size();
  if (kept.issues == all) return base::counted(all, "issue", "issues");
  const std::uint64_t hidden = all - kept.issues;
  return fmt::format("{} of {} issues, {}% hidden", base::counted(kept.issues), base::counted(all),
                     (hidden * 100 + all / 2) / all);
}

bool overlaid(const model::Overlays& overlays) {
  return overlays.flows || overlays.hotspots || overlays.silos;
}

std::string_view words_of(model::Heat heat) {
  switch (heat) {
    case model::Heat::waited:
      return "time waited";
    case model::Heat::raised:
      return "issues raised";
    case model::Heat::passed_on:
      return "handovers passed on";
    case model::Heat::solved:
      return "issues solved";
  }
  return {};
}

// What the hot spots and the bands say, and of whom they say nothing alone.
void add_figures(std::string& words, const Subject& subject, const OverlayFigures& figures) {
  if (subject.view.overlays.hotspots && figures.heat.any) {
    add(words, "Hot spots by " + std::string(words_of(subject.view.heat)));
    if (figures.heat.together)
      add(words, fmt::format("Units under {} people counted with their neighbour", subject.view.k));
  }
  if (!subject.view.overlays.silos) return;
  if (figures.silos.too_many) add(words, "Silos have no bands here, so what crosses them is not shown");
  const std::vector<SiloBorder>& borders = figures.silos.borders;
  if (std::any_of(borders.begin(), borders.end(), [](const SiloBorder& border) { return border.together; }))
    add(words, fmt::format("Silos under {} people counted with another", subject.view.k));
}

}  // namespace

std::string statement_of(const Subject& subject, const flow::Kept& kept, const FlowLayer& flows,
                         std::size_t dotted_not_drawn, std::uint64_t serving_not_drawn) {
  std::string words;
  if (overlaid(subject.view.overlays) && !subject.history.empty()) {
    add(words, dates_of(subject.history, kept, subject.decisions.rules.dates.order));
    add(words, issues_shown(subject.history, kept));
    if (subject.insights.routes.stops.size() == 0)
      add(words, "No recorded routes, so nothing is drawn of them");
    const bool lanes_of_silos = subject.view.overlays.silos && !subject.view.overlays.flows;
    if (flows.not_drawn > 0)
      add(words, fmt::format("{}{} not drawn{}", base::counted(flows.not_drawn, "handover", "handovers"),
                             lanes_of_silos ? " between silos" : "", lanes_of_silos ? " as lines" : ""));
    if (flows.thin_rivers > 0)
      add(words, fmt::format("{} up or down not drawn", base::counted(flows.thin_rivers, "step", "steps")));
    if (flows.thin_arrivals > 0)
      add(words, fmt::format("{} from customers not drawn",
                             base::counted(flows.thin_arrivals, "arrival", "arrivals")));
  }
  if (subject.figures != nullptr) add_figures(words, subject, *subject.figures);
  if (serving_not_drawn > 0)
    add(words, fmt::format("{} to customers not drawn", base::counted(serving_not_drawn, "link", "links")));
  if (subject.view.silo == model::SiloRule::column && !subject.view.silo_column.empty())
    add(words, "Silos by " + subject.view.silo_column);
  if (const FoldedAway folded =
          folded_away(subject.organization, subject.insights.heads, subject.arrangement);
      folded.branches > 0) {
    const bool counted = folded.people >= (subject.view.room_safe ? subject.view.k : 1);
    const std::uint64_t count = counted ? folded.people : folded.branches;
    const std::string_view one = counted ? "person" : "branch";
    const std::string_view many = counted ? "people" : "branches";
    add(words, base::counted(count, one, many) + " folded away");
  }
  if (dotted_not_drawn > 0)
    add(words, fmt::format("{} dotted {} without a free way not drawn", base::counted(dotted_not_drawn),
                           dotted_not_drawn == 1 ? "line" : "lines"));
  if (!subject.view.room_safe) {
    add(words, "Not room-safe: people may be named beside counts and overdue marks");
  } else if (tells_of_leaders(subject)) {
    add(words, "Room-safe: leaders as roles");
  } else {
    add(words, "Room-safe");
  }
  return words;
}

}  // namespace flipchart::compose
