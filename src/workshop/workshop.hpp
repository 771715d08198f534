// The one owner of state: organization, history, decisions, and the memoised picture of a view.
// Everything that changes goes through commit, undo or redo; everything else only reads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "compose/layers.hpp"
#include "compose/stage.hpp"
#include "flow/envelope_use.hpp"
#include "flow/leader_seams.hpp"
#include "flow/measures.hpp"
#include "flow/measuring.hpp"
#include "journal/journal.hpp"
#include "model/decisions.hpp"
#include "model/edit.hpp"
#include "model/forgetting.hpp"
#include "model/view.hpp"
#include "text/text.hpp"
#include "workshop/laying_out.hpp"

namespace flipchart::workshop {

// What one view shows, facing-free. The chart itself is asked for part by part (chart_seen); the other layers
// are whole. `revision` numbers change exactly when a layer does, so that a canvas knows what to upload
// again.
struct Picture {
  model::View view;  // what is shown: not yet what was asked for while that is being laid out
  std::shared_ptr<const compose::Insights> insights;
  std::shared_ptr<const compose::Arrangement> arrangement;
  std::shared_ptr<const compose::BranchBoxes> branches;
  std::shared_ptr<const scene::Scene> ties;
  std::shared_ptr<const compose::FlowLayer> flows;
  std::shared_ptr<const compose::OverlayFigures> figures;
  std::shared_ptr<const scene::Scene> marks;
  std::shared_ptr<const flow::Kept> kept;
  std::uint64_t chart_revision = 0;
  std::uint64_t flows_revision = 0;
  std::uint64_t marks_revision = 0;

  const base::Rect& bounds() const { return arrangement->bounds(); }
  double extent() const { return arrangement->extent(); }
  // Changes with any of the three.
  std::uint64_t revision() const {
    return chart_revision * 1'000'003 + flows_revision * 1'009 + marks_revision;
  }
};

// One line of the issue list: a fix, or an open issue that is in no fix.
struct Matter {
  base::ItemId id;  // fix or issue
  std::string title;
  std::string customer;  // the customer's name (of the first issue)
  std::string owner;     // the owner's name, empty when unowned
  model::MatterState state = model::MatterState::unowned;
  std::string when;                     // "31 days", "9 days over", "due 4 Dec"
  std::string severity;                 // of the first issue, as the source spells it
  std::uint32_t issue = base::kNoSlot;  // the (first) issue, to trace
};

class Workshop {
 public:
  Workshop(std::string title, model::Organization organization, model::History history,
           std::unique_ptr<journal::Journal> journal, base::Date today);
  Workshop(std::string title, journal::Brought began, std::unique_ptr<journal::Journal> journal,
           base::Date today);

  // What happened already, applied in its order; to be called before anything else happens. A line that a
  // person wrote is judged and left out where it is refused; one that was journalled is taken as it is, and
  // does nothing where it no longer fits.
  enum class Told : std::uint8_t { by_the_journal, by_a_person };
  struct Unfit {
    std::uint64_t seq = 0;
    std::string why;
  };
  std::vector<Unfit> restore(const std::vector<journal::Entry>& entries, Told told = Told::by_the_journal);
  // What it was called last, else when it began.
  const std::string& title() const {
    return decisions().rules.title.empty() ? title_ : decisions().rules.title;
  }
  // Names one that nobody has named, before anything is journalled.
  void begin_as(std::string title) { title_ = std::move(title); }
  const model::Organization& organization() const { return *state_.organization; }
  const model::History& history() const { return *state_.history; }
  const model::Decisions& decisions() const { return state_.decisions; }
  // The same, to be read while an import may put others in their place.
  const model::State& state() const { return state_; }
  // Changes exactly when the organization or the history is another one.
  std::uint64_t data_revision() const { return data_revision_; }
  // Counts how often it became another one as a whole: by an import, or undoing one.
  std::uint64_t imports() const { return imports_; }
  base::Date today() const { return today_; }
  text::Measurer& measurer() { return measurer_; }

  // Stamps, prepares, appends to the journal, applies. The number of accepted lines so far. Purging and
  // forgetting reach back instead: they cannot be undone, and what was undone before stays so.
  base::Result<std::uint64_t> commit(model::Edit edit);
  base::Result<std::uint64_t> undo();
  base::Result<std::uint64_t> redo();
  // Who signs what is committed from now on.
  void signed_by(std::string who) { who_ = std::move(who); }
  // Who signs from now on: no name of somebody who was forgotten here.
  const std::string& signer() const { return who_; }
  // What was done, in its order, with who did it and when; from how_many_count() on it was undone.
  struct Happened {
    base::Millis at = base::kNoTime;
    std::string who;
  };
  const std::vector<model::Prepared>& done() const { return done_; }
  const Happened& happened(std::size_t at) const { return happened_[at]; }
  std::size_t how_many_count() const { return head_; }
  bool can_undo() const { return head_ > 0 && tried_.empty(); }
  bool can_redo() const { return head_ < done_.size() && tried_.empty(); }

  // Trying rearrangements out: organization() and every picture are as if they were made, but nothing is
  // journalled. While something is tried, commit, undo and redo are refused.
  base::Result<void> try_out(model::Rearrangement change);
  const std::vector<model::Prepared>& tried() const { return tried_; }
  // The organization without what is tried.
  const model::Organization& organization_untried() const {
    return tried_.empty() ? organization() : *tried_.front().data()->organization_before;
  }
  // Takes one back, and those after it that do not fit without it.
  void give_up(std::size_t tried);
  void give_up_all();
  // Commits all of them, one edit each, in their order; a refusal leaves the rest given up.
  base::Result<std::uint64_t> keep_tried();

  // What it began with and the edits that count now, each of which fits after the one before it.
  journal::Brought began() const;
  std::vector<journal::Line> counting() const;

  // Memoised: only what changed since the last call is made again.
  const Picture& picture(const model::View& view);
  // The same, but what takes long is made on a thread: until then the picture is the last one. `wake` is
  // called from that thread when there is a newer one to ask for.
  const Picture& picture_soon(const model::View& view, const std::function<void()>& wake);
  const Picture& last_picture() const { return picture_; }
  bool laying_out() const { return laying_out_.working(); }
  // Why the picture asked for last is not coming, once.
  std::optional<std::string> why_not_laid_out() { return laying_out_.problem(); }
  // Of the issues the last picture keeps; the lists whole but for the pairs of holders, of which the first
  // few.
  const flow::Measures& measures();
  // The seams between units of the last picture, of the issues it keeps.
  const std::vector<flow::UnitSeam>& seams();
  // What an envelope, set or thought of, would have kept at the front, of the issues the last picture keeps.
  const flow::EnvelopeUse& kept_inside(const model::Envelope& envelope);
  // The chart of the last picture as a window sees it. `route_lit`: the way of one issue is drawn over it.
  compose::Sight sight(const compose::Lens& lens) const;
  scene::Scene chart_seen(const compose::Sight& sight, bool route_lit = false);
  // What is selected or hovered in the last picture, over a part of it.
  scene::Scene highlight(const compose::Highlight& highlight, const compose::Sight& sight);
  // The last picture as a stage, where it is one (compose::staged), with what is selected in front.
  const compose::Stage& stage(const compose::Highlight& selected);
  // What the pointer is on, over that stage.
  scene::Scene hovered_on_stage(const compose::Highlight& hovered);
  // Overdue, unowned, half, owned, done, followed up, in this order; inside a group as urgent first.
  // Limited to issues the view's filter keeps.
  std::vector<Matter> matters(const model::View& view);

 private:
  compose::Subject subject(const model::View& view);
  const Picture& show(LaidOut laid_out, const model::View& view);
  void changed(const model::Prepared& prepared);
  void data_is_other();
  void do_next(model::Prepared prepared, Happened happened);
  // Why it does not fit any more; none where it does.
  std::optional<std::string> do_again(const base::Result<model::Edit>& edit, Told told, Happened happened);
  base::Result<std::uint64_t> reach_back(const model::Edit& edit);
  model::Forgotten forgotten_by(const model::Edit& edit) const;
  void remember_names(const model::Prepared& prepared);
  // What there was before the first `head` edits.
  journal::Brought all_began(std::size_t head) const;
  // Of the routes that the picture's insights have.
  flow::Measuring& measuring();

  std::string title_;
  model::State state_;
  std::unique_ptr<journal::Journal> journal_;
  base::Date today_;
  text::Measurer measurer_;
  std::vector<model::Prepared> done_;  // undo moves head_ back; a new edit cuts what is beyond it
  std::vector<Happened> happened_;     // to each of done_
  std::size_t head_ = 0;
  std::string who_;
  model::KnownBefore known_before_;  // names alone
  // What imports brought that the journal still has and done_ has no more.
  std::vector<journal::Brought> cut_off_;
  std::set<std::string> noted_;         // ids of notes and corrections that the journal has words of
  std::vector<model::Prepared> tried_;  // applied to state_, after all that is done
  std::uint64_t decisions_revision_ = 0;
  std::uint64_t data_revision_ = 0;
  std::uint64_t imports_ = 0;
  std::uint64_t accepted_ = 0;
  LayingOut laying_out_;
  bool has_picture_ = false;
  std::uint64_t pictured_decisions_ = 0;
  Picture picture_;
  compose::Stage stage_;
  std::uint64_t staged_at_ = 0;  // the picture's revision that it is of; 0: none yet
  base::Size staged_size_;
  compose::Highlight staged_for_;
  std::shared_ptr<const compose::Insights> measuring_of_;  // what measuring_ reads
  std::unique_ptr<flow::Measuring> measuring_;
  std::shared_ptr<const flow::Kept> measured_;  // what measures_ are of
  flow::Measures measures_;
  std::shared_ptr<const flow::Kept> seams_of_;  // what seams_ are of
  std::vector<flow::UnitSeam> seams_;
  std::shared_ptr<const flow::Kept> envelopes_of_;  // what the uses are of
  std::vector<std::pair<model::Envelope, flow::EnvelopeUse>> envelope_uses_;
};

}  // namespace flipchart::workshop
