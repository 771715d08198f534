// The recent workshops on the start page: three as cards with a picture, the rest as rows below.
#include <algorithm>
#include <cmath>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/files.hpp"
#include "gui/panel_start.hpp"

namespace flipchart::gui {

namespace {

constexpr std::size_t kAsCards = 3;
constexpr double kCardPitchGap = 31;
constexpr double kPictureTall = 168;
constexpr double kCardTall = 232;
constexpr double kRecentTall = 52;

using commands::RecentWorkshop;

struct RecentShown {
  const RecentWorkshop& workshop;
  std::size_t number;
  bool missing;
  std::shared_ptr<const commands::PagePixels> picture;
};

RecentShown shown_of(const commands::Files& files, std::size_t number) {
  const RecentWorkshop& workshop = files.recent->workshops[number];
  RecentShown shown{workshop, number, false, nullptr};
  if (const auto seen = files.seen.find(workshop.file); seen != files.seen.end()) {
    shown.missing = seen->second.missing;
    shown.picture = seen->second.picture;
  }
  return shown;
}

std::string words_of(const RecentShown& shown) {
  if (shown.missing) return base::tr("not found");
  const std::string when = commands::when_words(shown.workshop.when, base::local_today());
  return shown.workshop.figures ? when + " · " + commands::figures_words(*shown.workshop.figures) : when;
}

// How many nobody owns; returns the width it took.
double ownership(Controls& controls, const RecentShown& shown, Point right_middle) {
  if (shown.missing || !shown.workshop.figures || shown.workshop.figures->matters == 0) return 0;
  Ink& ink = controls.ink();
  const std::uint64_t unowned = shown.workshop.figures->unowned;
  const std::string words =
      unowned == 0 ? base::tr("all owned") : base::tr("{} unowned", base::counted(unowned));
  const double wide = ink.width(words, kCaption);
  ink.words(right_middle, words, kCaption, controls.theme().text_secondary, Align::end);
  ink.disc({right_middle.x - wide - 13, right_middle.y}, 12,
           unowned == 0 ? scene::Disc::followed_up : scene::Disc::hollow);
  return wide + 26;
}

// Enter or a press opens it; one that is gone can only be taken off the list.
void presses(Controls& controls, StartPanel& state, const RecentShown& shown, const Rect& box,
             bool* hovered) {
  const std::string name = recent_stop(shown.number);
  const bool pressed = controls.area(name, box, hovered);
  state.stops.emplace_back(name, box);
  if (pressed)
    controls.frame().outbox.push_back(
        [file = shown.workshop.file](commands::Session& session) { commands::open_file(session, file); });
}

void remove_cross(Controls& controls, const RecentShown& shown, Point centre) {
  const Rect box{centre.x - 12, centre.y - 12, 24, 24};
  const Press press = press_area(controls.frame(), "recent-remove-" + std::to_string(shown.number), box);
  if (press.pressed)
    controls.frame().outbox.push_back([file = shown.workshop.file](commands::Session& session) {
      commands::forget_recent_workshop(session, file);
    });
}

void recent_card(Controls& controls, StartPanel& state, const RecentShown& shown, const Rect& box,
                 const PageTexture& texture) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  bool hovered = false;
  if (shown.missing) remove_cross(controls, shown, {box.right() - 20, box.y + 20});
  presses(controls, state, shown, box, &hovered);
  ink.fill(box, hovered && !shown.missing ? theme.hover_ground : theme.panel, 10);
  const Rect top{box.x + 1, box.y + 1, box.w - 2, kPictureTall - 1};
  ink.fill(top, theme.canvas, 9);
  if (shown.missing) {
    ink.words(top.centre(), base::tr("It is not where it was"), kCaption, theme.text_tertiary, Align::middle);
    ink.icon({box.right() - 20, box.y + 20}, Icon::close, 12, theme.text_tertiary);
  } else if (shown.picture != nullptr && texture) {
    const double scale = std::min((top.w - 24) / shown.picture->width, (top.h - 16) / shown.picture->height);
    const double w = std::round(shown.picture->width * scale);
    const double h = std::round(shown.picture->height * scale);
    ink.picture({std::round(top.centre().x - w / 2), std::round(top.centre().y - h / 2), w, h},
                texture(shown.picture));
  } else if (shown.workshop.figures && shown.workshop.figures->positions == 0) {
    ink.words(top.centre(), base::tr("No chart yet"), kCaption, theme.text_tertiary, Align::middle);
  }
  ink.fill({box.x, box.y + kPictureTall, box.w, 1}, theme.hairline);
  ink.frame(box, hovered && !shown.missing ? theme.card_line : theme.hairline, 10);
  const double taken = ownership(controls, shown, {box.right() - 17, box.y + kPictureTall + 23});
  ink.words({box.x + 17, box.y + kPictureTall + 23}, base::valid_utf8(shown.workshop.file.stem().string()),
            kBodyStrong, shown.missing ? theme.text_tertiary : theme.text, Align::start,
            box.w - 34 - taken - 8);
  ink.words({box.x + 17, box.y + kPictureTall + 43}, words_of(shown), kCaption, theme.text_tertiary,
            Align::start, box.w - 34);
}

void recent_row(Controls& controls, StartPanel& state, const RecentShown& shown, const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  bool hovered = false;
  if (shown.missing) remove_cross(controls, shown, {box.right() - 20, box.centre().y});
  presses(controls, state, shown, box, &hovered);
  ink.fill(box, hovered && !shown.missing ? theme.hover_ground : theme.panel, 8);
  ink.frame(box, theme.hairline, 8);
  if (shown.missing) ink.icon({box.right() - 20, box.centre().y}, Icon::close, 12, theme.text_tertiary);
  const double taken = shown.missing ? 32 : ownership(controls, shown, {box.right() - 17, box.y + 17});
  ink.words({box.x + 17, box.y + 17}, base::valid_utf8(shown.workshop.file.stem().string()), kDense,
            shown.missing ? theme.text_tertiary : theme.text, Align::start, box.w - 34 - taken - 8);
  ink.words({box.x + 17, box.y + 36}, words_of(shown), kCaption, theme.text_tertiary, Align::start,
            box.w - 34);
}

// The right end of the heading's line.
void list_words(Controls& controls, StartPanel& state, Point right_middle) {
  const bool sure = controls.frame().session.files.forgetting;
  const char* const words = sure ? base::tr("Forget it for good") : base::tr("Forget this list");
  const double wide = controls.button_width(words);
  const Rect box{right_middle.x - wide + 12, right_middle.y - 16, wide, 32};
  if (controls.button("start-forget", box, words, ButtonLook::quiet))
    controls.frame().outbox.push_back(
        [](commands::Session& session) { commands::run_command(session, "forget-recent"); });
  state.stops.emplace_back("start-forget", box);
  controls.ink().words({box.x - 4, right_middle.y}, base::tr("stays on this computer"), kBody,
                       controls.theme().text_tertiary, Align::end);
}

}  // namespace

std::string recent_stop(std::size_t number) {
  return "recent-" + std::to_string(number);
}

double recent_workshops(Controls& controls, StartPanel& state, Point at, double wide,
                        const PageTexture& texture) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const commands::Files& files = controls.frame().session.files;
  const std::size_t count = files.recent ? files.recent->workshops.size() : 0;
  ink.words(at, base::tr("Recent"), kTitle, theme.text);
  if (count == 0) {
    ink.words({at.x, at.y + 36},
              base::tr("Nothing was open on this computer yet. What you open will stand here."), kBody,
              theme.text_secondary, Align::start, wide);
    return at.y + 60;
  }
  const std::size_t columns = wide >= 860 ? 3 : wide >= 560 ? 2 : 1;
  const auto gaps = static_cast<double>(columns - 1);
  const double column = std::floor((wide - gaps * kCardPitchGap) / static_cast<double>(columns));
  const std::size_t cards = std::min({count, kAsCards, columns});
  const auto left_of = [&](std::size_t place) {
    return place + 1 == columns ? at.x + wide - column
                                : at.x + static_cast<double>(place) * (column + kCardPitchGap);
  };
  double y = at.y + 28;
  for (std::size_t i = 0; i < cards; ++i)
    recent_card(controls, state, shown_of(files, i), {std::round(left_of(i)), y, column, kCardTall}, texture);
  y += kCardTall;
  for (std::size_t i = cards; i < count; ++i) {
    const std::size_t place = (i - cards) % columns;
    if (place == 0) y += place == 0 && i == cards ? 16 : kRecentTall + 8;
    recent_row(controls, state, shown_of(files, i), {std::round(left_of(place)), y, column, kRecentTall});
  }
  list_words(controls, state, {at.x + wide, at.y});
  return count > cards ? y + kRecentTall : y;
}

}  // namespace flipchart::gui
