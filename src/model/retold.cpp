// Decisions as the edits that would make them again: see edits_that_make in edit.hpp.
#include "model/edit.hpp"

namespace flipchart::model {

namespace {

void retell(const Fix& fix, std::vector<Edit>& edits) {
  edits.emplace_back(OpenFix{fix.id, fix.title, fix.issues, fix.seam.from, fix.seam.to});
  for (const Proposal& proposal : fix.proposals)
    edits.emplace_back(Propose{fix.id, proposal.by, proposal.text});
  if (!fix.owner.empty()) edits.emplace_back(Own{fix.id, fix.owner});
  if (fix.due) edits.emplace_back(Promise{fix.id, *fix.due, fix.promised_to});
  if (!fix.customer_gains.empty() || !fix.team_gains.empty())
    edits.emplace_back(SetGains{fix.id, fix.customer_gains, fix.team_gains});
  for (std::size_t step = 0; step < kFollowSteps; ++step) {
    if (fix.steps[step]) edits.emplace_back(TakeStep{fix.id, static_cast<FollowStep>(step), fix.steps[step]});
  }
  // A day that is set stays: so "done" comes first where it tells one.
  if (fix.status == FixStatus::followed_up && fix.done_on)
    edits.emplace_back(SetStatus{fix.id, FixStatus::done, fix.done_on});
  if (fix.status != FixStatus::open)
    edits.emplace_back(
        SetStatus{fix.id, fix.status, fix.status == FixStatus::done ? fix.done_on : std::nullopt});
  if (!fix.reflection.empty()) edits.emplace_back(Reflect{fix.id, fix.reflection});
  for (const Credit& credit : fix.credits) edits.emplace_back(GiveCredit{fix.id, credit.to, credit.text});
}

void retell(const Obstacle& obstacle, std::vector<Edit>& edits) {
  edits.emplace_back(NameObstacle{obstacle.id, obstacle.kind, obstacle.text, obstacle.on});
  if (!obstacle.fix.empty()) edits.emplace_back(Tackle{obstacle.id, obstacle.fix});
  if (obstacle.gone_on) edits.emplace_back(ClearAway{obstacle.id, obstacle.gone_on});
}

void retell(const Commitment& c, std::vector<Edit>& edits) {
  edits.emplace_back(YouSaid{c.id, c.leader, c.you_said, c.customer});
  if (c.due) edits.emplace_back(WeWill{c.id, c.we_will, *c.due});
  if (!c.we_did.empty()) edits.emplace_back(WeDid{c.id, c.we_did, c.done_on});
}

void retell(const PostMortem& back, std::vector<Edit>& edits) {
  // What was told early was told before the last answer.
  for (std::size_t q = 0; q + 1 < kQuestions; ++q) {
    if (!back.answers[q].empty())
      edits.emplace_back(AnswerQuestion{back.on, static_cast<Question>(q), back.answers[q]});
  }
  const bool early = !back.told_early.empty();
  if (early) edits.emplace_back(TellCustomer{back.on, back.told_customer, back.told_early});
  if (back.answered()) edits.emplace_back(AnswerQuestion{back.on, Question::ours, back.answers.back()});
  if (!early && !back.told_customer.empty())
    edits.emplace_back(TellCustomer{back.on, back.told_customer, {}});
}

void retell(const HouseRules& rules, std::vector<Edit>& edits) {
  const HouseRules usual;
  if (rules.proposals_from_below != usual.proposals_from_below)
    edits.emplace_back(SetProposals{rules.proposals_from_below});
  if (rules.hold_seconds != usual.hold_seconds) edits.emplace_back(SetHold{rules.hold_seconds});
  if (rules.title != usual.title) edits.emplace_back(SetTitle{rules.title});
  if (rules.dates != usual.dates)
    edits.emplace_back(SetDates{rules.dates.week_starts, rules.dates.order, rules.dates.zone});
  if (rules.words_underlined == usual.words_underlined && rules.words == usual.words) return;
  SetWords words{rules.words_underlined, {}, {}};
  for (const WordAdvice& advice : rules.words) {
    words.words.push_back(advice.word);
    words.instead.push_back(advice.instead);
  }
  edits.emplace_back(std::move(words));
}

void retell(const PrivateWords& all, std::vector<Edit>& edits) {
  for (const PrivateNote& note : all.notes)
    edits.emplace_back(AddNote{note.id, note.on, Track::private_, note.text});
  for (const Correction& c : all.corrections) {
    edits.emplace_back(Correct{c.id, c.behaviour, c.who, c.whom});
    const auto say = [&](MessagePart part, const std::string& text) {
      if (!text.empty())
        edits.emplace_back(WriteMessage{c.id, part, text,
                                        part == MessagePart::group ? c.named : std::vector<std::string>()});
    };
    say(MessagePart::first, c.first);
    say(MessagePart::second, c.second);
    if (c.first_spoken) edits.emplace_back(Spoken{c.id, MessagePart::first});
    if (c.second_spoken) edits.emplace_back(Spoken{c.id, MessagePart::second});
    say(MessagePart::group, c.group);
  }
}

}  // namespace

std::vector<Edit> edits_that_make(const Decisions& decisions, Words words) {
  std::vector<Edit> edits;
  retell(decisions.rules, edits);
  for (const Fix& fix : decisions.fixes) retell(fix, edits);
  for (const Obstacle& obstacle : decisions.obstacles) retell(obstacle, edits);
  for (const Commitment& commitment : decisions.commitments) retell(commitment, edits);
  for (const PostMortem& back : decisions.post_mortems) retell(back, edits);
  for (const Quote& quote : decisions.quotes) edits.emplace_back(Quoted{quote});
  for (const Boundary& boundary : decisions.boundaries) edits.emplace_back(SetBoundary{boundary});
  for (const Win& win : decisions.wins) edits.emplace_back(TellWin{win});
  if (!decisions.answers.empty()) edits.emplace_back(RememberAnswers{decisions.answers});
  for (const SavedView& view : decisions.views) edits.emplace_back(SaveView{view});
  for (const Envelope& envelope : decisions.envelopes) edits.emplace_back(SetEnvelope{envelope});
  for (const Note& note : decisions.notes)
    edits.emplace_back(AddNote{note.id, note.on, Track::room, note.text, note.shows_from});
  if (words == Words::all) retell(decisions.private_track.unsealed(), edits);
  return edits;
}

}  // namespace flipchart::model
