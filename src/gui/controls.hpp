// Buttons, fields and menus for sheets. Everything is drawn with the ink, so that data in any script looks
// like the program's own words; everything that can be pressed can be reached with Tab and pressed with
// Enter. Holds no data: who uses it says what a control shows.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/panels.hpp"

namespace flipchart::gui {

struct MenuEntry {
  std::string words;
  bool chosen = false;
  std::function<void()> choose;
};

// A control that the keyboard can reach, and the panel it stands in.
struct KeyStop {
  std::string name;
  int group = 0;
};

// Which control has the keyboard, which menu is open. One for each sheet, and one for all the panels; lives
// as long as they.
struct Keyboard {
  std::vector<KeyStop> order;  // of this frame's controls
  std::vector<KeyStop> last;   // of the last frame's
  int group = 0;               // of the controls that are drawn now: panel by panel, in the order of Tab
  std::string focus;
  KeyStop before;           // the stop before the focus, to go on from where the focus has gone
  bool pressed = false;     // Enter was hit on the focus; the control takes it away
  int nudged = 0;           // arrows that were hit on the focus while it is an edge, which takes them away
  bool came_by_key = true;  // show the ring
  bool bring = false;       // scroll to the focus
  std::string typing;       // the text field that takes what is typed
  std::string menu;         // the open menu
  Rect menu_under;
  std::vector<MenuEntry> entries;
  std::size_t entry = 0;
  bool popup = false;        // a menu of Dear ImGui is open
  bool close_popup = false;  // Escape was hit; the menu takes it away

  void begin_frame();
  // Tab, Shift+Tab, Enter, and all keys of an open menu; false: not mine.
  bool key(const std::string& name);
  // The same for panels, which share the keyboard with the chart: F6 goes from one to the next, arrows walk
  // inside one, Escape gives the keys back. Until a key has come here only Tab and F6 are mine.
  bool panel_key(const std::string& name);
  void close_menu();

 private:
  // In the order of Tab.
  std::vector<KeyStop> stops() const;
  void go_to(const KeyStop& stop);
  void step(bool on, bool within_panel);
  void next_panel(bool on);
};

// Says inside an open menu of Dear ImGui that it is there; Escape closes it.
void closes_by_key(Frame& frame);

enum class ButtonLook { plain, primary, quiet };

class Controls {
 public:
  Controls(Frame& frame, Keyboard& keyboard) : frame_(frame), keyboard_(keyboard) {}

  Ink& ink() { return frame_.ink; }
  const compose::Theme& theme() { return frame_.ink.theme(); }
  Frame& frame() { return frame_; }

  // What a press area does, with the sheet's keyboard.
  bool area(const std::string& name, const Rect& box, bool* hovered = nullptr);
  // 32 high; its width is button_width(). A key shows as a cap beside the words.
  bool button(const std::string& name, const Rect& box, std::string_view words,
              ButtonLook look = ButtonLook::plain, bool enabled = true, std::string_view key = {});
  double button_width(std::string_view words, std::string_view key = {});
  // 24 high.
  bool chip(const std::string& name, Point left_middle, std::string_view words, bool on, double* width);
  // A field that opens a menu below it; the entries are asked for when it opens.
  void choice(const std::string& name, const Rect& box, std::string_view shown,
              const std::function<std::vector<MenuEntry>()>& entries);
  // Shows `text` or, empty, what to type; pressing it gives it the keyboard. True while it has it.
  bool field(const std::string& name, const Rect& box, std::string_view text, std::string_view hint);
  // To be called last, inside the sheet's window: it covers what is below.
  void open_menu();

  // A scrolling part of the sheet, until end_scroll(). Returns the top edge of what is inside.
  double begin_scroll(const std::string& name, const Rect& box);
  void end_scroll(double content_bottom);
  // Whether something at this height shows at all.
  bool shows(double top, double bottom) const { return bottom > view_.y && top < view_.bottom(); }

 private:
  Frame& frame_;
  Keyboard& keyboard_;
  Rect view_{-1e6, -1e6, 2e6, 2e6};
};

// Words in lines of at most `max`.
std::vector<std::string> wrapped(Ink& ink, std::string_view words, Font font, double max);

}  // namespace flipchart::gui
