// The whole surface of the window: where the panels stand, one frame of all of them, and what happens after
// the frame. Knows no window system: window.cpp feeds it, tests can too. Needs a current ImGui context.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gui/chart_view.hpp"
#include "gui/import_sheet.hpp"
#include "gui/panel_asking.hpp"
#include "gui/panel_commitments.hpp"
#include "gui/panel_discretion.hpp"
#include "gui/panel_export.hpp"
#include "gui/panel_filter.hpp"
#include "gui/panel_find.hpp"
#include "gui/panel_history.hpp"
#include "gui/panel_private.hpp"
#include "gui/panel_silo_map.hpp"
#include "gui/panel_views.hpp"
#include "gui/panel_what_if.hpp"
#include "gui/panels.hpp"
#include "gui/presenting.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

struct Places {
  Rect top, issues, inspector, silo_map, timeline, canvas;
  Rect beside;  // over whatever is at the right
};
// How the panels share a window; panels hidden, the canvas has it all. Narrow windows lose the side panels
// first. The silo map takes the place of those at the sides, and folds the timeline.
Places places_in(base::Size window, bool panels_hidden, bool timeline_folded, bool silo_map = false);

class Surface {
 public:
  explicit Surface(ImFont* icons) : icons_(icons) {}

  // Builds one frame between ImGui::NewFrame and ImGui::Render. `now` in milliseconds. While presenting,
  // panels and what ImGui knows of the pointer are in pixels `magnification` times as large.
  void build(commands::Session& session, base::Size window, double scale, const Pointer& pointer,
             const LineSource& lines, double now);
  // A key by its name in the table of commands, and a typed character: an open sheet takes them first, then
  // the lists that find and that filter.
  bool key(commands::Session& session, const std::string& name) {
    return import_.key(session, name) || commands::exporting_key(session, name) ||
           commands::asking_key(session, name) || find_.key(session, name) || filter_.key(session, name) ||
           discretion_key(session, name) || timeline_.key(session, name);
  }
  // False where nothing takes typed text.
  static bool typing(const commands::Session& session) {
    return session.sheet != nullptr || session.find_shown || session.choosing.shown ||
           session.discretion.has_value() || session.asking.has_value() ||
           (session.exporting != nullptr && session.exporting->shown);
  }
  bool type(commands::Session& session, const std::string& text);
  // A character that came from the keyboard: typed where something takes text, else the key of a command.
  void character(commands::Session& session, unsigned int code_point, bool shift);
  // Runs what the panels asked for.
  void settle(commands::Session& session);

  // Who makes textures of pages; without one exports have no preview.
  void draw_pages_with(PageTexture texture) { page_texture_ = std::move(texture); }
  void draw_small_with(SmallTexture texture) { small_texture_ = std::move(texture); }
  ChartView& chart() { return chart_; }
  const ImportPanel& sheet() const { return import_; }
  // How many matters of the last frame nobody owns.
  std::size_t unowned() const;
  // True while something moves by itself, or a resize waits to be laid out.
  bool moving(double now) const { return chart_.moving(now) || waiting_ || fresh_ > 0; }
  // When a frame is due although nothing has happened, in the milliseconds of `now`; infinity: never.
  double due(const commands::Session& session) const { return timeline_.due(session); }
  void remember_places(bool on) { remember_ = on; }
  const std::map<std::string, Rect>& places() const { return places_; }

 private:
  void follow_sheet(commands::Session& session);
  void carry_matter(Frame& frame, commands::Session& session, base::Point at);
  void lay_out_for(commands::Session& session, base::Size size, double now);
  // The chart on a wall, with what stands round it.
  void build_presenting(Frame& frame, base::Size window, const Pointer& pointer, double magnified);
  void build_panels(Frame& frame, const Places& at, bool start);
  // Forms and lists that come over either.
  void build_over(Frame& frame, base::Size window, const Rect& canvas, const Rect& at_side);

  ImFont* icons_;
  ChartView chart_;
  IssuesPanel issues_;
  TimelinePanel timeline_;
  SiloMapPanel silo_map_;
  ImportPanel import_;
  FindPanel find_;
  FilterPanel filter_;
  WhatIfPanel what_if_;
  AskingPanel asking_;
  PrivatePanel private_;
  HistoryPanel history_;
  ViewsPanel views_;
  CommitmentsPanel commitments_;
  SmallTexture small_texture_;
  PageTexture page_texture_;
  std::vector<Intent> outbox_;
  std::vector<workshop::Matter> matters_;
  std::uint64_t matters_at_ = 0;
  Inspected inspected_;
  std::uint64_t inspected_at_ = 0;
  base::ItemId inspected_item_;
  compose::Highlight inspected_highlight_;
  double inspected_facing_ = -1;
  base::Size wanted_;
  double wanted_since_ = 0;
  bool waiting_ = false;
  bool laid_out_ = false;
  bool on_the_wall_ = false;
  bool remember_ = false;
  bool sheet_open_ = false;
  int fresh_ = 0;  // frames until a newer reading has settled
  std::map<std::string, Rect> places_;
};

}  // namespace flipchart::gui
