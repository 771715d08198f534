// The top bar: what this is, which workshop, which way up, which overlay, finding, presenting, the menu. What
// there is no room for gives way in this order: the words of the find field, the names of the overlays (they
// are counted), most of the title, Save view and then Export (they are in the menu too), the rest of the
// title, the program's name, keys, half of the switch's words.
#include <algorithm>
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"
#include "gui/import_sheet.hpp"
#include "gui/panel_find.hpp"
#include "gui/panel_top_parts.hpp"

namespace flipchart::gui {

namespace {

// The program's mark: customers wide on top, the few who lead at the bottom.
void small_mark(Ink& ink, Point at) {
  ink.fill({at.x - 10, at.y - 8, 20, 4}, ink.theme().accent, 2);
  ink.fill({at.x - 7, at.y - 2, 14, 4}, ink.theme().text_secondary, 2);
  ink.circle({at.x, at.y + 6}, 2.5, ink.theme().text_secondary);
}

constexpr double kButtonApart = 12;

constexpr double kWordsApart = 4;

double word_button_wide(Ink& ink, const char* words) {
  return std::ceil(ink.width(words, kBodyMedium)) + 24;
}

// Words that run a command. Returns where it begins.
double word_button(Frame& frame, const Rect& bar, double right, const char* name, const char* command,
                   const char* words) {
  Ink& ink = frame.ink;
  const double wide = word_button_wide(ink, words);
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const Press press = command_area(frame, name, box, command);
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 6);
  ink.words(box.centre(), words, kBodyMedium, ink.theme().text, Align::middle);
  return box.x - kWordsApart;
}

void screen_icon(Ink& ink, Point centre, Colour colour) {
  ink.frame({centre.x - 8, centre.y - 7, 16, 11}, colour, 2, 1.5);
  ink.fill({centre.x - 1, centre.y + 4, 2, 3}, colour);
  ink.fill({centre.x - 4, centre.y + 6, 8, 1.5}, colour);
}

double present_cap_wide(Frame& frame, bool with_key) {
  const std::string_view key = commands::key_of(frame.session, "present");
  return key.empty() || !with_key ? 0 : std::max(24.0, frame.ink.width(key, kCaptionStrong) + 12);
}

double present_wide(Frame& frame, bool with_key) {
  const double cap = present_cap_wide(frame, with_key);
  return std::ceil(38 + frame.ink.width(base::tr("Present"), kBodyMedium) + (cap == 0 ? 12 : 10 + cap + 10));
}

// The one primary button. Returns where it begins.
double present_button(Frame& frame, const Rect& bar, double right, bool with_key) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double cap = present_cap_wide(frame, with_key);
  const double wide = present_wide(frame, with_key);
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const bool enabled = commands::runs_now(*commands::command_named("present"), frame.session);
  const Press press = command_area(frame, "present", box, "present");
  ink.fill(box, enabled ? theme.accent : theme.field_ground, 6);
  const Colour colour = enabled ? theme.on_accent : theme.text_tertiary;
  if (press.hovered && enabled) ink.frame(box.grown(-2), theme.on_accent, 5);
  const double y = box.centre().y;
  screen_icon(ink, {box.x + 21, y}, colour);
  ink.words({box.x + 38, y}, base::tr("Present"), kBodyMedium, colour);
  if (cap > 0) {
    const Rect edge{box.right() - 10 - cap, y - 9, cap, 18};
    ink.frame(edge, colour, 4);
    ink.words(edge.centre(), commands::key_of(frame.session, "present"), {11, 600}, colour, Align::middle);
  }
  return box.x - kButtonApart;
}

constexpr double kMenuWide = 48;  // with the margin of the bar

double menu_button(Frame& frame, const Rect& bar) {
  Ink& ink = frame.ink;
  const Rect box{bar.right() - kMenuWide, bar.y + 8, 32, 32};
  const Press press = command_area(frame, "menu", box, "menu");
  if (press.hovered || frame.session.reaching.menu_shown) ink.fill(box, ink.theme().hover_ground, 6);
  for (const double x : {-5.0, 0.0, 5.0})
    ink.circle({box.centre().x + x, box.centre().y}, 1.75, ink.theme().text_secondary);
  return box.x - kButtonApart;
}

// Beside the title: that nothing can be lost, or that nothing can be changed. Returns its width.
double saved_words(Frame& frame, Point left_middle, double room) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::Session& session = frame.session;
  const bool locked = !session.read_only.empty();
  if (!locked && !session.saved) return 0;
  const char* const words = locked ? base::tr("Read only") : base::tr("Saved");
  const double begin = locked ? 0 : 16;
  const double wide = begin + ink.width(words, kCaption);
  if (wide > room) return 0;
  if (!locked) ink.icon({left_middle.x + 5, left_middle.y}, Icon::tick, 12, theme.text_tertiary);
  ink.words({left_middle.x + begin, left_middle.y}, words, kCaption,
            locked ? theme.warning : theme.text_tertiary);
  const Rect box{left_middle.x - 2, left_middle.y - 12, wide + 4, 24};
  const Press press = press_area(frame, "saved", box);
  hint(frame, "saved", press, box, {},
       locked ? std::string_view(session.read_only)
              : std::string_view(base::tr("Every change is on the disk as soon as it is made")));
  return wide;
}

constexpr double kLeastTitle = 48;

// The workshop's title and what is to be said beside it, in what the switch leaves.
void workshop_title(Frame& frame, const Rect& bar, double left, double room) {
  Ink& ink = frame.ink;
  const double cy = bar.y + 24;
  if (room < kLeastTitle) return;
  ink.fill({left - 16, bar.y + 14, 1, 20}, ink.theme().hairline);
  const commands::Session& session = frame.session;
  const std::string title = commands::title_of(session);
  // The cut title leaves room for the shortest of what follows.
  constexpr double kShortestNotes = 84;
  constexpr double kShortestSaved = 76;
  const bool notes = session.notes > 0 && !session.sources.empty();
  const bool saved = session.saved || !session.read_only.empty();
  const double least = std::max(0.0, room - 160);
  const double kept = std::min(least, (notes ? kShortestNotes : 0) + (saved ? kShortestSaved : 0));
  double x = left + ink.words({left, cy}, title.empty() ? base::tr("Untitled workshop") : title, kBodyMedium,
                              ink.theme().text, Align::start, room - kept);
  const double end = left + room;
  if (saved) {
    const double wide = saved_words(frame, {x + 12, cy}, end - x - 12);
    if (wide > 0) x += 12 + wide;
  }
  notes_chip(frame, {x + 12, cy}, end - x - 12);
}

constexpr double kBeginsAt = 48;  // beside the mark
constexpr double kSwitchApart = 20;
constexpr double kTitleKept = 200;  // of the workshop's title, where Save view or Export is shown

// What of the bar there is room for.
struct TopPlan {
  WaySwitch way;
  bool save = true;
  bool exports = true;
  bool program_named = true;
  bool present_with_key = true;
};

// In the middle where there is room, else further left.
TopPlan planned(Frame& frame, const Rect& bar) {
  const double named = kBeginsAt + std::ceil(frame.ink.width("Flipchart", kBodyStrong)) + kSwitchApart;
  TopPlan plan;
  const bool may_save = commands::runs_now(*commands::command_named("save-view"), frame.session);
  const bool may_export = !frame.session.export_tools.formats.empty();
  const auto word_wide = [&](const char* words) { return word_button_wide(frame.ink, words) + kWordsApart; };
  const double save = word_wide(base::tr("Save view"));
  const double exports = word_wide(base::tr("Export"));
  for (int given = 0;; ++given) {
    plan.save = may_save && given < 1;
    plan.exports = may_export && given < 2;
    plan.program_named = given < 3;
    plan.way.key = plan.present_with_key = given < 4;
    plan.way.short_words = given >= 5;
    const double right = bar.right() - kMenuWide - kButtonApart - present_wide(frame, plan.present_with_key) -
                         2 * kButtonApart - (plan.save ? save : 0) - (plan.exports ? exports : 0) -
                         kFindIconOnly - kButtonApart - overlay_choice_wide(frame, false);
    const double wide = way_switch_wide(frame, plan.way);
    const bool titled = plan.save || plan.exports;
    const double least = bar.x + (plan.program_named ? named : kBeginsAt) + (titled ? kTitleKept : 0);
    const double most = right - kSwitchApart - wide;
    if (most < least && given < 5) continue;
    const double middle = bar.x + (bar.w - way_switch_wide(frame, {0, false, plan.way.short_words})) / 2;
    plan.way.left = std::round(std::max(least, std::min(middle, most)));
    return plan;
  }
}

}  // namespace

void top_bar(Frame& frame, const Rect& box) {
  const Panel panel(frame, "top bar", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.hairline_below(box);
  const TopPlan plan = planned(frame, box);
  const double cy = box.y + 24;
  small_mark(ink, {box.x + 26, cy});
  if (plan.program_named) {
    const double name = ink.words({box.x + kBeginsAt, cy}, "Flipchart", kBodyStrong, theme.text);
    const double title = std::round(box.x + kBeginsAt + name + 32);
    const double room = plan.way.left - 24 - title;
    workshop_title(frame, box, title, room);
  }
  way_switch(frame, box, plan.way);
  // From the right, as long as there is room beside the switch.
  const double least = plan.way.left + way_switch_wide(frame, plan.way) + kSwitchApart;
  double right = present_button(frame, box, menu_button(frame, box), plan.present_with_key);
  if (plan.save) right = word_button(frame, box, right, "save-this-view", "save-view", base::tr("Save view"));
  const char* const out = base::tr("Export");
  const double others =
      overlay_choice_wide(frame, false) + (plan.exports ? word_button_wide(ink, out) + kWordsApart : 0);
  const Rect find = find_field_in(box, right, right - least - others - kButtonApart);
  find_field(frame, find);
  right = find.x - kButtonApart;
  if (plan.exports) right = word_button(frame, box, right, "export", "export", out);
  overlay_choice(frame, box, least, right);
}

}  // namespace flipchart::gui
