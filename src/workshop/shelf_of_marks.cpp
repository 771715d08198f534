// Marks whose target is not there: see changes.hpp. Private notes are told by their id alone.
#include "workshop/changes.hpp"

namespace flipchart::workshop {

namespace {

class Shelf {
 public:
  Shelf(const model::Decisions& decisions, const model::Organization& organization,
        const model::History& history)
      : decisions_(decisions), organization_(organization), history_(history) {}

  std::vector<Change> taken() && { return std::move(marks_); }

  void of(const model::Fix& fix) {
    if (position_gone(fix.owner)) add(fix.id, "its owner " + fix.owner + " is no longer on the chart");
    for (const model::Proposal& proposal : fix.proposals) {
      if (position_gone(proposal.by)) add(fix.id, proposal.by + ", who proposed, is no longer on the chart");
    }
    if (customer_gone(fix.promised_to))
      add(fix.id, "it is promised to " + fix.promised_to + ", who is no longer a customer here");
    for (const std::string& issue : fix.issues) {
      if (issue_gone(issue)) add(fix.id, "issue " + issue + " is no longer here");
    }
    for (const std::string& leader : {fix.seam.from, fix.seam.to}) {
      if (position_gone(leader)) add(fix.id, leader + ", a side of its seam, is no longer on the chart");
    }
  }
  void of(const model::Obstacle& obstacle) {
    if (gone(obstacle.on)) add(obstacle.id, "an obstacle is on what is no longer here");
    if (!obstacle.fix.empty() && decisions_.find_fix(obstacle.fix) == nullptr)
      add(obstacle.id, "its fix " + obstacle.fix + " is no longer here");
  }
  void of(const model::Commitment& commitment) {
    if (position_gone(commitment.leader))
      add(commitment.id, commitment.leader + ", who was told, is no longer on the chart");
    if (customer_gone(commitment.customer))
      add(commitment.id, commitment.customer + ", who said it, is no longer a customer here");
  }
  void of(const model::PostMortem& back) {
    if (gone(back.on)) add(back.on, "what was looked back on is no longer here");
  }
  void of(const model::Quote& quote) {
    if (customer_gone(quote.customer))
      add(quote.id, quote.customer + ", who said it, is no longer a customer here");
    if (issue_gone(quote.issue)) add(quote.id, "issue " + quote.issue + " is no longer here");
  }
  void of(const model::Boundary& boundary) {
    if (customer_gone(boundary.customer))
      add(boundary.id, boundary.customer + " is no longer a customer here");
    for (const std::string& who : {boundary.position, boundary.invoked_by, boundary.backed_by}) {
      if (position_gone(who)) add(boundary.id, who + " is no longer on the chart");
    }
  }
  void of(const model::Win& win) {
    if (position_gone(win.by)) add(win.id, win.by + ", whose win it is, is no longer on the chart");
    if (customer_gone(win.customer)) add(win.id, win.customer + " is no longer a customer here");
  }
  void note(const std::string& id, const std::string& on) {
    if (gone(on)) add(id, "a note is on what is no longer here");
  }

 private:
  void add(const std::string& id, std::string text) { marks_.push_back({id, std::move(text)}); }
  bool position_gone(const std::string& id) const {
    return !id.empty() && organization_.find(id) == base::kNoSlot;
  }
  bool customer_gone(const std::string& id) const {
    return !id.empty() && organization_.find_customer(id) == base::kNoSlot;
  }
  bool issue_gone(const std::string& id) const { return !id.empty() && history_.find(id) == base::kNoSlot; }
  bool gone(const std::string& id) const {
    return position_gone(id) && customer_gone(id) && issue_gone(id) && decisions_.find_fix(id) == nullptr &&
           decisions_.views.find(id) == nullptr;
  }

  const model::Decisions& decisions_;
  const model::Organization& organization_;
  const model::History& history_;
  std::vector<Change> marks_;
};

}  // namespace

std::vector<Change> shelf_of_marks(const model::Decisions& decisions, const model::Organization& organization,
                                   const model::History& history) {
  Shelf shelf(decisions, organization, history);
  const auto all = [&](const auto& things) {
    for (const auto& thing : things) shelf.of(thing);
  };
  all(decisions.fixes);
  all(decisions.obstacles);
  all(decisions.commitments);
  all(decisions.post_mortems);
  all(decisions.quotes);
  all(decisions.boundaries);
  all(decisions.wins);
  for (const model::Note& note : decisions.notes) shelf.note(note.id, note.on);
  decisions.private_track.visit_places(
      [&](const std::string& id, const std::string& on) { shelf.note(id, on); });
  return std::move(shelf).taken();
}

}  // namespace flipchart::workshop
