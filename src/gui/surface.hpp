// The whole surface of the window: one frame of all its panels, and what happens after the frame. Knows no
// window system: window.cpp feeds it, tests can too. Needs a current ImGui context.
#pragma once

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "gui/chart_view.hpp"
#include "gui/controls.hpp"
#include "gui/hints.hpp"
#include "gui/import_sheet.hpp"
#include "gui/panel_asking.hpp"
#include "gui/panel_commitments.hpp"
#include "gui/panel_discretion.hpp"
#include "gui/panel_export.hpp"
#include "gui/panel_files.hpp"
#include "gui/panel_filter.hpp"
#include "gui/panel_find.hpp"
#include "gui/panel_help.hpp"
#include "gui/panel_history.hpp"
#include "gui/panel_menu.hpp"
#include "gui/panel_palette.hpp"
#include "gui/panel_private.hpp"
#include "gui/panel_silo_map.hpp"
#include "gui/panel_start.hpp"
#include "gui/panel_views.hpp"
#include "gui/panel_what_if.hpp"
#include "gui/panels.hpp"
#include "gui/places.hpp"
#include "gui/presenting.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

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
    if (commands::working_on_files(session)) return working_key(session, name);
    return palette_.key(session, name) || menu_.key(session, name) || help_.key(session, name) ||
           commands::file_choice_key(session, name) || import_.key(session, name) ||
           commands::exporting_key(session, name) || commands::asking_key(session, name) ||
           find_.key(session, name) || filter_.key(session, name) || discretion_key(session, name) ||
           timeline_.key(session, name) || start_.key(session, name) ||
           (!session.presenting && keyboard_.panel_key(name));
  }
  // False where nothing takes typed text.
  static bool typing(const commands::Session& session) {
    return commands::choosing_files_here(session) || session.sheet != nullptr ||
           session.reaching.palette_shown || session.reaching.menu_shown || session.help_shown ||
           session.find_shown || session.choosing.shown || session.discretion.has_value() ||
           session.asking.has_value() || (session.exporting != nullptr && session.exporting->shown);
  }
  bool type(commands::Session& session, const std::string& text);
  // A character that came from the keyboard: typed where something takes text, else the key of a command.
  void character(commands::Session& session, unsigned int code_point, bool shift);
  // Runs what the panels asked for.
  void settle(commands::Session& session);

  // Who makes textures of pages; without one exports have no preview.
  void draw_pages_with(PageTexture texture) { page_texture_ = std::move(texture); }
  ChartView& chart() { return chart_; }
  const ImportPanel& sheet() const { return import_; }
  const StartPanel& start() const { return start_; }
  // How many matters of the last frame nobody owns.
  std::size_t unowned() const;
  // True while something moves by itself, or a resize waits to be laid out.
  bool moving(double now) const { return chart_.moving(now) || waiting_ || fresh_ > 0; }
  // When a frame is due although nothing has happened, in the milliseconds of `now`; infinity: never.
  double due(const commands::Session& session) const {
    const double shown = files_.working_since + kWorkShownAfter;
    const bool hidden = commands::working_on_files(session) && files_.working_since >= 0 && now_ < shown;
    return std::min(
        {timeline_.due(session), hints_.due(), hidden ? shown : std::numeric_limits<double>::infinity()});
  }
  void remember_places(bool on) { remember_ = on; }
  // Where tests look at what the panels draw; none: nothing is recorded.
  void record_in(InkRecord* record) { record_ = record; }
  // Which control of the panels has the keyboard; empty: the chart has it.
  std::string focus() const { return keyboard_.came_by_key ? keyboard_.focus : std::string(); }
  const std::map<std::string, Rect>& places() const { return places_; }

 private:
  static bool working_key(commands::Session& session, const std::string& name);
  void follow_sheet(commands::Session& session);
  void carry_matter(Frame& frame, commands::Session& session, base::Point at);
  void lay_out_for(commands::Session& session, base::Size size, double now);
  // Before the chart is asked: folds what is private, and takes the wheel for the spotlight.
  Pointer pointer_on_the_wall(const commands::Session& session, const Pointer& hand);
  // The chart on a wall, with what stands round it.
  void build_presenting(Frame& frame, base::Size window, base::Point pointer, double magnified);
  Places places_for(commands::Session& session, base::Size window, bool start) const;
  void panels(Frame& frame, const Places& at);
  void over_the_chart(Frame& frame, commands::Session& session, const Places& at, const Rect& canvas,
                      base::Point pointer);
  void sheets(Frame& frame, const Places& at, const Rect& window);

  ImFont* icons_;
  ChartView chart_;
  IssuesPanel issues_;
  TimelinePanel timeline_;
  SiloMapPanel silo_map_;
  ImportPanel import_;
  FilesPanel files_;
  StartPanel start_;
  double now_ = 0;
  FindPanel find_;
  FilterPanel filter_;
  WhatIfPanel what_if_;
  AskingPanel asking_;
  PrivatePanel private_;
  HistoryPanel history_;
  ViewsPanel views_;
  CommitmentsPanel commitments_;
  PalettePanel palette_;
  MenuPanel menu_;
  HelpPanel help_;
  Hints hints_;
  Keyboard keyboard_;  // of the panels
  InkRecord* record_ = nullptr;
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
