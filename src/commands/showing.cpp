// The state of a workshop in words, and its journal.
#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "commands/discretion.hpp"
#include "commands/showing_words.hpp"
#include "commands/workshop_file.hpp"
#include "workshop/changes.hpp"

namespace flipchart::commands {

namespace {

using model::Fix;
using model::FixStatus;
using model::MatterState;
using OrderedJson = nlohmann::ordered_json;

// Without what a terminal would take for a command: the control characters of ASCII and of Latin-1.
std::string line_of(std::string text) {
  constexpr char kDelete = 0x7F;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool of_latin =
        byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (byte < ' ' || text[at] == kDelete || of_latin) text.replace(at, of_latin ? 2 : 1, 1, ' ');
  }
  return text + '\n';
}

// ", owned by P1" where there is one.
std::string if_any(const char* words, const std::string& value) {
  return value.empty() ? std::string() : words + value;
}
std::string if_any(const char* words, const std::optional<base::Date>& day) {
  return day ? words + base::to_string(*day) : std::string();
}

std::string words_of(const Fix& fix, base::Date today) {
  std::string text = line_of(fmt::format(
      "{}  {}: {}{}{}{}", fix.id, fix.title, word_of(model::state_of(fix, today)),
      if_any(", owned by ", fix.owner), if_any(", due ", fix.due), if_any(" to ", fix.promised_to)));
  for (const model::Proposal& proposal : fix.proposals)
    text += "    " + line_of(proposal.by + " proposes: " + proposal.text);
  if (!fix.customer_gains.empty()) text += "    " + line_of("The customer gains: " + fix.customer_gains);
  if (!fix.team_gains.empty()) text += "    " + line_of("The team gains: " + fix.team_gains);
  for (const model::Credit& credit : fix.credits)
    text += "    " + line_of("Thanks to " + credit.to + if_any(": ", credit.text));
  if (!fix.reflection.empty()) text += "    " + line_of("Looking back: " + fix.reflection);
  return text;
}

std::string words_of(const model::Decisions& decisions, base::Date today) {
  std::string text;
  for (const model::Obstacle& o : decisions.obstacles)
    text += line_of(fmt::format("Obstacle {}: {}{}{}", o.id, o.text, if_any(", taken on by ", o.fix),
                                if_any(", gone since ", o.gone_on)));
  for (const model::Commitment& c : decisions.commitments) {
    text += line_of(fmt::format("{}  You said to {}: {}", c.id, c.leader, c.you_said));
    if (!c.we_will.empty())
      text += "    " + line_of("We will: " + c.we_will + if_any(", by ", c.due) +
                               (c.overdue(today) ? ", overdue" : ""));
    if (!c.we_did.empty()) text += "    " + line_of("We did: " + c.we_did + if_any(", on ", c.done_on));
  }
  constexpr std::array<const char*, model::kQuestions> kAsked{
      "What happened", "What went well", "What went wrong", "What are we responsible for"};
  for (const model::PostMortem& back : decisions.post_mortems) {
    text += line_of("Looking back on " + back.on);
    for (std::size_t i = 0; i < kAsked.size(); ++i) {
      if (!back.answers[i].empty()) text += "    " + line_of(std::string(kAsked[i]) + ": " + back.answers[i]);
    }
    if (!back.told_customer.empty())
      text += "    " + line_of("We told the customer: " + back.told_customer +
                               if_any("; before the questions, because ", back.told_early));
  }
  for (const model::Quote& quote : decisions.quotes)
    text += line_of(quote.customer + " said: " + quote.words + if_any("; it means ", quote.implication) +
                    if_any("; success looks like ", quote.success));
  for (const model::Boundary& b : decisions.boundaries)
    text += line_of(fmt::format("Boundary {} of {} and {}: when {}, we say: {}{}{}", b.id, b.customer,
                                b.position, b.condition, b.wording, if_any("; invoked by ", b.invoked_by),
                                if_any("; backed by ", b.backed_by)));
  for (const model::Win& win : decisions.wins)
    text += line_of(win.by + " won: " + win.text + if_any("; ", win.credit));
  return text;
}

std::string private_words_of(const model::Decisions& decisions) {
  std::string text;
  const model::PrivateWords& words = decisions.private_track.unsealed();
  for (const model::PrivateNote& note : words.notes)
    text += line_of(fmt::format("Private note {} on {}: {}", note.id, note.on, note.text));
  for (const model::Correction& c : words.corrections) {
    text += line_of(fmt::format("Private {} about {}: {}", c.id, c.who, c.behaviour));
    const auto message = [&](const char* to, const std::string& said, bool spoken) {
      if (!said.empty()) text += "    " + line_of(std::string(to) + (spoken ? " (spoken): " : ": ") + said);
    };
    message("To the one", c.first, c.first_spoken);
    message("To the other", c.second, c.second_spoken);
    message("For the group", c.group, false);
  }
  return text;
}

// The edit of an entry; what is private, or not known to be open, without its words and what it is on.
OrderedJson edit_of(const journal::Entry& entry, bool with_private) {
  OrderedJson edit = OrderedJson::parse(entry.json, nullptr, false);
  if (!edit.is_object()) return OrderedJson::object();
  const std::string kind = edit.value("edit", "");
  if (with_private || kind == "undo" || kind == "redo" || entry.brought.organization) return edit;
  const auto known = model::edit_from_json(entry.json);
  if (known && !model::is_private(*known)) return edit;
  return {{"edit", kind}, {"track", "private"}};
}

}  // namespace

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

std::string show_text(const Opened& opened, bool with_private) {
  const workshop::Workshop& workshop = *opened.workshop;
  const model::Organization& chart = workshop.organization();
  const model::Decisions& decisions = workshop.decisions();
  std::string text = line_of(workshop.title());
  text += fmt::format("{}, {}, {}, {}, {}; {}\n", base::counted(chart.size(), "position", "positions"),
                      base::counted(chart.people(), "person", "people"),
                      base::counted(chart.customers().size(), "customer", "customers"),
                      base::counted(workshop.history().issue_count(), "issue", "issues"),
                      base::counted(workshop.history().event_count(), "event", "events"),
                      base::counted(opened.entries.size(), "edit", "edits"));
  for (const Fix& fix : decisions.fixes) text += words_of(fix, workshop.today());
  const model::PromisesKept promises = model::promises_kept(decisions, workshop.today());
  if (promises.judged > 0)
    text += fmt::format("{} of {} kept on time\n", promises.kept,
                        base::counted(promises.judged, "promise", "promises"));
  text += words_of(decisions, workshop.today());
  for (const model::Note& note : decisions.notes)
    text += line_of(fmt::format("Note on {}: {}", note.on, note.text));
  for (const model::Envelope& envelope : decisions.envelopes)
    text += line_of(who_words(envelope) +
                    " may decide alone: " + limit_words(envelope, workshop.history().currency()));
  if (with_private) text += private_words_of(decisions);
  for (const workshop::Change& mark : workshop::shelf_of_marks(decisions, chart, workshop.history()))
    text += line_of("On the shelf of marks: " + mark.id + ": " + mark.text);
  for (const std::string& lost : opened.lost) text += line_of("Lost: " + lost);
  return text;
}

std::string log_json(const std::vector<journal::Entry>& entries, bool with_private) {
  std::string text;
  for (const journal::Entry& entry : entries) {
    const OrderedJson line = {{"seq", entry.seq},
                              {"at", base::to_iso(entry.at)},
                              {"who", entry.who},
                              {"edit", edit_of(entry, with_private)}};
    text += line.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
  }
  return text;
}

std::string log_text(const std::vector<journal::Entry>& entries, bool with_private) {
  std::string text;
  for (const journal::Entry& entry : entries)
    text += line_of(fmt::format(
        "{}  {}  {}  {}", entry.seq, base::to_iso(entry.at), entry.who,
        edit_of(entry, with_private).dump(-1, ' ', false, OrderedJson::error_handler_t::replace)));
  return text;
}

}  // namespace flipchart::commands
