// What is said about a step, made of what the picture holds: see presenting.hpp. In the room nobody is named
// beside a count.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/marked.hpp"
#include "compose/filter_words.hpp"
#include "gui/presenting.hpp"
#include "model/names.hpp"

namespace flipchart::gui {

namespace {

void add_sentence(std::string& words, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!words.empty()) words += ' ';
  words += sentence + '.';
}

// Who has taken it on, by the role, and by when.
std::string owner_words(const Frame& frame, const char* nobody) {
  const auto mark = commands::marked(frame.session);
  const workshop::Workshop& workshop = frame.session.workshop;
  const model::Fix* fix = mark ? workshop.decisions().find_fix(mark->fix) : nullptr;
  if (fix == nullptr || fix->owner.empty()) return nobody;
  const std::string role = model::role_of_position(workshop.organization(), fix->owner);
  if (!fix->due) return base::tr("{} owns it", role);
  return base::tr("{} owns it, due {}", role, compose::short_date(*fix->due, workshop.today()));
}

std::string seam_words(const Frame& frame) {
  const Inspected& seam = frame.inspected;
  std::string words;
  add_sentence(words, base::trn(seam.forth + seam.back, "{} handover between {} and {}",
                                "{} handovers between {} and {}", seam.from.name, seam.to.name));
  if (seam.came_back > 0)
    add_sentence(words, base::trn(seam.came_back, "{} issue came back at least once",
                                  "{} issues came back at least once"));
  add_sentence(words, owner_words(frame, base::tr("Nobody owns the seam yet")));
  return words;
}

std::string issue_words(const Frame& frame) {
  std::string words;
  add_sentence(words, base::trn(frame.inspected.stops.size(), "The way of one issue, {} stop long",
                                "The way of one issue, {} stops long"));
  add_sentence(words, owner_words(frame, base::tr("Nobody owns it yet")));
  return words;
}

const char* heat_words(model::Heat heat) {
  switch (heat) {
    case model::Heat::waited:
      return base::tr("Where issues wait");
    case model::Heat::raised:
      return base::tr("Where issues are raised");
    case model::Heat::passed_on:
      return base::tr("Where issues are passed on");
    case model::Heat::solved:
      return base::tr("Where issues are solved");
  }
  return "";
}

std::string chart_words(const Frame& frame) {
  const model::View& view = frame.picture.view;
  std::string words;
  if (view.overlays.flows) add_sentence(words, base::tr("How issues pass from team to team"));
  if (view.overlays.silos) add_sentence(words, base::tr("What crosses from silo to silo"));
  if (view.overlays.hotspots) add_sentence(words, heat_words(view.heat));
  if (words.empty())
    add_sentence(words, view.facing >= 0.5
                            ? base::tr("Customers on top, and whoever supports those who serve them")
                            : base::tr("Leaders on top, and whoever reports to them"));
  return words;
}

std::string hidden_sentence(const Frame& frame, const TimelinePanel& timeline) {
  const std::uint64_t all = timeline.all_issues();
  const std::uint64_t shown = frame.picture.kept->issues;
  if (all == 0 || shown >= all) return {};
  std::string words = base::tr("{} hidden", compose::percent_words(all - shown, all));
  for (std::size_t i = 0; i < timeline.hidden().size(); ++i)
    words += (i == 0 ? ": " : ", ") + timeline.hidden()[i];
  return words;
}

std::string made_of_words(const Frame& frame, const TimelinePanel& timeline) {
  const model::Organization& chart = frame.session.workshop.organization();
  const std::uint64_t all = timeline.all_issues();
  if (all == 0) return base::trn(chart.people(), "{} person", "{} people");
  std::string words;
  if (timeline.days()) {
    const model::Filter& filter = frame.picture.view.filter;
    add_sentence(words, compose::date_range(filter.from.value_or(timeline.days()->first),
                                            filter.to.value_or(timeline.days()->last)));
  }
  const std::uint64_t shown = frame.picture.kept->issues;
  add_sentence(words, shown == all
                          ? base::trn(all, "{} issue", "{} issues")
                          : base::trn(all, "{2} of {} issue", "{2} of {} issues", base::counted(shown)));
  return words;
}

}  // namespace

StepWords step_words(const Frame& frame, const TimelinePanel& timeline) {
  const commands::Session& session = frame.session;
  StepWords words;
  const model::SavedView* view = commands::view_of_step(session, commands::step_shown(session));
  words.title = view != nullptr ? view->name : session.workshop.title();
  if (words.title.empty()) words.title = base::tr("Untitled workshop");
  using Kind = Inspected::Kind;
  if (frame.inspected.kind == Kind::seam)
    words.sentence = seam_words(frame);
  else if (frame.inspected.kind == Kind::issue)
    words.sentence = issue_words(frame);
  else
    words.sentence = chart_words(frame);
  add_sentence(words.sentence, hidden_sentence(frame, timeline));
  words.made_of = made_of_words(frame, timeline);
  return words;
}

}  // namespace flipchart::gui
