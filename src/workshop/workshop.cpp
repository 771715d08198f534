// Committing edits, and making again only the layers that a change touches.
#include "workshop/workshop.hpp"

#include <utility>

namespace flipchart::workshop {

namespace {

// The parts of a view that decide each layer; what is not copied here does not make the layer again.
model::View chart_key(const model::View& view) {
  model::View key = view;
  key.facing = 0;
  key.filter = {};
  key.title.clear();
  key.transparent = false;
  return key;
}

model::View flows_key(const model::View& view) {
  model::View key = chart_key(view);
  key.filter = view.filter;
  return key;
}

}  // namespace

Workshop::Workshop(std::string title, model::Organization organization, model::History history,
                   std::unique_ptr<journal::Journal> journal, base::Date today)
    : title_(std::move(title)),
      state_{std::make_shared<const model::Organization>(std::move(organization)),
             std::make_shared<const model::History>(std::move(history)),
             {}},
      journal_(std::move(journal)),
      today_(today) {}

// What was pictured of other data is of no use; decisions alone move no card.
void Workshop::changed(const model::Prepared& prepared) {
  ++decisions_revision_;
  if (!std::holds_alternative<model::Import>(prepared.edit)) return;
  ++data_revision_;
  has_picture_ = false;
}

base::Result<std::uint64_t> Workshop::commit(model::Edit edit) {
  auto prepared = model::prepare(state_, std::move(edit));
  if (!prepared) return tl::unexpected(prepared.error());
  if (auto written = journal_->append(model::to_json(prepared->edit)); !written)
    return tl::unexpected(written.error());
  model::apply(state_, *prepared);
  changed(*prepared);
  done_.resize(head_);
  done_.push_back(std::move(*prepared));
  ++head_;
  return ++accepted_;
}

base::Result<std::uint64_t> Workshop::undo() {
  if (!can_undo()) return base::failed("there is nothing to undo", base::Failure::refused);
  if (auto written = journal_->append("{\"edit\":\"undo\"}"); !written)
    return tl::unexpected(written.error());
  model::revert(state_, done_[--head_]);
  changed(done_[head_]);
  return ++accepted_;
}

base::Result<std::uint64_t> Workshop::redo() {
  if (!can_redo()) return base::failed("there is nothing to redo", base::Failure::refused);
  if (auto written = journal_->append("{\"edit\":\"redo\"}"); !written)
    return tl::unexpected(written.error());
  model::apply(state_, done_[head_]);
  changed(done_[head_++]);
  return ++accepted_;
}

const Picture& Workshop::picture(const model::View& view) {
  const bool same_insights = has_picture_ && compose::insights_key(view) == compose::insights_key(pictured_);
  const bool same_chart = same_insights && chart_key(view) == chart_key(pictured_);
  const bool same_decisions = pictured_decisions_ == decisions_revision_;
  const bool same_flows = same_chart && flows_key(view) == flows_key(pictured_) && same_decisions;
  if (same_flows) return picture_;

  if (!same_insights) {
    picture_.insights = std::make_shared<const compose::Insights>(
        compose::insights_of(organization(), history(), view, today_));
  }
  if (!same_chart) {
    picture_.arrangement = std::make_shared<const compose::Arrangement>(
        compose::arranged(organization(), *picture_.insights, view));
  }
  pictured_ = view;
  pictured_decisions_ = decisions_revision_;
  has_picture_ = true;
  const compose::Subject about = subject(view);
  if (!same_chart) chart_ = std::make_shared<const scene::Scene>(compose::chart_layer(about));
  picture_.kept = std::make_shared<const flow::Kept>(flow::kept_by(
      view.filter, organization(), history(), picture_.insights->routes, picture_.insights->silos));
  picture_.flows = std::make_shared<const compose::FlowLayer>(compose::flow_layer(about, *picture_.kept));
  ++picture_.flows_revision;
  if (view.overlays.flows) {
    scene::Scene yielding = *chart_;
    compose::yield_to_rivers(yielding, picture_.flows->scene);
    picture_.chart = std::make_shared<const scene::Scene>(std::move(yielding));
    ++picture_.chart_revision;
  } else if (picture_.chart != chart_) {
    picture_.chart = chart_;
    ++picture_.chart_revision;
  }
  picture_.marks = std::make_shared<const scene::Scene>(compose::marks_layer(about));
  ++picture_.marks_revision;
  return picture_;
}

scene::Scene Workshop::highlight(const model::View& view, const compose::Highlight& highlight) {
  const Picture& shown = picture(view);
  return compose::highlight_layer(subject(view), highlight, shown.flows->scene);
}

compose::Subject Workshop::subject(const model::View& view) {
  return {organization(),        history(), decisions(), *picture_.insights,
          *picture_.arrangement, view,      today_,      measurer_};
}

}  // namespace flipchart::workshop
