// See the header.
#include "commands/told.hpp"
#include "commands/keys.hpp"

#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/dates.hpp"
#include "commands/forms.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

constexpr std::array<const char*, 4> kStatusSaid{"open again", "agreed", "done", "followed up"};
constexpr std::array<const char*, model::kFollowSteps> kStepSaid{"heard", "said back", "owned", "learnt",
                                                                 "followed up"};

struct Teller {
  const workshop::Workshop& workshop;

  std::string operator()(const model::OpenFix& e) const {
    const std::string words = "Opened " + in_quotes(e.title);
    return e.owner.empty() ? words : person(e.owner) + " owns " + in_quotes(e.title);
  }
  std::string operator()(const model::RenameFix& e) const { return "Called a fix " + in_quotes(e.title); }
  std::string operator()(const model::Gather& e) const {
    return base::counted(e.issues.size(), "more issue in ", "more issues in ") + fix(e.fix);
  }
  std::string operator()(const model::Release& e) const {
    return base::counted(e.issues.size(), "issue out of ", "issues out of ") + fix(e.fix);
  }
  std::string operator()(const model::Own& e) const {
    return e.owner.empty() ? "Nobody owns " + fix(e.fix) : person(e.owner) + " owns " + fix(e.fix);
  }
  std::string operator()(const model::Propose& e) const {
    return person(e.by) + " proposed for " + fix(e.fix);
  }
  std::string operator()(const model::Promise& e) const {
    return fix(e.fix) + " promised for " + day_words(workshop, e.due) +
           (e.to.empty() ? "" : " to " + customer(e.to));
  }
  std::string operator()(const model::Unpromise& e) const { return "No day for " + fix(e.fix); }
  std::string operator()(const model::SetStatus& e) const {
    return fix(e.fix) + " is " + kStatusSaid[static_cast<std::size_t>(e.status)];
  }
  std::string operator()(const model::Reopen& e) const { return fix(e.fix) + " is open again"; }
  std::string operator()(const model::TakeStep& e) const {
    return fix(e.fix) + ": " + kStepSaid[static_cast<std::size_t>(e.step)];
  }
  std::string operator()(const model::SetGains& e) const { return "Who gains what by " + fix(e.fix); }
  std::string operator()(const model::GiveCredit& e) const {
    return "Thanks to " + person(e.to) + " for " + fix(e.fix);
  }
  std::string operator()(const model::Reflect& e) const { return "What " + fix(e.fix) + " taught"; }
  std::string operator()(const model::MergeFixes& e) const { return "Two fixes became " + fix(e.into); }
  std::string operator()(const model::SplitFix& e) const {
    return in_quotes(e.title) + " is a fix of its own";
  }
  std::string operator()(const model::DeleteFix& e) const { return "Took the fix " + e.fix + " away"; }
  std::string operator()(const model::SetEnvelope& e) const {
    return "What " + who_words(e.envelope) + " may decide alone";
  }
  std::string operator()(const model::NameObstacle& e) const { return "Obstacle: " + in_quotes(e.text); }
  std::string operator()(const model::Tackle& e) const { return fix(e.fix) + " takes on an obstacle"; }
  std::string operator()(const model::ClearAway&) const { return "An obstacle is gone"; }
  std::string operator()(const model::YouSaid& e) const {
    return "You said to " + person(e.leader) + ": " + in_quotes(e.text);
  }
  std::string operator()(const model::WeWill& e) const { return "We will: " + in_quotes(e.text); }
  std::string operator()(const model::WeDid& e) const { return "We did: " + in_quotes(e.text); }
  std::string operator()(const model::AnswerQuestion& e) const { return "Looked back on " + thing(e.on); }
  std::string operator()(const model::TellCustomer& e) const {
    return "What the customer was told about " + thing(e.on);
  }
  std::string operator()(const model::Quoted& e) const {
    return customer(e.quote.customer) + ": " + in_quotes(e.quote.words);
  }
  std::string operator()(const model::SetBoundary& e) const {
    return "A limit for " + customer(e.boundary.customer);
  }
  std::string operator()(const model::TellWin& e) const {
    return "A win by " + person(e.win.by) + ": " + in_quotes(e.win.text);
  }
  std::string operator()(const model::Remove& e) const { return "Took " + e.id + " away"; }
  std::string operator()(const model::RememberAnswers&) const {
    return "What was answered about imported files";
  }
  std::string operator()(const model::SaveView& e) const {
    return "Saved the view " + in_quotes(e.saved.name);
  }
  std::string operator()(const model::MoveView& e) const {
    const model::SavedView* view = workshop.decisions().views.find(e.view);
    return (view != nullptr ? "Moved the view " + in_quotes(view->name) : std::string("Moved a view")) +
           " to place " + base::counted(e.to);
  }
  std::string operator()(const model::RemoveView&) const { return "Took a view away"; }
  std::string operator()(const model::SetProposals& e) const {
    return e.from_below ? "First proposals come from close to the customer"
                        : "First proposals come from anybody";
  }
  std::string operator()(const model::SetHold&) const { return "When room notes show"; }
  std::string operator()(const model::SetWords&) const { return "Which words are underlined"; }
  std::string operator()(const model::SetDates&) const { return "How days are told"; }
  std::string operator()(const model::AddNote& e) const {
    return e.track == model::Track::private_ ? "A private note" : "A note on " + thing(e.on);
  }
  std::string operator()(const model::Correct&) const { return "Something private"; }
  std::string operator()(const model::WriteMessage&) const { return "Something private"; }
  std::string operator()(const model::Spoken&) const { return "Something private"; }
  std::string operator()(const model::Purge&) const { return "Purged a note"; }
  std::string operator()(const model::Forget&) const { return "Forgot a person"; }
  std::string operator()(const model::Erased&) const { return "Something that was purged"; }
  std::string operator()(const model::Import& e) const {
    return "Imported " + base::counted(e.sources.size(), "file", "files");
  }
  std::string operator()(const model::Rearrangement& e) const { return std::visit(*this, e); }
  std::string operator()(const model::Restructuring& e) const { return std::visit(*this, e); }
  std::string operator()(const model::IssueEdit& e) const { return std::visit(*this, e); }
  std::string operator()(const model::Move& e) const {
    return person(e.position) +
           (e.manager.empty() ? " reports to nobody" : " reports to " + person(e.manager));
  }
  std::string operator()(const model::SetDotted& e) const {
    return (e.on ? "A dotted line from " : "No dotted line from ") + person(e.position) + " to " +
           person(e.manager);
  }
  std::string operator()(const model::SetFront& e) const {
    return person(e.position) + (e.front ? " is at the front" : " is not at the front");
  }
  std::string operator()(const model::AddPosition& e) const {
    return "A new position: " + in_quotes(e.title.empty() ? e.name : e.title);
  }
  std::string operator()(const model::RenamePosition& e) const {
    return "A position is called " + in_quotes(e.title);
  }
  std::string operator()(const model::Fill& e) const { return e.name + " takes a position"; }
  std::string operator()(const model::Vacate&) const { return "A position is vacant"; }
  std::string operator()(const model::RenamePerson& e) const { return "A position is held by " + e.name; }
  std::string operator()(const model::RemovePosition& e) const {
    return "Took the position " + e.position + " away";
  }
  std::string operator()(const model::AddCustomer& e) const { return "A new customer: " + in_quotes(e.name); }
  std::string operator()(const model::RenameCustomer& e) const {
    return "A customer is called " + in_quotes(e.name);
  }
  std::string operator()(const model::RemoveCustomer& e) const {
    return "Took the customer " + e.customer + " away";
  }
  std::string operator()(const model::Serve& e) const {
    return person(e.position) + (e.on ? " serves " : " serves no more ") + customer(e.customer);
  }
  std::string operator()(const model::RenameSilo& e) const {
    return "The silo " + in_quotes(e.silo) + " is called " + in_quotes(e.name);
  }
  std::string operator()(const model::RecolourSilo& e) const {
    const std::string silo = e.rule == model::SiloRule::branch ? person(e.silo) : in_quotes(e.silo);
    return e.colour ? "Another colour for the silo " + silo
                    : "The silo " + silo + " has its own colour again";
  }
  std::string operator()(const model::HandOver& e) const {
    return thing(e.issue) + " went on to " + person(e.to);
  }
  std::string operator()(const model::AddIssue& e) const { return "A new issue: " + in_quotes(e.title); }
  std::string operator()(const model::RenameIssue& e) const {
    return "An issue is called " + in_quotes(e.title);
  }
  std::string operator()(const model::CloseIssue& e) const { return thing(e.issue) + " is closed"; }
  std::string operator()(const model::RemoveIssue& e) const { return "Took the issue " + e.issue + " away"; }

 private:
  std::string person(const std::string& id) const {
    return model::name_of_position(workshop.organization(), id);
  }
  std::string customer(const std::string& id) const {
    return model::name_of_customer(workshop.organization(), id);
  }
  std::string fix(const std::string& id) const {
    const model::Fix* known = workshop.decisions().find_fix(id);
    return known == nullptr ? "the fix " + id : in_quotes(known->title.empty() ? id : known->title);
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
  session.said = done ? with_key(session, "As it was then", "Redo", "redo") : done.error().message;
  session.said_is_error = !done;
  keep_up_with_data(session);
}

}  // namespace flipchart::commands
