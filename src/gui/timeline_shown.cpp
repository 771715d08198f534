// The right end of the timeline: how many issues are shown, and in numbers what is not. See timeline.hpp.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/filter_words.hpp"
#include "gui/controls.hpp"
#include "gui/hints.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPitch = 16;
constexpr double kBetweenWords = 12;

std::string of_all(const TimelinePanel& panel) {
  return base::trn(panel.all_issues(), "of {} issue", "of {} issues");
}

// "22% hidden: 176 before 1 Mar, 52 by severity".
std::string hidden_words(const Frame& frame, const TimelinePanel& panel, bool why) {
  const std::uint64_t hidden = panel.all_issues() - frame.picture.kept->issues;
  if (hidden == 0) return {};
  std::string words = base::tr("{} hidden", compose::percent_words(hidden, panel.all_issues()));
  if (!why) return words;
  for (std::size_t i = 0; i < panel.hidden().size(); ++i) words += (i == 0 ? ": " : ", ") + panel.hidden()[i];
  return words;
}

// What the chart leaves out of what is shown.
std::string not_drawn_words(const Frame& frame) {
  if (!frame.picture.view.overlays.flows) return {};
  const compose::FlowLayer& flows = *frame.picture.flows;
  if (flows.not_drawn == 0) return {};
  const std::uint64_t all = flows.shown + flows.not_drawn;
  return base::trn(all, "{2} of {} handover is not drawn", "{2} of {} handovers are not drawn",
                   base::counted(flows.not_drawn));
}

void show_all(Frame& frame, Point left_middle) {
  Ink& ink = frame.ink;
  const double wide = ink.width(base::tr("Show all"), Font{12, 500});
  const Rect box{left_middle.x - 4, left_middle.y - 10, wide + 8, 20};
  const Press press = command_area(frame, "show-all", box, "show-all", base::tr("Take every filter away"));
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 4);
  ink.words(left_middle, base::tr("Show all"), {12, 500}, ink.theme().accent);
}

}  // namespace

void shown_block(Frame& frame, const Rect& box, const TimelinePanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::uint64_t shown = frame.picture.kept->issues;
  const double first =
      ink.words({box.x, box.y}, base::tr("Showing {}", base::counted(shown)), kBodyStrong, theme.text);
  ink.words({box.x + first + 5, box.y}, of_all(panel), kBody, theme.text_secondary);
  const double share =
      panel.all_issues() == 0 ? 0 : static_cast<double>(shown) / static_cast<double>(panel.all_issues());
  ink.fill({box.x, box.y + 18, box.w, 6}, theme.hairline, 3);
  if (shown > 0) ink.fill({box.x, box.y + 18, std::max(6.0, box.w * share), 6}, theme.accent, 3);
  const std::string hidden = hidden_words(frame, panel, true);
  const std::string not_drawn = not_drawn_words(frame);
  const double below = 16 + (not_drawn.empty() ? 0 : kPitch);
  std::vector<std::string> lines =
      wrapped(ink, hidden.empty() ? base::tr("Nothing is hidden") : hidden, kCaption, box.w);
  // Parts that find no room are counted all the same: in the percentage, and one by one on their chips.
  const auto room = static_cast<std::size_t>(std::max(1.0, (box.h - 40 - below) / kPitch));
  if (lines.size() > room) lines = wrapped(ink, hidden_words(frame, panel, false), kCaption, box.w);
  double y = box.y + 40;
  double end = 0;
  for (const std::string& line : lines) {
    end = ink.words({box.x, y}, line, kCaption, theme.text_secondary);
    y += kPitch;
  }
  const double wide = ink.width(base::tr("Show all"), Font{12, 500});
  if (!hidden.empty()) {
    const bool beside = end + kBetweenWords + wide <= box.w;
    show_all(frame, {beside ? box.x + end + kBetweenWords : box.x, beside ? y - kPitch : y});
    if (!beside) y += kPitch;
  }
  if (!not_drawn.empty()) ink.words({box.x, y}, not_drawn, kCaption, theme.text_tertiary);
}

void shown_line(Frame& frame, double left, double right, double y, const TimelinePanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Font small{12, 500};
  const std::string showing = base::tr("Showing {}", base::counted(frame.picture.kept->issues));
  const bool hides = frame.picture.kept->issues < panel.all_issues();
  const double button = hides ? ink.width(base::tr("Show all"), small) + kBetweenWords : 0;
  const double fixed = ink.width(showing, kBodyStrong) + 5;
  const std::string drawn = not_drawn_words(frame);
  // As much as fits, the least needed left out first.
  struct Saying {
    std::string hidden;
    std::string drawn;
  };
  Saying says;
  for (const Saying& longest :
       {Saying{hidden_words(frame, panel, true), drawn}, Saying{hidden_words(frame, panel, true), {}},
        Saying{hidden_words(frame, panel, false), {}}, Saying{}}) {
    says = longest;
    says.hidden = of_all(panel) + (says.hidden.empty() ? "" : ". " + says.hidden);
    if (!says.drawn.empty()) says.hidden += ". ";
    if (fixed + ink.width(says.hidden, kBody) + ink.width(says.drawn, kBody) + button <= right - left) break;
  }
  double x = right - button - ink.width(says.hidden, kBody) - ink.width(says.drawn, kBody) - fixed;
  x = std::max(left, x);
  x += ink.words({x, y}, showing, kBodyStrong, theme.text) + 5;
  x += ink.words({x, y}, says.hidden, kBody, theme.text_secondary);
  x += ink.words({x, y}, says.drawn, kBody, theme.text_tertiary);
  if (hides) show_all(frame, {x + kBetweenWords, y});
}

}  // namespace flipchart::gui
