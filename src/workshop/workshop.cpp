// Making again only the layers that a change touches; edits are committed in committing.cpp.
#include "workshop/workshop.hpp"

#include <utility>

#include "compose/overlay_figures.hpp"

namespace flipchart::workshop {

namespace {

// More positions than this take longer to lay out than a frame may wait.
constexpr std::size_t kQuick = 20'000;

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
    : Workshop(std::move(title),
               {std::make_shared<const model::Organization>(std::move(organization)),
                std::make_shared<const model::History>(std::move(history))},
               std::move(journal), today) {}

Workshop::Workshop(std::string title, journal::Brought began, std::unique_ptr<journal::Journal> journal,
                   base::Date today)
    : title_(std::move(title)),
      state_{std::move(began.organization), std::move(began.history), {}},
      journal_(std::move(journal)),
      today_(today),
      laying_out_(today) {}

// What was pictured of other data is of no use; decisions alone move no card.
void Workshop::changed(const model::Prepared& prepared) {
  ++decisions_revision_;
  if (prepared.data() == nullptr) return;
  if (std::holds_alternative<model::Import>(prepared.edit)) ++imports_;
  data_is_other();
}

void Workshop::data_is_other() {
  ++data_revision_;
  laying_out_.forget();
  measuring_.reset();
  measuring_of_.reset();
  has_picture_ = false;
  picture_.insights.reset();  // numbers of data that is gone: until there is another picture there are none
}

const Picture& Workshop::picture(const model::View& view) {
  return show(laying_out_.at_once(state_, view), view);
}

const Picture& Workshop::picture_soon(const model::View& view, const std::function<void()>& wake) {
  if (!has_picture_ || organization().size() <= kQuick) return picture(view);
  if (auto laid_out = laying_out_.soon(state_, view, wake)) return show(std::move(*laid_out), view);
  // What moves no card follows at once.
  model::View shown = compose::dressed_as(picture_.view, view);
  return show({{}, picture_.insights, picture_.arrangement, picture_.branches}, shown);
}

// Makes the layers again that differ from what the picture has.
const Picture& Workshop::show(LaidOut laid_out, const model::View& view) {
  const bool same_place = has_picture_ && picture_.arrangement == laid_out.arrangement;
  const bool same_decisions = pictured_decisions_ == decisions_revision_;
  const bool same_look = same_place && chart_key(view) == chart_key(picture_.view);
  const bool same_chart = same_look && (same_decisions || !view.room_safe);  // who goes by a role may change
  const bool same_flows = same_look && same_decisions && flows_key(view) == flows_key(picture_.view);
  picture_.view = view;
  if (same_flows) return picture_;
  picture_.insights = std::move(laid_out.insights);
  picture_.arrangement = std::move(laid_out.arrangement);
  picture_.branches = std::move(laid_out.branches);
  pictured_decisions_ = decisions_revision_;
  has_picture_ = true;
  picture_.figures.reset();  // of other units, perhaps
  const compose::Subject about = subject(picture_.view);
  if (!same_look) picture_.ties = std::make_shared<const scene::Scene>(compose::ties_layer(about));
  picture_.kept = std::make_shared<const flow::Kept>(measuring().kept(view.filter));
  picture_.figures =
      std::make_shared<const compose::OverlayFigures>(compose::overlay_figures(about, *picture_.kept));
  const compose::Subject counted = subject(picture_.view);
  picture_.flows = std::make_shared<const compose::FlowLayer>(compose::flow_layer(counted, *picture_.kept));
  picture_.marks = std::make_shared<const scene::Scene>(compose::marks_layer(about));
  ++picture_.flows_revision;
  ++picture_.marks_revision;
  // Reporting lines yield to rivers, grounds and bands have the figures of what the filter keeps.
  const bool counts = view.overlays != model::Overlays{};
  if (!same_chart || counts) ++picture_.chart_revision;
  return picture_;
}

flow::Measuring& Workshop::measuring() {
  if (measuring_ == nullptr || measuring_of_->index != picture_.insights->index) {
    measuring_of_ = picture_.insights;
    measuring_ = std::make_unique<flow::Measuring>(organization(), history(), measuring_of_->routes,
                                                   measuring_of_->silos, *measuring_of_->index);
  }
  return *measuring_;
}

const flow::Measures& Workshop::measures() {
  constexpr std::size_t kLines = 20;
  if (measured_ == picture_.kept) return measures_;
  measured_ = picture_.kept;
  measures_ = measuring().measured(*picture_.kept, picture_.view.filter, kLines);
  return measures_;
}

const std::vector<flow::UnitSeam>& Workshop::seams() {
  if (seams_of_ == picture_.kept) return seams_;
  seams_of_ = picture_.kept;
  seams_ = flow::unit_seams(organization(), history(), picture_.insights->routes, picture_.insights->units,
                            picture_.insights->silos, *picture_.kept);
  return seams_;
}

const flow::EnvelopeUse& Workshop::kept_inside(const model::Envelope& envelope) {
  constexpr std::size_t kMost = 64;  // while one is typed there is one for each letter
  if (envelopes_of_ != picture_.kept || envelope_uses_.size() >= kMost) envelope_uses_.clear();
  envelopes_of_ = picture_.kept;
  for (const auto& [known, use] : envelope_uses_) {
    if (known == envelope) return use;
  }
  envelope_uses_.emplace_back(
      envelope,
      flow::envelope_use(organization(), history(), picture_.insights->routes, *picture_.kept, envelope));
  return envelope_uses_.back().second;
}

compose::Sight Workshop::sight(const compose::Lens& lens) const {
  return compose::seen_through(*picture_.arrangement, *picture_.branches, lens,
                               picture_.view.detail == model::Detail::far);
}

scene::Scene Workshop::chart_seen(const compose::Sight& sight, bool route_lit) {
  compose::Subject about = subject(picture_.view);
  about.route_lit = route_lit;
  scene::Scene scene = compose::chart_seen(about, sight);
  compose::add_ties_seen(scene, *picture_.ties, sight);
  if (picture_.view.overlays.flows) compose::yield_to_rivers(scene, picture_.flows->scene);
  return scene;
}

scene::Scene Workshop::highlight(const compose::Highlight& highlight, const compose::Sight& sight) {
  const compose::Subject about = subject(picture_.view);
  if (sight.blocks_drawn) return compose::highlight_seen(about, highlight, sight);
  return compose::highlight_layer(about, highlight, picture_.flows->scene);
}

const compose::Stage& Workshop::stage(const compose::Highlight& selected) {
  const bool same = staged_at_ == picture_.revision() && staged_size_ == picture_.view.size;
  if (same && staged_for_ == selected) return stage_;
  const std::uint64_t number = stage_.number + 1;
  compose::Subject about = subject(picture_.view);
  about.route_lit = selected.issue.has_value();  // whoever it passes goes by a role
  stage_ = compose::stage_of(about, *picture_.kept, selected);
  stage_.number = number;
  staged_at_ = picture_.revision();
  staged_size_ = picture_.view.size;
  staged_for_ = selected;
  return stage_;
}

scene::Scene Workshop::hovered_on_stage(const compose::Highlight& hovered) {
  return compose::stage_hovered(subject(picture_.view), stage_, hovered);
}

compose::Subject Workshop::subject(const model::View& view) {
  return {organization(), history(), decisions(), *picture_.insights,    *picture_.arrangement,
          view,           today_,    measurer_,   picture_.figures.get()};
}

}  // namespace flipchart::workshop
