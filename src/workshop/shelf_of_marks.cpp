// Marks whose target is not there: see changes.hpp. Private notes are told by their id alone.
#include "base/language.hpp"
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
    if (position_gone(fix.owner)) add(fix.id, base::tr("its owner {} is no longer on the chart", fix.owner));
    for (const model::Proposal& proposal : fix.proposals) {
      if (position_gone(proposal.by))
        add(fix.id, base::tr("{}, who proposed, is no longer on the chart", proposal.by));
    }
    if (customer_gone(fix.promised_to))
      add(fix.id, base::tr("it is promised to {}, who is no longer a customer here", fix.promised_to));
    for (const std::string& issue : fix.issues) {
      if (issue_gone(issue)) add(fix.id, base::tr("issue {} is no longer here", issue));
    }
    for (const std::string& leader : {fix.seam.from, fix.seam.to}) {
      if (position_gone(leader))
        add(fix.id, base::tr("{}, a side of its seam, is no longer on the chart", leader));
    }
  }
  void of(const model::Obstacle& obstacle) {
    if (gone(obstacle.on)) add(obstacle.id, base::tr("an obstacle is on what is no longer here"));
    if (!obstacle.fix.empty() && decisions_.find_fix(obstacle.fix) == nullptr)
      add(obstacle.id, base::tr("its fix {} is no longer here", obstacle.fix));
  }
  void of(const model::Commitment& commitment) {
    if (position_gone(commitment.leader))
      add(commitment.id, base::tr("{}, who was told, is no longer on the chart", commitment.leader));
    if (customer_gone(commitment.customer))
      add(commitment.id, base::tr("{}, who said it, is no longer a customer here", commitment.customer));
  }
  void of(const model::PostMortem& back) {
    if (gone(back.on)) add(back.on, base::tr("what was looked back on is no longer here"));
  }
  void of(const model::Quote& quote) {
    if (customer_gone(quote.customer))
      add(quote.id, base::tr("{}, who said it, is no longer a customer here", quote.customer));
    if (issue_gone(quote.issue)) add(quote.id, base::tr("issue {} is no longer here", quote.issue));
  }
  void of(const model::Boundary& boundary) {
    if (customer_gone(boundary.customer))
      add(boundary.id, base::tr("{} is no longer a customer here", boundary.customer));
    for (const std::string& who : {boundary.position, boundary.invoked_by, boundary.backed_by}) {
      if (position_gone(who)) add(boundary.id, base::tr("{} is no longer on the chart", who));
    }
  }
  void of(const model::Win& win) {
    if (position_gone(win.by))
      add(win.id, base::tr("{}, whose win it is, is no longer on the chart", win.by));
    if (customer_gone(win.customer)) add(win.id, base::tr("{} is no longer a customer here", win.customer));
  }
  void note(const std::string& id, const std::string& on) {
    if (gone(on)) add(id, base::tr("a note is on what is no longer here"));
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
