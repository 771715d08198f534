// The panels round the chart. Each is one function over a frame: it draws, and what the person did goes to
// the frame's outbox, which runs after the frame. Panels read the session; only the outbox changes it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gui/chart_view.hpp"
#include "gui/ink.hpp"
#include "gui/inspected.hpp"

namespace flipchart::gui {

class Hints;
using Intent = std::function<void(commands::Session&)>;

struct Keyboard;

struct Frame {
  const commands::Session& session;
  const workshop::Picture& picture;
  const std::vector<workshop::Matter>& matters;
  const Inspected& inspected;
  Ink& ink;
  std::vector<Intent>& outbox;
  double now = 0;                                 // milliseconds
  std::map<std::string, Rect>* places = nullptr;  // where each control stands, for tests
  bool shift = false;                             // is held down
  bool ctrl = false;                              // the same
  Hints* hints = nullptr;                         // what the pointer rests on; none: nothing is taught
  Keyboard* keyboard = nullptr;                   // of what is drawn now; none: only the pointer reaches it
};

struct IssuesPanel {
  bool all = true;
  model::MatterState only = model::MatterState::unowned;
  // The matter that a hand drags out of the list, onto whoever is to own it.
  base::ItemId dragged;
  std::string dragged_title;
  bool dropped = false;  // in this frame
};

void top_bar(Frame& frame, const Rect& box);
void issues_panel(Frame& frame, const Rect& box, IssuesPanel& state);
struct PrivatePanel;
void inspector_panel(Frame& frame, const Rect& box, PrivatePanel& private_words);
void legend(Frame& frame, const ChartView& chart);
// Where the legend is, empty where it is not shown.
Rect legend_box(const Frame& frame, const ChartView& chart);
// What is left out by a person's wish, and the way back.
void branch_chips(Frame& frame, const ChartView& chart);
void minimap(Frame& frame, ChartView& chart);
void empty_chart(Frame& frame, const Rect& canvas);
// While a thread lays the chart out.
void working_note(Frame& frame, const Rect& canvas);
// A word or two about what the pointer is over, above it, over everything else.
void tip(Frame& frame, const Rect& over, std::string_view words);

// What a hand carries, beside the pointer.
void carried_words(Frame& frame, Point at, std::string_view words);

// A panel's own ImGui window over `box`: no decoration, no padding, never moved. The ink draws onto it.
class Panel {
 public:
  Panel(Frame& frame, const char* name, const Rect& box, bool grounded);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

 private:
  Ink& ink_;
};

// What floats over everything else: raised, with a shadow. The ink draws onto it.
class Floating {
 public:
  Floating(Frame& frame, const char* name, const Rect& box, double radius);
  ~Floating();
  Floating(const Floating&) = delete;
  Floating& operator=(const Floating&) = delete;

 private:
  Ink& ink_;
};

struct Press {
  bool pressed = false;  // by the pointer or by a key
  bool hovered = false;
  bool by_key = false;
};
// An invisible button that Tab reaches and Enter presses, with a ring where it has the keyboard; `name` is
// unique in its panel, among the panels in all of them.
Press press_area(Frame& frame, const std::string& name, const Rect& box);
// The same for the pointer alone: what keys do there are commands of their own.
Press hand_area(Frame& frame, const std::string& name, const Rect& box);

}  // namespace flipchart::gui
