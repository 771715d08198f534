// Sentences are only made of what is true of this page; nothing is hidden without being counted.
#include "compose/statement.hpp"

#include <algorithm>

#include "base/language.hpp"
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
  if (kept.issues == all) return base::trn(all, "{} issue", "{} issues");
  const std::uint64_t hidden = all - kept.issues;
  return base::tr("{} of {} issues, {}% hidden", base::counted(kept.issues), base::counted(all),
                  std::to_string((hidden * 100 + all / 2) / all));
}

bool overlaid(const model::Overlays& overlays) {
  return overlays.flows || overlays.hotspots || overlays.silos;
}

const char* words_of(model::Heat heat) {
  switch (heat) {
    case model::Heat::waited:
      return base::tr("Hot spots by time waited");
    case model::Heat::raised:
      return base::tr("Hot spots by issues raised");
    case model::Heat::passed_on:
      return base::tr("Hot spots by handovers passed on");
    case model::Heat::solved:
      return base::tr("Hot spots by issues solved");
  }
  return "";
}

// What the hot spots and the bands say, and of whom they say nothing alone.
void add_figures(std::string& words, const Subject& subject, const OverlayFigures& figures) {
  if (subject.view.overlays.hotspots && figures.heat.any) {
    add(words, words_of(subject.view.heat));
    if (figures.heat.together)
      add(words,
          base::tr("Units under {} people counted with their neighbour", std::to_string(subject.view.k)));
  }
  if (!subject.view.overlays.silos) return;
  if (figures.silos.too_many)
    add(words, base::tr("Silos have no bands here, so what crosses them is not shown"));
  const std::vector<SiloBorder>& borders = figures.silos.borders;
  if (std::any_of(borders.begin(), borders.end(), [](const SiloBorder& border) { return border.together; }))
    add(words, base::tr("Silos under {} people counted with another", std::to_string(subject.view.k)));
}

}  // namespace

std::string statement_of(const Subject& subject, const flow::Kept& kept, const FlowLayer& flows,
                         std::size_t dotted_not_drawn, std::uint64_t serving_not_drawn) {
  std::string words;
  if (overlaid(subject.view.overlays) && !subject.history.empty()) {
    add(words, dates_of(subject.history, kept, subject.decisions.rules.dates.order));
    add(words, issues_shown(subject.history, kept));
    if (subject.insights.routes.stops.size() == 0)
      add(words, base::tr("No recorded routes, so nothing is drawn of them"));
    const bool lanes_of_silos = subject.view.overlays.silos && !subject.view.overlays.flows;
    if (flows.not_drawn > 0)
      add(words, lanes_of_silos
                     ? base::trn(flows.not_drawn, "{} handover between silos not drawn as lines",
                                 "{} handovers between silos not drawn as lines")
                     : base::trn(flows.not_drawn, "{} handover not drawn", "{} handovers not drawn"));
    if (flows.thin_rivers > 0)
      add(words,
          base::trn(flows.thin_rivers, "{} step up or down not drawn", "{} steps up or down not drawn"));
    if (flows.thin_arrivals > 0)
      add(words, base::trn(flows.thin_arrivals, "{} arrival from customers not drawn",
                           "{} arrivals from customers not drawn"));
  }
  if (subject.figures != nullptr) add_figures(words, subject, *subject.figures);
  if (serving_not_drawn > 0)
    add(words,
        base::trn(serving_not_drawn, "{} link to customers not drawn", "{} links to customers not drawn"));
  if (subject.view.silo == model::SiloRule::column && !subject.view.silo_column.empty())
    add(words, base::tr("Silos by {}", subject.view.silo_column));
  if (const FoldedAway folded =
          folded_away(subject.organization, subject.insights.heads, subject.arrangement);
      folded.branches > 0) {
    const bool counted = folded.people >= (subject.view.room_safe ? subject.view.k : 1);
    add(words, counted ? base::trn(folded.people, "{} person folded away", "{} people folded away")
                       : base::trn(folded.branches, "{} branch folded away", "{} branches folded away"));
  }
  if (dotted_not_drawn > 0)
    add(words, base::trn(dotted_not_drawn, "{} dotted line without a free way not drawn",
                         "{} dotted lines without a free way not drawn"));
  if (!subject.view.room_safe) {
    add(words, base::tr("Not room-safe: people may be named beside counts and overdue marks"));
  } else if (tells_of_leaders(subject)) {
    add(words, base::tr("Room-safe: leaders as roles"));
  } else {
    add(words, base::tr("Room-safe"));
  }
  return words;
}

}  // namespace flipchart::compose
