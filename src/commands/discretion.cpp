// Reading limits from one line and putting them into words; asking and keeping.
#include "commands/discretion.hpp"
#include "base/language.hpp"
#include "commands/keys.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/utf8.hpp"
#include "commands/branches.hpp"
#include "commands/command.hpp"
#include "importers/numbers.hpp"

namespace flipchart::commands {

namespace {

using base::Failure;
using base::is_digit;
using base::refused;
using base::Result;
using importers::NumberColumn;
using model::Envelope;

// At every semicolon, and at commas that stand in no number.
std::vector<std::string_view> parts_of(std::string_view typed) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= typed.size(); ++at) {
    const bool in_number =
        at > 0 && at + 1 < typed.size() && is_digit(typed[at - 1]) && is_digit(typed[at + 1]);
    if (at < typed.size() && typed[at] != ';' && (typed[at] != ',' || in_number)) continue;
    const std::string_view part = base::trimmed(typed.substr(begin, at - begin));
    if (!part.empty()) parts.push_back(part);
    begin = at + 1;
  }
  return parts;
}

std::string number(double value) {
  if (std::floor(value) == value && value >= 0 && value < 1e15)
    return base::counted(static_cast<std::uint64_t>(value));
  return fmt::format("{:.10g}", value);
}

}  // namespace

std::vector<Envelope> whose(const model::Organization& organization, base::Slot position) {
  const std::string title(organization.title(position));
  const std::string team(organization.text(organization.position(position).team));
  std::vector<Envelope> all;
  if (!title.empty() && !team.empty()) all.push_back({title, team, {}, {}, {}});
  if (!title.empty()) all.push_back({title, {}, {}, {}, {}});
  if (!team.empty()) all.push_back({{}, team, {}, {}, {}});
  return all;
}

Result<Envelope> limited(Envelope envelope, std::string_view typed, std::string_view currency) {
  envelope.amount.reset();
  envelope.hours.reset();
  envelope.actions.clear();
  const NumberColumn amounts = NumberColumn::typed_amounts(std::string(currency));
  const NumberColumn hours = NumberColumn::typed_hours();
  for (const std::string_view part : parts_of(typed)) {
    std::optional<double>* limit = &envelope.amount;
    std::optional<double> value = amounts.read(part).value;
    if (!value) {
      limit = &envelope.hours;
      value = hours.read(part).value;
    }
    if (value && limit->has_value())
      return refused(
          base::tr("\"{}\" is a second limit of one kind; large numbers are typed without commas", part));
    if (value)
      *limit = value;
    else if (is_digit(part.front()))
      return refused(currency.empty() ? base::tr("\"{}\" is neither an amount nor hours, such as 2 h", part)
                                      : base::tr("\"{}\" is neither an amount in {} nor hours, such as 2 h",
                                                 part, currency));
    else
      envelope.actions.emplace_back(part);
  }
  return envelope;
}

Result<Envelope> envelope_in(std::string_view text, std::string_view currency) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos || equals == 0)
    return base::failed(
        fmt::format("\"{}\" is not ROLE@TEAM=LIMITS, such as \"Agent@Returns=200; 2 h\"", text),
        Failure::usage);
  const std::string_view who = text.substr(0, equals);
  const std::size_t at = std::min(who.rfind('@'), who.size());
  Envelope envelope;
  envelope.role = who.substr(0, at);
  if (at < who.size()) envelope.team = who.substr(at + 1);
  return limited(std::move(envelope), text.substr(equals + 1), currency);
}

std::string typed_limits(const Envelope& envelope) {
  std::string typed;
  const auto add = [&typed](const std::string& limit) { typed += (typed.empty() ? "" : "; ") + limit; };
  if (envelope.amount) add(fmt::format("{:.10g}", *envelope.amount));
  if (envelope.hours) add(fmt::format("{:.10g} h", *envelope.hours));
  for (const std::string& action : envelope.actions) add(action);
  return typed;
}

std::string who_words(const Envelope& envelope) {
  if (envelope.role.empty()) return base::tr("Everybody in {}", envelope.team);
  return envelope.team.empty() ? envelope.role : envelope.role + ", " + envelope.team;
}

std::string limit_words(const Envelope& envelope, std::string_view currency) {
  std::string words;
  const auto add = [&words](const std::string& limit) { words += (words.empty() ? "" : ", ") + limit; };
  if (envelope.amount)
    add(base::tr("up to {}", number(*envelope.amount).append(currency.empty() ? "" : " ").append(currency)));
  if (envelope.hours)
    add(base::tr(*envelope.hours == 1 ? base::english("up to {} hour of work")
                                      : base::english("up to {} hours of work"),
                 number(*envelope.hours)));
  if (envelope.actions.empty()) return words;
  std::string actions = envelope.actions.front();
  for (std::size_t i = 1; i < envelope.actions.size(); ++i) {
    const bool last = i + 1 == envelope.actions.size();
    actions =
        last ? base::tr("{} or {}", actions, envelope.actions[i]) : actions + ", " + envelope.actions[i];
  }
  add(base::tr("only {}", actions));
  return words;
}

std::uint64_t people_covered(const model::Organization& organization, const Envelope& envelope) {
  std::uint64_t people = 0;
  for (base::Slot s = 0; s < organization.size(); ++s) {
    if (envelope.covers(organization, s)) people += organization.heads(s);
  }
  return people;
}

bool has_a_role(const Session& session) {
  const base::Slot slot = selected_position(session);
  return slot != base::kNoSlot && session.workshop.history().event_count() > 0 &&
         !whose(session.workshop.organization(), slot).empty();
}

void ask_discretion(Session& session) {
  Discretion asked{session.selected.id, {}, 0};
  const auto all = whose(session.workshop.organization(), selected_position(session));
  for (std::size_t i = 0; i < all.size(); ++i) {  // what is there already is what is changed
    const Envelope* known = session.workshop.decisions().find_envelope(all[i].role, all[i].team);
    if (known == nullptr) continue;
    asked.whose = i;
    asked.typed = typed_limits(*known);
    break;
  }
  session.discretion = std::move(asked);
}

void ask_of_others(Session& session) {
  const auto all = whose(session.workshop.organization(),
                         session.workshop.organization().find(session.discretion->position));
  if (!all.empty()) session.discretion->whose = (session.discretion->whose + 1) % all.size();
}

Result<Envelope> typed_envelope(const Session& session) {
  const model::Organization& chart = session.workshop.organization();
  const base::Slot slot = chart.find(session.discretion->position);
  if (slot == base::kNoSlot) return refused(base::tr("this position is gone"));
  const auto all = whose(chart, slot);
  return limited(all[std::min(session.discretion->whose, all.size() - 1)], session.discretion->typed,
                 session.workshop.history().currency());
}

void keep_discretion(Session& session) {
  const auto envelope = typed_envelope(session);
  const auto done = envelope.and_then(
      [&](const Envelope& typed) { return session.workshop.commit(model::SetEnvelope{typed}); });
  session.said_is_error = !done;
  if (!done) {
    session.said = done.error().message;
    return;
  }
  session.discretion.reset();
  session.said = with_key(session,
                          envelope->limits() ? base::tr("Kept: what they may decide alone")
                                             : base::tr("Taken back: they ask again"),
                          base::tr("Undo"), "undo");
}

void follow_discretion(Session& session) {
  if (!session.discretion) return;
  const bool there = session.workshop.organization().find(session.discretion->position) != base::kNoSlot;
  if (!there || session.selected.id != session.discretion->position || !has_a_role(session))
    session.discretion.reset();
}

}  // namespace flipchart::commands
