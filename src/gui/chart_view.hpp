// The chart in the middle of the window: camera, turning over, hovering, picking, and telling the canvas what
// to draw. Knows nothing of panels; asks the workshop for pictures and changes the session only by the
// commands' functions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "backends/gl/canvas.hpp"
#include "commands/command.hpp"
#include "gui/camera.hpp"
#include "gui/corners.hpp"
#include "gui/cross_fade.hpp"
#include "gui/detail_choice.hpp"
#include "gui/flight.hpp"
#include "gui/motion.hpp"
#include "gui/seen_chart.hpp"
#include "gui/whereabouts.hpp"
#include "scene/blend.hpp"
#include "scene/picking.hpp"

namespace flipchart::gui {

// What the mouse did since the last frame, in logical pixels of the window.
struct Pointer {
  base::Point at;
  bool free = false;     // not over a panel
  bool down = false;     // left or middle button
  bool pressed = false;  // went down in this frame
  bool middle = false;
  double wheel_x = 0;
  double wheel_y = 0;
  bool shift = false;
  bool ctrl = false;
};

inline constexpr double kNextView = 500;    // milliseconds, to the next step of a talk
inline constexpr double kChartMargin = 12;  // between the window's edges and a chart that fits it

class ChartView {
 public:
  const ChartCamera& camera() const { return camera_; }
  const TurnAt& turn() const { return turn_; }
  base::Point pointer() const { return pointer_.at; }
  bool moving(double now) const {
    return flip_.moving(now) || dim_.moving(now) || blending_.moving(now) || fading_.moving(now) ||
           seen_.unsettled(camera_) || flight_over_ != nullptr || hidden_.moving(now) || arriving_ ||
           cross_fade_.moving(now);
  }
  bool dragging() const { return dragging_; }
  // What the pointer is on: a card, a seam, or the band of a silo by its name.
  const compose::Highlight& hovered() const { return hover_; }
  const std::string& hovered_silo() const { return hovered_silo_; }
  // What something beside the chart points at on it; empty: nothing.
  void point_out(compose::Highlight highlight) { pointed_out_ = std::move(highlight); }
  const compose::Highlight& pointed_out() const { return pointed_out_; }
  // While something is tried out: the id of the position whose card the hand drags, empty for none.
  const std::string& carried() const { return carried_; }

  // Lets the chart be seen through `screen` and answers the session's requests (fit, zoom, pan, turning
  // over).
  void look(commands::Session& session, const base::Rect& screen, double now);
  // Pans, zooms, hovers and clicks.
  void point(commands::Session& session, const Pointer& pointer, double now);
  void look_at(base::Point chart_point) { camera_.centre_on(chart_point); }
  // The card at a point of the window; none where there is none.
  base::ItemId card_at(commands::Session& session, base::Point at);
  // For measuring: as a person's wheel and drag would.
  void nudge(double dx, double dy, double zoom);

  // Uploads what changed and draws. `scale` is device pixels for a logical pixel.
  void draw(commands::Session& session, backends::gl::Canvas& canvas, base::Size framebuffer, double scale,
            double now);

 private:
  // The place that stays where it is on the screen when another placement comes.
  struct Held {
    base::Point on_screen;
    Anchor what;
  };

  const workshop::Picture& picture(commands::Session& session);
  // Begins the flight that is asked for, or moves the camera along it. A hand on the chart ends it.
  void fly(commands::Session& session, double now);
  void end_flight();
  // Where a search set out from, as what stood in the middle and how wide a column of cards was there:
  // another placement may have come since.
  struct Before {
    std::shared_ptr<const compose::Arrangement> over;
    Stand stand;
    bool fitted = true;
    Anchor middle;
    double column = 0;
  };
  void remember_where(const workshop::Picture& shown);
  void fly_back(double now);
  void fly_to_stand(const Stand& to, double now, double millis);
  void fly_to_fit(double now, double millis);
  // What was asked for is there to be shown: the camera flies, cards go where they are, flows come.
  void arrive(commands::Session& session, double now);
  void bring_into_sight(commands::Session& session, double now);
  // Chooses the placement that suits how close the window looks; `at` keeps what it shows.
  void choose_detail(commands::Session& session, base::Point at);
  // The camera goes from the placement it stood on to the one that has come.
  void change_over(commands::Session& session, const workshop::Picture& picture, double now);
  void hold(const commands::Session& session, base::Point at);
  // What there is of it where it is not one block: a position's branch, a customer's segment.
  base::Rect spread_of(const Anchor& what) const;
  // The same people on other lines: cards go from where they were to where they are.
  void follow_rearranged(const compose::Arrangement& before, const model::Organization& chart_before,
                         double now);
  // The camera keeps a card that both have where it is, and the cards will go from where they were. False
  // where they have none in common.
  bool keep_in_place(const compose::Arrangement& before, const model::Organization& chart_before);
  Closeness closeness(const commands::Session& session) const;
  void follow_presenting(commands::Session& session);
  double margin() const;  // round a chart that fits; none round a page
  Fit how_to_fit() const;
  void fit() { camera_.fit(whole(), margin(), how_to_fit()); }
  // What a fitted chart shows: all of it, and beyond its leaders what floats in their corners, where one of
  // the outermost cards would stand under that.
  base::Rect whole() const;
  ChartCamera fitted_camera() const;
  // A fitted camera goes where it fits now.
  void fit_anew(double now);
  double page_zoom(const commands::Session& session) const;
  double letters(const commands::Session& session) const;
  void upload_stage(commands::Session& session, const workshop::Picture& picture,
                    backends::gl::Canvas& canvas, double now);
  void leave_stage(backends::gl::Canvas& canvas);
  backends::gl::Camera gl_camera(double extent, base::Size framebuffer, double scale, double now) const;
  // With reduced motion: keeps what was drawn last, before anything else is uploaded.
  void keep_before(const commands::Session& session, backends::gl::Canvas& canvas, base::Size framebuffer,
                   double now);
  void upload(commands::Session& session, const workshop::Picture& picture, backends::gl::Canvas& canvas,
              double now);
  void hover(commands::Session& session, double now);
  void click(commands::Session& session);
  void take_up(commands::Session& session);
  void put_down(commands::Session& session);
  std::optional<scene::Picked> under(commands::Session& session, base::Point at);

  ChartCamera camera_;
  Corners corners_;
  bool reduced_motion_ = false;
  CrossFade cross_fade_;                // in the place of motion
  backends::gl::Camera camera_before_;  // of the last frame
  TurnAt turn_before_;
  FlipMotion flip_;
  TurnAt turn_;
  Fade dim_;
  Pointer pointer_;
  // What the camera stands on.
  std::shared_ptr<const compose::Arrangement> arrangement_;
  std::shared_ptr<const compose::BranchBoxes> branches_;
  model::Detail detail_ = model::Detail::mid;
  std::shared_ptr<const model::Organization> chart_;  // that it is of
  std::uint64_t imports_ = 0;                         // the workshop's count of imports
  // The mid placements that blocks would not make larger, and that full cards would make too small.
  std::shared_ptr<const compose::Arrangement> no_far_;
  std::shared_ptr<const compose::Arrangement> no_near_;
  Held held_;
  Flight flight_;
  base::ItemId flies_to_;
  Before before_search_;
  std::shared_ptr<const compose::Arrangement> flight_over_;  // null until it has begun
  SeenChart seen_;
  scene::Scene blend_from_;
  base::Point blend_shift_;
  bool blend_waits_ = false;  // for the new placement's part
  scene::Blend blend_;        // from the last placement to this one
  Fade blending_;
  bool arriving_ = false;  // another view is asked for, to be seen coming
  Fade hidden_;            // how much of what stands over the chart is still to come
  Fade fading_;            // from cards to blocks, or between details
  model::Detail detail_shown_ = model::Detail::mid;
  bool blend_shown_ = false;
  bool flows_seen_ = false;
  double zoom_seen_ = 0;  // the zoom that the placement was chosen for
  double zoom_hovered_ = 0;
  bool fit_after_flight_ = false;
  std::string carried_;
  bool dragging_ = false;
  double dragged_ = 0;
  base::Point last_;
  compose::Highlight hover_;  // what the pointer adds to the session's highlight
  std::string hovered_silo_;
  compose::Highlight pointed_out_;
  compose::Highlight shown_;    // what the canvas has
  std::uint64_t shown_at_ = 0;  // the revisions the canvas has
  std::uint64_t shown_made_ = 0;
  bool shown_on_blocks_ = false;
  std::uint64_t flows_at_ = 0;
  std::uint64_t marks_at_ = 0;
  bool overlaid_ = false;  // the canvas has the flows
  bool presented_seen_ = false;
  bool staged_ = false;        // the canvas has a stage
  scene::Scene stage_ground_;  // of it
  bool lit_ = false;           // the highlight holds a route or a flow
};

}  // namespace flipchart::gui
