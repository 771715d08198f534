// What stands in the window while there is no chart: what would fill it, and how.
#include <array>
#include <cmath>

#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

struct FileKind {
  const char* words;
  const char* what;
};
constexpr std::array<FileKind, 4> kKinds{{{"People", "who reports to whom"},
                                          {"Customers", "who serves them"},
                                          {"Issues", "one row per ticket"},
                                          {"History", "who had it, when"}}};

void dashed(Ink& ink, const Rect& box, Colour colour) {
  for (double x = box.x; x < box.right(); x += 12) {
    const double wide = std::min(7.0, box.right() - x);
    ink.fill({x, box.y, wide, 2}, colour);
    ink.fill({x, box.bottom() - 2, wide, 2}, colour);
  }
  for (double y = box.y; y < box.bottom(); y += 12) {
    const double tall = std::min(7.0, box.bottom() - y);
    ink.fill({box.x, y, 2, tall}, colour);
    ink.fill({box.right() - 2, y, 2, tall}, colour);
  }
}

// The program's mark, large: customers wide on top, the few who lead at the bottom.
void large_mark(Ink& ink, Point at) {
  ink.fill({at.x, at.y, 44, 10}, ink.theme().accent, 5);
  ink.fill({at.x + 8, at.y + 16, 28, 10}, ink.theme().text_secondary, 5);
  ink.circle({at.x + 22, at.y + 37}, 5, ink.theme().text_secondary);
}

bool button(Frame& frame, const std::string& name, Point right_middle, const char* words, const char* key) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double cap = ink.width(key, kCaptionStrong) + 10;
  const double wide = std::ceil(ink.width(words, kBodyMedium) + cap + 36);
  const Rect box{right_middle.x - wide, right_middle.y - 16, wide, 32};
  const Press press = press_area(frame, name, box);
  ink.fill(box, press.hovered ? theme.hover_ground : theme.panel, 6);
  ink.frame(box, theme.card_line, 6);
  ink.words({box.x + 12, box.centre().y}, words, kBodyMedium, theme.text);
  ink.key_cap({box.right() - 12 - cap / 2, box.centre().y}, key);
  return press.pressed;
}

}  // namespace

void start_page(Frame& frame, const Rect& window) {
  const Panel panel(frame, "start", window, false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double wide = std::min(1136.0, window.w - 64);
  const double tall = std::min(600.0, window.h - 64);
  const double left = std::round(window.centre().x - wide / 2);
  const double top = std::round(window.centre().y - tall / 2);
  large_mark(ink, {left, top + 6});
  ink.words({left + 68, top + 16}, "Flipchart", kFigure, theme.text);
  ink.words({left + 68, top + 46}, "See who your customers stand on, and who owns the next fix", kBody,
            theme.text_secondary);
  const auto open = [&frame] {
    frame.outbox.push_back([](commands::Session& s) { commands::run_command(s, "import"); });
  };
  if (button(frame, "start-import", {left + wide, top + 24}, "Choose files…", "Ctrl+I")) open();
  const Rect zone{left, top + 88, wide, 264};
  ink.fill(zone, theme.panel, 14);
  dashed(ink, zone, base::mixed(theme.panel, theme.accent, 0.45));
  if (press_area(frame, "start-drop", zone).pressed) open();
  const double middle = zone.centre().x;
  ink.words({middle, zone.y + 84}, "Drop your files here", kTitle, theme.text, Align::middle);
  ink.words({middle, zone.y + 112},
            "an HR export is enough to start; add customers and tickets when you have them", kBody,
            theme.text_secondary, Align::middle);
  const double pitch = std::min(232.0, (wide - 64) / 4);
  double x = middle - pitch * 2 + 24;
  for (const FileKind& kind : kKinds) {
    ink.fill({x, zone.y + 152, 4, 40}, theme.accent, 2);
    ink.words({x + 16, zone.y + 162}, kind.words, kBodyMedium, theme.text);
    ink.words({x + 16, zone.y + 182}, kind.what, kCaption, theme.text_tertiary);
    x += pitch;
  }
  const Rect demo{left, zone.bottom() + 32, wide, 88};
  ink.fill(demo, theme.panel, 10);
  ink.frame(demo, theme.hairline, 10);
  ink.words({demo.x + 24, demo.y + 32}, "Look round an invented company first", kBodyMedium, theme.text);
  ink.words({demo.x + 24, demo.y + 56},
            "45 customers, one bad seam and a fix to hand out: start the program with", kBody,
            theme.text_secondary);
  const double words =
      ink.width("45 customers, one bad seam and a fix to hand out: start the program with", kBody);
  ink.words({demo.x + 24 + words + 6, demo.y + 56}, "flipchart demo", kBodyMedium, theme.text);
  ink.words({left, demo.bottom() + 40}, "Works offline. Your data stays on this computer.", kCaption,
            theme.text_tertiary);
  ink.key_cap({left + wide - 122, demo.bottom() + 40}, "?");
  ink.words({left + wide, demo.bottom() + 40}, "keys of the moment", kCaption, theme.text_tertiary,
            Align::end);
}

void empty_chart(Frame& frame, const Rect& canvas) {
  if (!frame.session.workshop.organization().empty()) return;
  const Rect box{std::round(canvas.centre().x - 260), std::round(canvas.centre().y - 88), 520, 176};
  const Panel panel(frame, "empty", box, false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, theme.panel, 14);
  ink.frame(box, theme.hairline, 14);
  const double left = box.x + 32;
  ink.words({left, box.y + 44}, "No chart yet", kTitle, theme.text);
  ink.paragraph({left, box.y + 76},
                "The issues are here, the people are not. Drop a file that says who reports to "
                "whom, and the issues find their places on it.",
                kBody, theme.text_secondary, box.w - 64, 20);
  if (button(frame, "empty-import", {box.right() - 32, box.bottom() - 36}, "Choose files…", "Ctrl+I"))
    frame.outbox.push_back([](commands::Session& s) { commands::run_command(s, "import"); });
}

}  // namespace flipchart::gui
