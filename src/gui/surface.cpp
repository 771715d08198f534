// One frame of everything: see surface.hpp.
#include "gui/surface.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/forms.hpp"
#include "gui/ink_record.hpp"
#include "gui/keys.hpp"
#include "gui/panel_edges.hpp"

namespace flipchart::gui {

namespace {
constexpr double kShort = 800;   // a window lower than this starts with the timeline folded
constexpr double kSettle = 150;  // a resize is laid out when it has been quiet for so long, in milliseconds
// Room around the chart, and for the legend's row: as the design's pictures have it.
constexpr double kSide = 15;
constexpr double kEnds = 12;
constexpr double kViewsWide = 336;  // of the saved views, where the inspector has no room

// The panels in the order of Tab.
enum Group : int { kAtTop, kAtLeft, kOnChart, kAtRight, kAtFoot };
}  // namespace

Places Surface::places_for(commands::Session& session, base::Size window, bool start) const {
  PanelWishes wishes;
  wishes.sizes = session.settings.panels;
  wishes.hidden = session.panels_hidden || start || session.presenting.has_value();
  wishes.issues_folded = session.settings.issues_folded;
  wishes.inspector_folded = session.settings.inspector_folded;
  wishes.timeline_folded = session.timeline.folded || session.workshop.history().empty();
  wishes.silo_map = session.silo_map.shown;
  const Places at = places_in(window, wishes);
  session.panels_shown.issues = at.issues.w > 0 && !at.issues_folded;
  session.panels_shown.inspector = at.inspector.w > 0 && !at.inspector_folded;
  session.panels_shown.both_fit = room_for_both(window.w);
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
  now_ = now;
  commands::follow_files(session);
  commands::keep_up_with_data(session);
  follow_sheet(session);
  find_.follow(session);
  palette_.follow(session);
  menu_.follow(session);
  help_.follow(session);
  hints_.begin_frame();
  timeline_.play(session, now);
  const bool start = commands::nothing_open(session);
  start_.shown = start && !session.help_shown;  // the page would stand over the keys
  const bool wall = session.presenting.has_value();
  Places at = places_for(session, window, start);
  if (wall) at.canvas = canvas_on_the_wall(window);
  const base::Size beside_panels{std::max(200.0, at.canvas.w - 2 * kSide),
                                 std::max(150.0, at.canvas.h - 2 * kEnds)};
  lay_out_for(session, session.view.presented ? page_on_the_wall(window, at.canvas) : beside_panels, now);
  commands::follow_why_not(session);
  commands::follow_what_if(session);
  commands::follow_discretion(session);
  commands::follow_asking(session);
  commands::follow_exporting(session);
  commands::follow_saved_views(session);
  const Pointer pointer = wall ? pointer_on_the_wall(session, hand) : hand;
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
  keyboard_.begin_frame();
  if (pointer.pressed && pointer.free) keyboard_.focus.clear();
  const double magnified = magnification(session, window);
  const base::Size of_panels{window.w / magnified, window.h / magnified};
  Ink ink(compose::theme(session.view.theme), session.workshop.measurer(), lines, scale * magnified, icons_);
  if (record_ != nullptr) record_->begin(of_panels, ink.theme().canvas);
  ink.record_in(record_);
  Frame frame{session,       picture,      matters_, inspected_,
              ink,           outbox_,      now,      remember_ ? &places_ : nullptr,
              pointer.shift, pointer.ctrl, &hints_,  &keyboard_};
  chart_.point_out({});
  if (wall) {
    frame.keyboard = nullptr;  // keys are those of the talk
    commands::follow_presenting(session, unowned(), now);
    return build_presenting(frame, of_panels, hand.at, magnified);
  }
  if (at.top.h > 0) panels(frame, at);
  over_the_chart(frame, session, at, canvas, pointer.at);
  frame.keyboard = nullptr;  // sheets have their own
  sheets(frame, at, {0, 0, window.w, window.h});
}

Pointer Surface::pointer_on_the_wall(const commands::Session& session, const Pointer& hand) {
  Pointer pointer = hand;
  private_ = {};  // folded, and asked for again, when the panels are back
  pointer.free = pointer.free && !session.presenting->blank && !session.commitments_shown;
  if (session.presenting->spotlight && std::exchange(pointer.wheel_y, 0) != 0)
    outbox_.push_back([by = hand.wheel_y](commands::Session& s) { commands::size_spotlight(s, by); });
  return pointer;
}

std::size_t Surface::unowned() const {
  return static_cast<std::size_t>(std::count_if(
      matters_.begin(), matters_.end(),
      [](const workshop::Matter& matter) { return matter.state == model::MatterState::unowned; }));
}

void Surface::build_presenting(Frame& frame, base::Size window, base::Point pointer, double magnified) {
  const commands::Session& session = frame.session;
  if (session.presenting->blank) return blank_screen(window);
  const Rect& screen = chart_.camera().screen();
  Places at;
  at.canvas = {screen.x / magnified, screen.y / magnified, screen.w / magnified, screen.h / magnified};
  presenting_panels(frame, window, step_words(frame, timeline_));
  empty_chart(frame, at.canvas);
  working_note(frame, at.canvas);
  sheets(frame, at, {0, 0, window.w, window.h});
  said(frame, at.canvas);
  if (session.presenting->spotlight) spotlight(frame, window, {pointer.x / magnified, pointer.y / magnified});
}

void Surface::panels(Frame& frame, const Places& at) {
  keyboard_.group = kAtFoot + 1;
  panel_edges(frame, at);
  keyboard_.group = kAtLeft;
  if (at.issues_folded)
    folded_panel(frame, at.issues, "issues-panel", base::tr("Issues"), true);
  else if (at.issues.w > 0)
    issues_panel(frame, at.issues, issues_);
  keyboard_.group = kAtRight;
  const double views = at.inspector_folded || at.inspector.w <= 0 ? kViewsWide : at.inspector.w;
  if (frame.session.saved_views.shown)
    views_panel(frame, {at.top.right() - views, at.top.bottom(), views, at.timeline.y - at.top.bottom()},
                views_, page_texture_);
  else if (at.inspector_folded)
    folded_panel(frame, at.inspector, "inspector-panel", base::tr("What is selected"), false);
  else if (at.inspector.w > 0 && frame.session.history_shown)
    history_panel(frame, at.inspector, history_);
  else if (at.inspector.w > 0)
    inspector_panel(frame, at.inspector, private_);
  if (at.silo_map.w > 0)
    chart_.point_out(silo_map_panel(frame, at.silo_map, silo_map_, chart_.hovered(), chart_.hovered_silo()));
  keyboard_.group = kAtFoot;
  timeline_panel(frame, at.timeline, timeline_);
  keyboard_.group = kAtTop;
  top_bar(frame, at.top);
}

// What floats over the chart, and what stands in its place while there is none.
void Surface::over_the_chart(Frame& frame, commands::Session& session, const Places& at, const Rect& canvas,
                             base::Point pointer) {
  keyboard_.group = kOnChart;
  if (start_.shown)
    start_page(frame, at.canvas, start_, page_texture_);
  else if (!commands::nothing_open(session))
    empty_chart(frame, at.canvas);
  legend(frame, chart_);
  branch_chips(frame, chart_);
  minimap(frame, chart_);
  what_if_bar(frame, at.canvas, what_if_);
  working_note(frame, canvas);
  said(frame, canvas);
  carried_card(frame, chart_);
  carry_matter(frame, session, pointer);
}

void Surface::sheets(Frame& frame, const Places& at, const Rect& window) {
  commitments_panel(frame, {window.w, window.h}, commitments_);
  asking_panel(frame, at.canvas, asking_);
  find_panel(frame, window, find_);
  filter_panel(frame, at.issues.w > 0 && !at.issues_folded ? at.issues : at.canvas, filter_);
  export_panel(frame, window, page_texture_);
  menu_panel(frame, window, menu_);
  palette_panel(frame, window, palette_);
  help_sheet(frame, window, help_);
  import_sheet(frame, window, import_);
  files_panel(frame, window, files_);
  files_working(frame, window, files_);
}

// While something is done with files nothing else happens: a thread may be writing what would be edited.
bool Surface::working_key(commands::Session& session, const std::string& name) {
  if (name == "Escape") commands::stop_work(session);
  return true;
}

// A matter that is dragged onto a card is that position's from then on.
void Surface::carry_matter(Frame& frame, commands::Session& session, base::Point at) {
  if (!issues_.dragged) return;
  const base::ItemId card = chart_.card_at(session, at);
  const bool owner = card.kind == base::ItemKind::position;
  const std::string name =
      owner ? session.workshop.organization().holder_names(session.workshop.organization().find(card.id))
            : std::string();
  carried_words(frame, at,
                owner ? base::tr("{} owns “{}”", name, issues_.dragged_title) : issues_.dragged_title);
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
  if (commands::working_on_files(session)) return true;
  const bool taken = typing(session);  // be it that it closes what took it
  if (session.reaching.palette_shown)
    palette_.type(session, text);
  else if (session.reaching.menu_shown)
    return true;
  else if (session.help_shown)
    help_.type(session, text);
  else if (commands::choosing_files_here(session))
    commands::file_choice_type(session, text);
  else if (session.sheet != nullptr)
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
  return taken;
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
