// See the header.
#include "commands/told.hpp"
#include "commands/keys.hpp"

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/dates.hpp"
#include "commands/forms.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

constexpr std::array<const char*, 4> kStatusSaid{base::english("{} is open again"),
                                                 base::english("{} is agreed"), base::english("{} is done"),
                                                 base::english("{} is followed up")};
constexpr std::array<const char*, model::kFollowSteps> kStepSaid{
    base::english("{}: heard"), base::english("{}: said back"), base::english("{}: owned"),
    base::english("{}: learnt"), base::english("{}: followed up")};

struct Teller {
  const workshop::Workshop& workshop;

  std::string operator()(const model::OpenFix& e) const {
    return e.owner.empty() ? base::tr("Opened {}", in_quotes(e.title))
                           : base::tr("{} owns {}", person(e.owner), in_quotes(e.title));
  }
  std::string operator()(const model::RenameFix& e) const {
    return base::tr("Called a fix {}", in_quotes(e.title));
  }
  std::string operator()(const model::Gather& e) const {
    return base::trn(e.issues.size(), "{} more issue in {}", "{} more issues in {}", fix(e.fix));
  }
  std::string operator()(const model::Release& e) const {
    return base::trn(e.issues.size(), "{} issue out of {}", "{} issues out of {}", fix(e.fix));
  }
  std::string operator()(const model::Own& e) const {
    return e.owner.empty() ? base::tr("Nobody owns {}", fix(e.fix))
                           : base::tr("{} owns {}", person(e.owner), fix(e.fix));
  }
  std::string operator()(const model::Propose& e) const {
    return base::tr("{} proposed for {}", person(e.by), fix(e.fix));
  }
  std::string operator()(const model::Promise& e) const {
    return e.to.empty()
               ? base::tr("{} promised for {}", fix(e.fix), day_words(workshop, e.due))
               : base::tr("{} promised for {} to {}", fix(e.fix), day_words(workshop, e.due), customer(e.to));
  }
  std::string operator()(const model::Unpromise& e) const { return base::tr("No day for {}", fix(e.fix)); }
  std::string operator()(const model::SetStatus& e) const {
    return base::tr(kStatusSaid[static_cast<std::size_t>(e.status)], fix(e.fix));
  }
  std::string operator()(const model::Reopen& e) const { return base::tr("{} is open again", fix(e.fix)); }
  std::string operator()(const model::TakeStep& e) const {
    return base::tr(kStepSaid[static_cast<std::size_t>(e.step)], fix(e.fix));
  }
  std::string operator()(const model::SetGains& e) const {
    return base::tr("Who gains what by {}", fix(e.fix));
  }
  std::string operator()(const model::GiveCredit& e) const {
    return base::tr("Thanks to {} for {}", person(e.to), fix(e.fix));
  }
  std::string operator()(const model::Reflect& e) const { return base::tr("What {} taught", fix(e.fix)); }
  std::string operator()(const model::MergeFixes& e) const {
    return base::tr("Two fixes became {}", fix(e.into));
  }
  std::string operator()(const model::SplitFix& e) const {
    return base::tr("{} is a fix of its own", in_quotes(e.title));
  }
  std::string operator()(const model::DeleteFix& e) const { return base::tr("Took the fix {} away", e.fix); }
  std::string operator()(const model::SetEnvelope& e) const {
    return base::tr("What {} may decide alone", who_words(e.envelope));
  }
  std::string operator()(const model::NameObstacle& e) const {
    return base::tr("Obstacle: {}", in_quotes(e.text));
  }
  std::string operator()(const model::Tackle& e) const {
    return base::tr("{} takes on an obstacle", fix(e.fix));
  }
  std::string operator()(const model::ClearAway&) const { return base::tr("An obstacle is gone"); }
  std::string operator()(const model::YouSaid& e) const {
    return base::tr("You said to {}: {}", person(e.leader), in_quotes(e.text));
  }
  std::string operator()(const model::WeWill& e) const { return base::tr("We will: {}", in_quotes(e.text)); }
  std::string operator()(const model::WeDid& e) const { return base::tr("We did: {}", in_quotes(e.text)); }
  std::string operator()(const model::AnswerQuestion& e) const {
    return base::tr("Looked back on {}", thing(e.on));
  }
  std::string operator()(const model::TellCustomer& e) const {
    return base::tr("What the customer was told about {}", thing(e.on));
  }
  std::string operator()(const model::Quoted& e) const {
    return customer(e.quote.customer) + ": " + in_quotes(e.quote.words);
  }
  std::string operator()(const model::SetBoundary& e) const {
    return base::tr("A limit for {}", customer(e.boundary.customer));
  }
  std::string operator()(const model::TellWin& e) const {
    return base::tr("A win by {}: {}", person(e.win.by), in_quotes(e.win.text));
  }
  std::string operator()(const model::Remove& e) const { return base::tr("Took {} away", e.id); }
  std::string operator()(const model::RememberAnswers&) const {
    return base::tr("What was answered about imported files");
  }
  std::string operator()(const model::SaveView& e) const {
    return base::tr("Saved the view {}", in_quotes(e.saved.name));
  }
  std::string operator()(const model::MoveView& e) const {
    const model::SavedView* view = workshop.decisions().views.find(e.view);
    return view != nullptr
               ? base::tr("Moved the view {} to place {}", in_quotes(view->name), base::counted(e.to))
               : base::tr("Moved a view to place {}", base::counted(e.to));
  }
  std::string operator()(const model::RemoveView&) const { return base::tr("Took a view away"); }
  std::string operator()(const model::SetProposals& e) const {
    return e.from_below ? base::tr("First proposals come from close to the customer")
                        : base::tr("First proposals come from anybody");
  }
  std::string operator()(const model::SetTitle& e) const {
    return base::tr("The workshop is called: {}", e.title);
  }
  std::string operator()(const model::SetHold&) const { return base::tr("When room notes show"); }
  std::string operator()(const model::SetWords&) const { return base::tr("Which words are underlined"); }
  std::string operator()(const model::SetDates&) const { return base::tr("How days are told"); }
  std::string operator()(const model::AddNote& e) const {
    return e.track == model::Track::private_ ? base::tr("A private note")
                                             : base::tr("A note on {}", thing(e.on));
  }
  std::string operator()(const model::Correct&) const { return base::tr("Something private"); }
  std::string operator()(const model::WriteMessage&) const { return base::tr("Something private"); }
  std::string operator()(const model::Spoken&) const { return base::tr("Something private"); }
  std::string operator()(const model::Purge&) const { return base::tr("Purged a note"); }
  std::string operator()(const model::Forget&) const { return base::tr("Forgot a person"); }
  std::string operator()(const model::Erased&) const { return base::tr("Something that was purged"); }
  std::string operator()(const model::Import& e) const {
    return base::trn(e.sources.size(), "Imported {} file", "Imported {} files");
  }
  std::string operator()(const model::Rearrangement& e) const { return std::visit(*this, e); }
  std::string operator()(const model::Restructuring& e) const { return std::visit(*this, e); }
  std::string operator()(const model::IssueEdit& e) const { return std::visit(*this, e); }
  std::string operator()(const model::Move& e) const {
    return e.manager.empty() ? base::tr("{} reports to nobody", person(e.position))
                             : base::tr("{} reports to {}", person(e.position), person(e.manager));
  }
  std::string operator()(const model::SetDotted& e) const {
    return e.on ? base::tr("A dotted line from {} to {}", person(e.position), person(e.manager))
                : base::tr("No dotted line from {} to {}", person(e.position), person(e.manager));
  }
  std::string operator()(const model::SetFront& e) const {
    return e.front ? base::tr("{} is at the front", person(e.position))
                   : base::tr("{} is not at the front", person(e.position));
  }
  std::string operator()(const model::AddPosition& e) const {
    return base::tr("A new position: {}", in_quotes(e.title.empty() ? e.name : e.title));
  }
  std::string operator()(const model::RenamePosition& e) const {
    return base::tr("A position is called {}", in_quotes(e.title));
  }
  std::string operator()(const model::Fill& e) const { return base::tr("{} takes a position", e.name); }
  std::string operator()(const model::Vacate&) const { return base::tr("A position is vacant"); }
  std::string operator()(const model::RenamePerson& e) const {
    return base::tr("A position is held by {}", e.name);
  }
  std::string operator()(const model::RemovePosition& e) const {
    return base::tr("Took the position {} away", e.position);
  }
  std::string operator()(const model::AddCustomer& e) const {
    return base::tr("A new customer: {}", in_quotes(e.name));
  }
  std::string operator()(const model::RenameCustomer& e) const {
    return base::tr("A customer is called {}", in_quotes(e.name));
  }
  std::string operator()(const model::RemoveCustomer& e) const {
    return base::tr("Took the customer {} away", e.customer);
  }
  std::string operator()(const model::Serve& e) const {
    return e.on ? base::tr("{} serves {}", person(e.position), customer(e.customer))
                : base::tr("{} serves no more {}", person(e.position), customer(e.customer));
  }
  std::string operator()(const model::RenameSilo& e) const {
    return base::tr("The silo {} is called {}", in_quotes(e.silo), in_quotes(e.name));
  }
  std::string operator()(const model::RecolourSilo& e) const {
    const std::string silo = e.rule == model::SiloRule::branch ? person(e.silo) : in_quotes(e.silo);
    return e.colour ? base::tr("Another colour for the silo {}", silo)
                    : base::tr("The silo {} has its own colour again", silo);
  }
  std::string operator()(const model::HandOver& e) const {
    return base::tr("{} went on to {}", thing(e.issue), person(e.to));
  }
  std::string operator()(const model::AddIssue& e) const {
    return base::tr("A new issue: {}", in_quotes(e.title));
  }
  std::string operator()(const model::RenameIssue& e) const {
    return base::tr("An issue is called {}", in_quotes(e.title));
  }
  std::string operator()(const model::CloseIssue& e) const {
    return base::tr("{} is closed", thing(e.issue));
  }
  std::string operator()(const model::RemoveIssue& e) const {
    return base::tr("Took the issue {} away", e.issue);
  }

 private:
  std::string person(const std::string& id) const {
    return model::name_of_position(workshop.organization(), id);
  }
  std::string customer(const std::string& id) const {
    return model::name_of_customer(workshop.organization(), id);
  }
  std::string fix(const std::string& id) const {
    const model::Fix* known = workshop.decisions().find_fix(id);
    return known == nullptr ? base::tr("the fix {}", id)
                            : in_quotes(known->title.empty() ? id : known->title);
  }
  // A fix, an issue, a position or a customer.
  std::string thing(const std::string& id) const {
    if (workshop.decisions().find_fix(id) != nullptr) return fix(id);
    if (workshop.history().find(id) != base::kNoSlot)
      return in_quotes(model::name_of_issue(workshop.history(), id));
    return workshop.organization().find(id) != base::kNoSlot ? person(id) : customer(id);
  }
};

}  // namespace

std::string told(const workshop::Workshop& workshop, const model::Edit& edit) {
  return std::visit(Teller{workshop}, edit);
}

std::vector<ToldLine> told_lines(const workshop::Workshop& workshop, std::size_t most) {
  std::vector<ToldLine> lines;
  const Clocks clocks(workshop.decisions().rules.dates);
  const auto& done = workshop.done();
  for (std::size_t at = done.size(); at-- > 0 && lines.size() < most;) {
    const workshop::Workshop::Happened& happened = workshop.happened(at);
    const bool known = happened.at != base::kNoTime && happened.at != 0;
    lines.push_back({told(workshop, done[at].edit), known ? clocks.words(happened.at) : std::string(),
                     happened.who, at >= workshop.how_many_count(), at + 1});
  }
  return lines;
}

void go_back_to(Session& session, std::size_t count) {
  workshop::Workshop& workshop = session.workshop;
  base::Result<std::uint64_t> done = 0;
  while (done && workshop.how_many_count() > count) done = workshop.undo();
  while (done && workshop.how_many_count() < count) done = workshop.redo();
  session.said =
      done ? with_key(session, base::tr("As it was then"), base::tr("Redo"), "redo") : done.error().message;
  session.said_is_error = !done;
  keep_up_with_data(session);
}

}  // namespace flipchart::commands
