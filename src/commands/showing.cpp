// The state and the journal of a workshop in words and as JSON.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "commands/discretion.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::commands {

namespace {

using Json = nlohmann::ordered_json;
using model::Fix;
using model::FixStatus;
using model::MatterState;

std::string_view word_of(FixStatus status) {
  switch (status) {
    case FixStatus::open:
      return "open";
    case FixStatus::agreed:
      return "agreed";
    case FixStatus::done:
      return "done";
    case FixStatus::followed_up:
      return "followed_up";
  }
  return "open";
}

std::string_view word_of(MatterState state) {
  switch (state) {
    case MatterState::followed_up:
      return "followed up";
    case MatterState::unowned:
      return "unowned";
    case MatterState::overdue:
      return "overdue";
    case MatterState::half:
      return "half";
    case MatterState::done:
      return "done";
    case MatterState::owned:
      return "owned";
  }
  return "owned";
}

bool shown(const model::Note& note, bool with_private) {
  return with_private || note.track == model::Track::room;
}

Json as_json(const Fix& fix, base::Date today) {
  Json proposals = Json::array();
  for (const model::Proposal& proposal : fix.proposals)
    proposals.push_back({{"by", proposal.by}, {"text", proposal.text}});
  return {{"id", fix.id},
          {"title", fix.title},
          {"issues", fix.issues},
          {"owner", fix.owner.empty() ? Json() : Json(fix.owner)},
          {"proposals", std::move(proposals)},
          {"due", fix.due ? Json(base::to_string(*fix.due)) : Json()},
          {"to", fix.promised_to.empty() ? Json() : Json(fix.promised_to)},
          {"status", word_of(fix.status)},
          {"state", word_of(model::state_of(fix, today))}};
}

Json as_json(const model::Envelope& envelope) {
  Json object = {{"role", envelope.role}, {"team", envelope.team}};
  if (envelope.amount) object["amount"] = *envelope.amount;
  if (envelope.hours) object["hours"] = *envelope.hours;
  object["actions"] = envelope.actions;
  return object;
}

// The edit of an entry, a private note without its words and without what it is on.
Json edit_of(const journal::Entry& entry, bool with_private) {
  Json edit = Json::parse(entry.json, nullptr, false);
  if (!edit.is_object()) return Json::object();
  if (with_private || edit.value("edit", "") != "note" || edit.value("track", "") != "private") return edit;
  return {{"edit", "note"}, {"track", "private"}};
}

std::string line_of(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return text + '\n';
}

}  // namespace

std::string show_json(const Opened& opened, bool with_private) {
  const workshop::Workshop& workshop = *opened.workshop;
  const model::Organization& chart = workshop.organization();
  Json fixes = Json::array();
  for (const Fix& fix : workshop.decisions().fixes) fixes.push_back(as_json(fix, workshop.today()));
  Json notes = Json::array();
  for (const model::Note& note : workshop.decisions().notes) {
    if (shown(note, with_private))
      notes.push_back({{"on", note.on},
                       {"track", note.track == model::Track::room ? "room" : "private"},
                       {"text", note.text}});
  }
  Json envelopes = Json::array();
  for (const model::Envelope& envelope : workshop.decisions().envelopes)
    envelopes.push_back(as_json(envelope));
  const Json state = {{"title", workshop.title()},
                      {"today", base::to_string(workshop.today())},
                      {"positions", chart.size()},
                      {"people", chart.people()},
                      {"customers", chart.customers().size()},
                      {"issues", workshop.history().issue_count()},
                      {"events", workshop.history().event_count()},
                      {"seq", opened.entries.size()},
                      {"fixes", std::move(fixes)},
                      {"notes", std::move(notes)},
                      {"envelopes", std::move(envelopes)},
                      {"lost", opened.lost}};
  return state.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string show_text(const Opened& opened, bool with_private) {
  const workshop::Workshop& workshop = *opened.workshop;
  const model::Organization& chart = workshop.organization();
  std::string text = line_of(workshop.title());
  text += fmt::format("{}, {}, {}, {}, {}; {}\n", base::counted(chart.size(), "position", "positions"),
                      base::counted(chart.people(), "person", "people"),
                      base::counted(chart.customers().size(), "customer", "customers"),
                      base::counted(workshop.history().issue_count(), "issue", "issues"),
                      base::counted(workshop.history().event_count(), "event", "events"),
                      base::counted(opened.entries.size(), "edit", "edits"));
  for (const Fix& fix : workshop.decisions().fixes) {
    text += line_of(fmt::format("{}  {}: {}{}{}{}", fix.id, fix.title,
                                word_of(model::state_of(fix, workshop.today())),
                                fix.owner.empty() ? "" : ", owned by " + fix.owner,
                                fix.due ? ", due " + base::to_string(*fix.due) : "",
                                fix.promised_to.empty() ? "" : " to " + fix.promised_to));
    for (const model::Proposal& proposal : fix.proposals)
      text += "    " + line_of(proposal.by + " proposes: " + proposal.text);
  }
  for (const model::Note& note : workshop.decisions().notes) {
    if (shown(note, with_private))
      text += line_of(fmt::format("{} on {}: {}", note.track == model::Track::room ? "Note" : "Private note",
                                  note.on, note.text));
  }
  for (const model::Envelope& envelope : workshop.decisions().envelopes)
    text += line_of(who_words(envelope) +
                    " may decide alone: " + limit_words(envelope, workshop.history().currency()));
  for (const std::string& lost : opened.lost) text += line_of("Lost: " + lost);
  return text;
}

std::string log_json(const std::vector<journal::Entry>& entries, bool with_private) {
  std::string text;
  for (const journal::Entry& entry : entries) {
    const Json line = {{"seq", entry.seq},
                       {"at", base::to_iso(entry.at)},
                       {"who", entry.who},
                       {"edit", edit_of(entry, with_private)}};
    text += line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  }
  return text;
}

std::string log_text(const std::vector<journal::Entry>& entries, bool with_private) {
  std::string text;
  for (const journal::Entry& entry : entries)
    text += line_of(
        fmt::format("{}  {}  {}  {}", entry.seq, base::to_iso(entry.at), entry.who,
                    edit_of(entry, with_private).dump(-1, ' ', false, Json::error_handler_t::replace)));
  return text;
}

}  // namespace flipchart::commands
