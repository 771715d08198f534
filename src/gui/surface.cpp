// One frame of everything: see surface.hpp.
#include "gui/surface.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "commands/forms.hpp"
#include "gui/keys.hpp"

namespace flipchart::gui {

namespace {
constexpr double kTop = 48;
constexpr double kIssues = 264;
constexpr double kInspector = 336;
constexpr double kTimeline = 136;
constexpr double kFolded = 48;
constexpr double kShort = 800;   // a window lower than this starts with the timeline folded
constexpr double kSettle = 150;  // a resize is laid out when it has been quiet for so long, in milliseconds
// Room around the chart, and for the legend's row: as the design's pictures have it.
constexpr double kSide = 15;
constexpr double kEnds = 12;
}  // namespace

Places places_in(base::Size window, bool panels_hidden, bool timeline_folded, bool silo_map) {
  Places at;
  at.canvas = {0, 0, window.w, window.h};
  if (panels_hidden) return at;
  const double timeline = timeline_folded || silo_map || window.h < 640 ? kFolded : kTimeline;
  const double tall = std::max(1.0, window.h - kTop - timeline);
  at.top = {0, 0, window.w, kTop};
  at.timeline = {0, window.h - timeline, window.w, timeline};
  at.beside = {window.w - std::min(kInspector, window.w), kTop, std::min(kInspector, window.w), tall};
  if (silo_map) {
    const double wide = silo_map_width(window.w);
    at.silo_map = {window.w - wide, kTop, wide, tall};
    at.canvas = {0, kTop, std::max(1.0, window.w - wide), tall};
    return at;
  }
  const double left = window.w >= 900 ? kIssues : 0;
  const double right = window.w >= 1200 ? kInspector : 0;
  at.issues = {0, kTop, left, tall};
  at.inspector = {window.w - right, kTop, right, tall};
  at.canvas = {left, kTop, std::max(1.0, window.w - left - right), tall};
  return at;
}

void Surface::lay_out_for(commands::Session& session, base::Size size, double now) {
  const bool on_the_wall = session.presenting.has_value();
  if (std::exchange(on_the_wall_, on_the_wall) != on_the_wall) laid_out_ = false;  // no resize: at once
  waiting_ = false;
  if (size == session.view.size) {
    wanted_ = size;
    laid_out_ = true;
    return;
  }
  if (!laid_out_) {
    session.view.size = wanted_ = size;
    laid_out_ = true;
    return;
  }
  if (!(size == wanted_)) {
    wanted_ = size;
    wanted_since_ = now;
  }
  waiting_ = now - wanted_since_ < kSettle;
  if (!waiting_) session.view.size = size;
}

void Surface::build(commands::Session& session, base::Size window, double scale, const Pointer& hand,
                    const LineSource& lines, double now) {
  if (!laid_out_ && window.h < kShort) session.timeline.folded = true;
  commands::keep_up_with_data(session);
  follow_sheet(session);
  find_.follow(session);
  timeline_.play(session, now);
  const bool start = session.workshop.organization().empty() && session.workshop.history().empty();
  const bool wall = session.presenting.has_value();
  Places at = places_in(window, session.panels_hidden || start || wall,
                        session.timeline.folded || session.workshop.history().empty(),
                        session.silo_map.shown && !wall);
  const RoomOnTheWall room = room_on_the_wall(window);
  if (wall) at.canvas = room.canvas;
  const base::Size beside_panels{std::max(200.0, at.canvas.w - 2 * kSide),
                                 std::max(150.0, at.canvas.h - 2 * kEnds)};
  lay_out_for(session, wall ? room.page : beside_panels, now);
  commands::follow_what_if(session);
  commands::follow_discretion(session);
  commands::follow_asking(session);
  commands::follow_exporting(session);
  commands::follow_saved_views(session);
  Pointer pointer = hand;
  if (wall) {
    private_ = {};  // folded, and asked for again, when the panels are back
    pointer.free = pointer.free && !session.presenting->blank && !session.commitments_shown;
    if (session.presenting->spotlight && std::exchange(pointer.wheel_y, 0) != 0)
      outbox_.push_back([by = hand.wheel_y](commands::Session& s) { commands::size_spotlight(s, by); });
  }
  const Rect canvas = below_what_if(session, at.canvas, what_if_);
  chart_.look(session, canvas, now);
  chart_.point(session, pointer, now);

  const workshop::Picture picture = session.workshop.picture_soon(session.view, session.wake);
  const std::uint64_t revision = picture.revision();
  if (matters_at_ != revision) {
    matters_ = session.workshop.matters(picture.view);
    matters_at_ = revision;
    inspected_at_ = 0;
  }
  if (inspected_at_ != revision || inspected_item_ != session.selected ||
      !(inspected_highlight_ == session.highlight) || inspected_facing_ != session.view.facing) {
    inspected_ = inspected(session, picture, matters_);
    inspected_at_ = revision;
    inspected_item_ = session.selected;
    inspected_highlight_ = session.highlight;
    inspected_facing_ = session.view.facing;
  }
  timeline_.follow(session, picture);
  filter_.follow(session, picture);
  places_.clear();
  const double magnified = magnification(session, window);
  Ink ink(compose::theme(session.view.theme), session.workshop.measurer(), lines, scale * magnified, icons_);
  Frame frame{session,      picture, matters_, inspected_, ink, outbox_, now, remember_ ? &places_ : nullptr,
              pointer.shift};
  if (wall) {
    commands::follow_presenting(session, unowned(), now);
    build_presenting(frame, {window.w / magnified, window.h / magnified}, hand, magnified);
    return;
  }
  build_panels(frame, at, start);
  what_if_bar(frame, at.canvas, what_if_);
  working_note(frame, canvas);
  carried_card(frame, chart_);
  carry_matter(frame, session, pointer.at);
  build_over(frame, window, at.canvas, at.issues.w > 0 ? at.issues : at.canvas);
  said(frame, canvas);
  import_sheet(frame, {0, 0, window.w, window.h}, import_);
}

std::size_t Surface::unowned() const {
  return static_cast<std::size_t>(std::count_if(
      matters_.begin(), matters_.end(),
      [](const workshop::Matter& matter) { return matter.state == model::MatterState::unowned; }));
}

void Surface::build_presenting(Frame& frame, base::Size window, const Pointer& pointer, double magnified) {
  const commands::Session& session = frame.session;
  if (session.presenting->blank) return blank_screen(window);
  chart_.point_out({});
  const Rect& screen = chart_.camera().screen();
  const Rect canvas{screen.x / magnified, screen.y / magnified, screen.w / magnified, screen.h / magnified};
  presenting_panels(frame, window, step_words(frame, timeline_));
  empty_chart(frame, canvas);
  working_note(frame, canvas);
  build_over(frame, window, canvas, canvas);
  said(frame, canvas);
  if (session.presenting->spotlight)
    spotlight(frame, window, {pointer.at.x / magnified, pointer.at.y / magnified});
}

void Surface::build_panels(Frame& frame, const Places& at, bool start) {
  const commands::Session& session = frame.session;
  compose::Highlight lit;  // on the chart, by the map
  if (!session.panels_hidden && !start) {
    if (at.issues.w > 0) issues_panel(frame, at.issues, issues_);
    if (session.saved_views.shown)
      views_panel(frame, at.beside, views_, small_texture_);
    else if (at.inspector.w > 0 && session.history_shown)
      history_panel(frame, at.inspector, history_);
    else if (at.inspector.w > 0)
      inspector_panel(frame, at.inspector, private_);
    if (at.silo_map.w > 0)
      lit = silo_map_panel(frame, at.silo_map, silo_map_, chart_.hovered(), chart_.hovered_silo());
    timeline_panel(frame, at.timeline, timeline_);
    top_bar(frame, at.top);
  }
  chart_.point_out(std::move(lit));
  if (!start)
    empty_chart(frame, at.canvas);
  else if (!session.help_shown)  // the page would stand over the keys
    start_page(frame, at.canvas);
  if (session.what_if == nullptr) legend(frame, chart_);  // the bar has taken the room of its corner
  branch_chips(frame, chart_);
  minimap(frame, chart_);
}

void Surface::build_over(Frame& frame, base::Size window, const Rect& canvas, const Rect& at_side) {
  const Rect all{0, 0, window.w, window.h};
  commitments_panel(frame, window, commitments_);
  asking_panel(frame, canvas, asking_);
  find_panel(frame, all, find_);
  filter_panel(frame, at_side, filter_);
  export_panel(frame, all, page_texture_);
  if (frame.session.help_shown) help_sheet(frame, all);
}

// A matter that is dragged onto a card is that position's from then on.
void Surface::carry_matter(Frame& frame, commands::Session& session, base::Point at) {
  if (!issues_.dragged) return;
  const base::ItemId card = chart_.card_at(session, at);
  const bool owner = card.kind == base::ItemKind::position;
  const std::string name =
      owner ? session.workshop.organization().holder_names(session.workshop.organization().find(card.id))
            : std::string();
  carried_words(frame, at, owner ? name + " owns “" + issues_.dragged_title + "”" : issues_.dragged_title);
  if (!issues_.dropped) return;
  const base::ItemId matter = std::exchange(issues_.dragged, {});
  if (owner)
    outbox_.push_back(
        [matter, owner = card.id](commands::Session& s) { commands::give_to(s, matter, owner); });
}

// A sheet that opens begins anew; a newer reading takes a few frames to settle.
void Surface::follow_sheet(commands::Session& session) {
  const bool open = session.sheet != nullptr;
  if (open && !sheet_open_) import_ = ImportPanel();
  if (open && !sheet_open_) import_.zone = session.sheet->options().zone;
  sheet_open_ = open;
  if (fresh_ > 0) --fresh_;
  if (open && session.sheet->poll()) fresh_ = 3;
}

bool Surface::type(commands::Session& session, const std::string& text) {
  if (session.sheet != nullptr)
    import_.type(session, text);
  else if (session.exporting != nullptr && session.exporting->shown)
    commands::exporting_type(session, text);
  else if (session.asking)
    commands::asking_type(session, text);
  else if (session.find_shown)
    find_.type(session, text);
  else if (session.choosing.shown)
    filter_.type(text);
  else if (session.discretion)
    discretion_type(session, text);
  return typing(session);
}

void Surface::character(commands::Session& session, unsigned int code_point, bool shift) {
  std::string typed;
  base::append_code_point(typed, code_point);
  if (type(session, typed)) return;
  // Where Shift means nothing of its own, a letter is what it is without.
  if (shift && commands::run_key(session, shifted_name(code_point))) return;
  commands::run_key(session, character_name(code_point));
}

void Surface::settle(commands::Session& session) {
  for (const Intent& intent : std::exchange(outbox_, {})) intent(session);
}

}  // namespace flipchart::gui
