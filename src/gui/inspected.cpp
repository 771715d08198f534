// The position and customer parts: see inspected.hpp. Seam and issue are in inspected_seam.cpp and
// inspected_issue.cpp.
#include "gui/inspected.hpp"

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/dates.hpp"
#include "compose/role_words.hpp"
#include "gui/inspected_parts.hpp"
#include "gui/panel_inspector_parts.hpp"
#include "model/names.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

namespace {

using base::ItemKind;
using base::kNoSlot;
using base::Slot;

constexpr std::size_t kListedIssues = 6;

std::string joined(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most) text = base::tr("{} and {} more", text, std::to_string(names.size() - most));
  return text;
}

// Slots of the branch below `top`, itself included, as a mask: children stand after their parents.
std::vector<std::uint8_t> branch_of(const model::Organization& organization, Slot top) {
  std::vector<std::uint8_t> in(organization.size(), 0);
  in[top] = 1;
  for (Slot s = top + 1; s < organization.size(); ++s) {
    const Slot above = organization.parent(s);
    if (above != kNoSlot && in[above] != 0) in[s] = 1;
  }
  return in;
}

void add_fixes(Inspected& made, const commands::Session& session, std::string_view owner) {
  const model::Decisions& decisions = session.workshop.decisions();
  for (const model::Fix& fix : decisions.fixes) {
    if (fix.owner != owner) continue;
    ListedIssue line;
    // Under a name in the room: which fixes, not how they stand.
    line.state =
        session.view.room_safe ? scene::Disc::solid : disc_of(model::state_of(fix, session.workshop.today()));
    line.title = fix.title;
    const std::string due =
        fix.due && !session.view.room_safe ? commands::date_words(session, *fix.due) : std::string();
    const std::string to =
        fix.promised_to.empty()
            ? std::string()
            : std::string(model::name_of_customer(session.workshop.organization(), fix.promised_to));
    if (due.empty() && to.empty())
      line.detail = fix.due ? base::tr("promised") : base::tr("no date yet");
    else if (to.empty())
      line.detail = base::tr("due {}", due);
    else
      line.detail =
          due.empty() ? base::tr("promised to {}", to) : base::tr("due {}, promised to {}", due, to);
    line.matter = {ItemKind::fix, fix.id};
    if (!fix.issues.empty()) line.issue = session.workshop.history().find(fix.issues.front());
    made.list.push_back(std::move(line));
  }
  made.list_title = base::tr("Owns the fix");
  made.list_total = made.list.size();
}

void inspect_position(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                      Slot slot) {
  const model::Organization& organization = session.workshop.organization();
  const bool customers_on_top = session.view.facing >= 0.5;
  made.kind = Inspected::Kind::position;
  // Counts stand below: who leads nobody has none in the room and keeps the name.
  // Not beside a fix of theirs that is late, which stands below too.
  const std::vector<Slot> late =
      compose::overdue_owners(organization, session.workshop.decisions(), session.workshop.today());
  const bool counts = !picture.view.room_safe || !organization.leads_nobody(slot) ||
                      std::binary_search(late.begin(), late.end(), slot);
  PersonWords person =
      counts ? person_beside_count(organization, picture, slot) : person_named(organization, slot);
  made.title = std::move(person.name);
  made.subtitle = std::move(person.title);
  made.initials = std::move(person.initials);
  made.silo_index = picture.insights->silos.of[slot];
  const Slot above = organization.parent(slot);
  const auto called = [&](Slot who) { return person_beside_count(organization, picture, who).name; };
  if (above != kNoSlot)
    made.facts.push_back({customers_on_top ? base::tr("Supports") : base::tr("Reports to"), ""});
  if (above != kNoSlot && !customers_on_top) made.facts.back().value = called(above);
  // Upside down, a leader supports the reports; whoever leads nobody supports the customers.
  if (above != kNoSlot && customers_on_top) made.facts.back() = {base::tr("Supported by"), called(above)};
  if (organization.child_count(slot) > 0) {
    std::uint32_t heads = 0;
    std::uint32_t leaders = 0;
    std::uint32_t vacancies = 0;
    for (Slot s = organization.first_child(slot); s < organization.first_child(slot + 1); ++s) {
      heads += organization.heads(s);
      leaders += organization.leads_nobody(s) ? 0 : 1;
      vacancies += organization.vacant(s) ? 1 : 0;
    }
    std::string value = base::trn(heads, "{} person", "{} people");
    if (leaders == organization.child_count(slot))
      value = base::trn(leaders, "{} leader", "{} leaders");
    else if (leaders > 0)
      value = base::trn(leaders, "{2}, {1} leads others", "{2}, {1} lead others", value);
    const std::string open = base::trn(vacancies, "{} vacancy", "{} vacancies");
    if (vacancies > 0) value = heads == 0 ? open : value + ", " + open;
    made.facts.push_back({customers_on_top ? base::tr("Supports") : base::tr("Direct reports"), value});
  }
  const std::vector<std::uint8_t> branch = branch_of(organization, slot);
  std::uint64_t people = 0;
  std::uint64_t front = 0;
  for (Slot s = slot; s < organization.size(); ++s) {
    if (branch[s] == 0) continue;
    people += organization.heads(s);
    front += organization.front_line(s) ? organization.heads(s) : 0;
  }
  const std::string_view team = organization.text(organization.position(slot).team);
  if (organization.child_count(slot) > 0) {
    made.facts.push_back({base::tr("Team"),
                          base::tr("{}, with {} at the front", base::counted(people), base::counted(front))});
  } else if (!team.empty()) {
    made.facts.push_back({base::tr("Team"), std::string(team)});
  }
  if (counts && !organization.customers().empty()) {
    std::vector<std::uint8_t> served(organization.customers().size(), 0);
    for (const model::ServingLink& link : organization.links()) {
      if (branch[link.position] != 0) served[link.customer] = 1;
    }
    const auto count = std::count(served.begin(), served.end(), 1);
    made.facts.push_back(
        {base::tr("Customers"), base::tr("{} of {}", base::counted(count), base::counted(served.size()))});
  }
  std::vector<std::string> dotted;
  for (const model::DottedLine& line : organization.dotted()) {
    if (line.from == slot) dotted.push_back(called(line.to));
    if (line.to == slot) dotted.push_back(called(line.from));
  }
  if (!dotted.empty()) made.facts.push_back({base::tr("Dotted line"), joined(dotted, 2)});
  list_leader_seams(made, session, picture, slot);
  add_fixes(made, session, organization.id(slot));
}

void inspect_customer(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                      std::uint32_t customer) {
  const model::Organization& organization = session.workshop.organization();
  const model::History& history = session.workshop.history();
  const model::Customer& about = organization.customers()[customer];
  made.kind = Inspected::Kind::customer;
  made.title = organization.text(about.name != base::kNoText ? about.name : about.id);
  made.subtitle = base::tr("Customer");
  made.initials = text::initials(made.title);
  const std::string_view segment = organization.text(about.segment);
  if (!segment.empty()) made.facts.push_back({base::tr("Segment"), std::string(segment)});
  std::vector<std::string> servers;
  for (const model::ServingLink& link : organization.links()) {
    if (link.customer != customer) continue;
    std::string name = person_beside_count(organization, picture, link.position).name;
    const bool again =
        picture.view.room_safe && std::find(servers.begin(), servers.end(), name) != servers.end();
    if (!again) servers.push_back(std::move(name));  // two of one role
  }
  made.facts.push_back(
      {base::tr("Served by"), servers.empty() ? std::string(base::tr("nobody yet")) : joined(servers, 3)});
  std::uint64_t open = 0;
  std::vector<std::uint32_t> raised;
  for (std::uint32_t i = 0; i < history.issues().size(); ++i) {
    const std::string_view whose = history.text(history.issues()[i].customer);
    if (picture.kept->keep[i] == 0 || organization.find_customer(whose) != customer) continue;
    raised.push_back(i);
    open += picture.insights->routes.closed[i] == 0 ? 1 : 0;
  }
  if (!history.empty()) {
    made.facts.push_back({base::tr("Issues"), open > 0 ? base::trn(raised.size(), "{} issue, {} open",
                                                                   "{} issues, {} open", std::to_string(open))
                                                       : base::trn(raised.size(), "{} issue", "{} issues")});
  }
  list_issues(made, session, picture, raised, kListedIssues);
  made.list_title = base::tr("Issues of this customer");
}

}  // namespace

scene::Disc disc_of(model::MatterState state) {
  switch (state) {
    case model::MatterState::followed_up:
    case model::MatterState::done:
      return scene::Disc::followed_up;
    case model::MatterState::unowned:
      return scene::Disc::hollow;
    case model::MatterState::overdue:
      return scene::Disc::overdue;
    case model::MatterState::half:
      return scene::Disc::half;
    case model::MatterState::owned:
      return scene::Disc::solid;
  }
  return scene::Disc::hollow;
}

int severity_of(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kHigh{"high", "critical", "blocker", "urgent",
                                                         "1",    "p1",       "s1",      "severe"};
  static constexpr std::array<std::string_view, 7> kMiddle{"medium", "normal", "major",   "2",
                                                           "p2",     "s2",     "moderate"};
  static constexpr std::array<std::string_view, 9> kLow{"low", "minor", "trivial", "3", "4",
                                                        "p3",  "p4",    "s3",      "s4"};
  const std::string lower = base::lower_ascii(word);
  const auto among = [&](const auto& words) {
    return std::find(words.begin(), words.end(), lower) != words.end();
  };
  return among(kHigh) ? 3 : among(kMiddle) ? 2 : among(kLow) ? 1 : 0;
}

Inspected inspected(const commands::Session& session, const workshop::Picture& picture,
                    const std::vector<workshop::Matter>& matters) {
  Inspected made;
  const model::Organization& organization = session.workshop.organization();
  if (!session.highlight.seam_from.empty() && !session.highlight.seam_to.empty()) {
    inspect_seam(made, session, picture);
  } else if (session.highlight.issue &&
             *session.highlight.issue < session.workshop.history().issues().size()) {
    inspect_issue(made, session, picture, matters, *session.highlight.issue);
  } else if (session.selected.kind == ItemKind::position) {
    const Slot slot = organization.find(session.selected.id);
    if (slot != kNoSlot) inspect_position(made, session, picture, slot);
  } else if (session.selected.kind == ItemKind::customer) {
    const std::uint32_t customer = organization.find_customer(session.selected.id);
    if (customer != kNoSlot) inspect_customer(made, session, picture, customer);
  }
  if (made.kind == Inspected::Kind::nothing)
    made.shelf =
        workshop::shelf_of_marks(session.workshop.decisions(), organization, session.workshop.history());
  if (const model::Fix* fix = inspected_fix(session)) {
    const compose::Insights& insights = *picture.insights;
    if (const auto impact = commands::impact_of(session.workshop, insights.routes, insights.silos, *fix)) {
      made.impact_of = impact->of;
      made.impact = commands::words_of(*impact);
    }
  }
  return made;
}

}  // namespace flipchart::gui
