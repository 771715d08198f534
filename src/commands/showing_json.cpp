// The state of a workshop as JSON: docs/formats.md, "The state as JSON".
#include <nlohmann/json.hpp>

#include <array>

#include "commands/showing_words.hpp"
#include "commands/workshop_file.hpp"
#include "workshop/changes.hpp"

namespace flipchart::commands {

namespace {

using Json = nlohmann::ordered_json;
using model::Fix;

Json date_or_null(const std::optional<base::Date>& date) {
  return date ? Json(base::to_string(*date)) : Json();
}
Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

constexpr std::array<const char*, model::kFollowSteps> kStepWords{"heard", "said_back", "owned", "learnt",
                                                                  "followed_up"};
constexpr std::array<const char*, model::kQuestions> kQuestionWords{"happened", "went_well", "went_wrong",
                                                                    "ours"};

Json as_json(const Fix& fix, base::Date today) {
  Json proposals = Json::array();
  for (const model::Proposal& proposal : fix.proposals)
    proposals.push_back({{"by", proposal.by}, {"text", proposal.text}});
  Json steps = Json::object();
  for (std::size_t i = 0; i < fix.steps.size(); ++i) {
    if (fix.steps[i]) steps[kStepWords[i]] = base::to_string(*fix.steps[i]);
  }
  Json credits = Json::array();
  for (const model::Credit& credit : fix.credits)
    credits.push_back({{"to", credit.to}, {"text", credit.text}});
  const auto kept = model::promise_kept(fix, today);
  return {{"id", fix.id},
          {"title", fix.title},
          {"issues", fix.issues},
          {"owner", text_or_null(fix.owner)},
          {"proposals", std::move(proposals)},
          {"due", date_or_null(fix.due)},
          {"to", text_or_null(fix.promised_to)},
          {"status", word_of(fix.status)},
          {"state", word_of(model::state_of(fix, today))},
          {"seam", fix.seam.empty() ? Json() : Json({fix.seam.from, fix.seam.to})},
          {"customer_gains", fix.customer_gains},
          {"team_gains", fix.team_gains},
          {"steps", std::move(steps)},
          {"done_on", date_or_null(fix.done_on)},
          {"kept", kept ? Json(*kept) : Json()},
          {"reflection_on", date_or_null(model::reflection_day(fix))},
          {"reflection", text_or_null(fix.reflection)},
          {"credits", std::move(credits)}};
}

Json as_json(const model::Envelope& envelope) {
  Json object = {{"role", envelope.role}, {"team", envelope.team}};
  if (envelope.amount) object["amount"] = *envelope.amount;
  if (envelope.hours) object["hours"] = *envelope.hours;
  object["actions"] = envelope.actions;
  return object;
}

Json as_json(const model::Obstacle& obstacle) {
  return {{"id", obstacle.id},
          {"hurts", obstacle.kind == model::Hurts::procedure ? "procedure" : "misalignment"},
          {"text", obstacle.text},
          {"on", text_or_null(obstacle.on)},
          {"fix", text_or_null(obstacle.fix)},
          {"gone_on", date_or_null(obstacle.gone_on)}};
}

Json as_json(const model::Commitment& commitment, base::Date today) {
  return {{"id", commitment.id},
          {"leader", commitment.leader},
          {"you_said", commitment.you_said},
          {"customer", text_or_null(commitment.customer)},
          {"we_will", text_or_null(commitment.we_will)},
          {"due", date_or_null(commitment.due)},
          {"we_did", text_or_null(commitment.we_did)},
          {"done_on", date_or_null(commitment.done_on)},
          {"overdue", commitment.overdue(today)}};
}

Json as_json(const model::PostMortem& back) {
  Json object = {{"on", back.on}};
  for (std::size_t i = 0; i < back.answers.size(); ++i)
    object[kQuestionWords[i]] = text_or_null(back.answers[i]);
  object["told_customer"] = text_or_null(back.told_customer);
  object["early"] = text_or_null(back.told_early);
  return object;
}

Json as_json(const model::Quote& quote) {
  return {{"id", quote.id},
          {"customer", quote.customer},
          {"words", quote.words},
          {"issue", text_or_null(quote.issue)},
          {"implication", text_or_null(quote.implication)},
          {"success", text_or_null(quote.success)}};
}

Json as_json(const model::Boundary& boundary) {
  return {{"id", boundary.id},
          {"customer", boundary.customer},
          {"position", boundary.position},
          {"condition", boundary.condition},
          {"wording", boundary.wording},
          {"invoked_by", text_or_null(boundary.invoked_by)},
          {"backed_by", text_or_null(boundary.backed_by)}};
}

Json as_json(const model::Win& win) {
  return {{"id", win.id},     {"kind", win.kind == model::WinKind::decision ? "decision" : "goodwill"},
          {"by", win.by},     {"customer", text_or_null(win.customer)},
          {"text", win.text}, {"credit", text_or_null(win.credit)}};
}

Json as_json(const model::SavedView& view) {
  Json object = Json::parse(model::to_json(model::SaveView{view}));
  object.erase("edit");
  return object;
}

Json as_json(const model::ImportAnswers& answers) {
  Json object = Json::parse(model::to_json(model::RememberAnswers{answers}));
  object.erase("edit");
  return object;
}

Json as_json(const model::HouseRules& rules) {
  Json dates = Json::parse(
      model::to_json(model::SetDates{rules.dates.week_starts, rules.dates.order, rules.dates.zone}));
  dates.erase("edit");
  Json words = Json::array();
  for (const model::WordAdvice& advice : rules.words)
    words.push_back({{"word", advice.word}, {"instead", advice.instead}});
  return {{"proposals_from_below", rules.proposals_from_below},
          {"hold_seconds", rules.hold_seconds},
          {"words_underlined", rules.words_underlined},
          {"words", std::move(words)},
          {"dates", std::move(dates)}};
}

Json as_json(const model::Correction& c) {
  return {{"id", c.id},
          {"behaviour", c.behaviour},
          {"who", c.who},
          {"whom", text_or_null(c.whom)},
          {"first", text_or_null(c.first)},
          {"first_spoken", c.first_spoken},
          {"second", text_or_null(c.second)},
          {"second_spoken", c.second_spoken},
          {"group", text_or_null(c.group)},
          {"named", c.named}};
}

template <class Things, class... More>
Json list_of(const Things& things, const More&... more) {
  Json list = Json::array();
  for (const auto& thing : things) list.push_back(as_json(thing, more...));
  return list;
}

Json notes_json(const model::Decisions& decisions, bool with_private) {
  Json notes = Json::array();
  for (const model::Note& note : decisions.notes)
    notes.push_back({{"id", note.id}, {"on", note.on}, {"track", "room"}, {"text", note.text}});
  if (!with_private) return notes;
  for (const model::PrivateNote& note : decisions.private_track.unsealed().notes)
    notes.push_back({{"id", note.id}, {"on", note.on}, {"track", "private"}, {"text", note.text}});
  return notes;
}

Json promises_json(const model::Decisions& decisions, base::Date today) {
  const model::PromisesKept promises = model::promises_kept(decisions, today);
  const Json share = promises.judged == 0
                         ? Json()
                         : Json(static_cast<double>(promises.kept) / static_cast<double>(promises.judged));
  return {{"judged", promises.judged}, {"kept", promises.kept}, {"share", share}};
}

}  // namespace

std::string show_json(const Opened& opened, bool with_private) {
  const workshop::Workshop& workshop = *opened.workshop;
  const model::Organization& chart = workshop.organization();
  const model::Decisions& decisions = workshop.decisions();
  Json shelf = Json::array();
  for (const workshop::Change& mark : workshop::shelf_of_marks(decisions, chart, workshop.history()))
    shelf.push_back({{"id", mark.id}, {"why", mark.text}});
  Json state = {{"title", workshop.title()},
                {"today", base::to_string(workshop.today())},
                {"positions", chart.size()},
                {"people", chart.people()},
                {"customers", chart.customers().size()},
                {"issues", workshop.history().issue_count()},
                {"events", workshop.history().event_count()},
                {"seq", opened.entries.size()},
                {"fixes", list_of(decisions.fixes, workshop.today())},
                {"notes", notes_json(decisions, with_private)},
                {"envelopes", list_of(decisions.envelopes)},
                {"obstacles", list_of(decisions.obstacles)},
                {"commitments", list_of(decisions.commitments, workshop.today())},
                {"post_mortems", list_of(decisions.post_mortems)},
                {"quotes", list_of(decisions.quotes)},
                {"boundaries", list_of(decisions.boundaries)},
                {"wins", list_of(decisions.wins)},
                {"import_answers", as_json(decisions.answers)},
                {"views", list_of(decisions.views)},
                {"rules", as_json(decisions.rules)},
                {"promises", promises_json(decisions, workshop.today())},
                {"shelf", std::move(shelf)},
                {"lost", opened.lost}};
  if (with_private) state["corrections"] = list_of(decisions.private_track.unsealed().corrections);
  return state.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace flipchart::commands
