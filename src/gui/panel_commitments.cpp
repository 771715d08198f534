// See the header. The page's scene is played with the ink: words, rules and discs are all it has.
#include "gui/panel_commitments.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "commands/commitments.hpp"
#include "gui/long_words.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPageDrawnFor = 1080;  // the height that the page is composed for
constexpr double kPageMargin = 64;
constexpr double kPageHead = 158;

void follow_page(const Frame& frame, double shape, CommitmentsPanel& state) {
  workshop::Workshop& workshop = frame.session.workshop;
  const std::uint64_t marks = frame.picture.marks_revision * 1'000'003 + workshop.how_many_count();
  if (state.page && state.marks == marks && state.data == workshop.data_revision() && state.shape == shape)
    return;
  model::View view = frame.session.view;
  view.size = {shape * kPageDrawnFor, kPageDrawnFor};
  // The page is for the room, whatever the desk shows.
  view.room_safe = true;
  state.page =
      compose::commitment_page(commands::commitment_sheet(workshop, true), view, workshop.measurer());
  state.marks = marks;
  state.data = workshop.data_revision();
  state.shape = shape;
}

void play(Ink& ink, const scene::Scene& scene, Point offset, double scale) {
  const auto put = [&](Point p) { return Point{offset.x + p.x * scale, offset.y + p.y * scale}; };
  for (const scene::Rule& rule : scene.rules) {
    const Point from = put(rule.from);
    ink.fill({from.x, std::round(from.y), (rule.to.x - rule.from.x) * scale, 1}, ink.theme().hairline);
  }
  for (const scene::Text& text : scene.labels) {
    const Point at = put({text.at.x, text.at.y - text.middle_rise});
    const Font font{text.font.size * scale, text.font.weight};
    if (text.align == Align::start)
      long_words(ink, at, text.text, font, text.colour, text.width * scale + 2);
    else
      ink.words(at, text.text, font, text.colour, text.align);
  }
  for (const scene::Pin& pin : scene.pins) ink.disc(put(pin.anchor), pin.size * scale, pin.disc);
}

void press_word(Frame& frame, const Rect& box, const std::string& name, const char* words,
                const std::string& key, bool filled, std::string_view command) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = press_area(frame, name, box);
  ink.fill(box, filled ? theme.accent : press.hovered ? theme.hover_ground : theme.panel, 6);
  if (!filled) ink.frame(box, theme.hairline, 6);
  ink.words(box.centre(), words, kBodyMedium, filled ? theme.on_accent : theme.text, Align::middle);
  if (press.hovered) tip(frame, box, key);
  if (press.pressed)
    frame.outbox.push_back(
        [command](commands::Session& session) { commands::run_command(session, command); });
}

}  // namespace

void commitments_panel(Frame& frame, base::Size window, CommitmentsPanel& state) {
  if (!frame.session.commitments_shown) {
    state.page.reset();
    return;
  }
  const Floating over(frame, "commitments", {0, 0, window.w, window.h}, 0);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({0, 0, window.w, window.h}, theme.canvas);
  const double scale = std::min(window.h / kPageDrawnFor, window.w / 1280);
  follow_page(frame, window.w / std::max(1.0, scale * kPageDrawnFor), state);
  const double left = kPageMargin * scale;
  const double room = window.w - 2 * left;
  ink.words({left, 66 * scale}, state.page->title, {52 * scale, 600}, theme.text, Align::start, room);
  long_words(ink, {left, 122 * scale}, state.page->subtitle, {28 * scale, 400}, theme.text_secondary, room);
  play(ink, state.page->scene, {left, kPageHead * scale}, scale);
  const double y = window.h - 48 * scale;
  const bool can_export = frame.session.export_tools.formats.contains("pdf");
  const double close = ink.width(base::tr("Close"), kBodyMedium) + 32;
  const double writes = can_export ? ink.width(base::tr("Export as PDF"), kBodyMedium) + 32 : 0;
  const double buttons = close + (can_export ? writes + 8 : 0);
  const std::string& said = frame.session.said;  // the note that says it elsewhere is covered
  const Colour colour = said.empty()                  ? theme.text_secondary
                        : frame.session.said_is_error ? theme.flow_cross_text
                                                      : theme.text;
  long_words(ink, {left, y}, said.empty() ? state.page->statement : said, {24 * scale, 400}, colour,
             room - buttons - 24);
  if (can_export)
    press_word(frame, {window.w - left - writes, y - 16, writes, 32}, "export-commitments",
               base::tr("Export as PDF"), base::tr("Where exports go · {}", "Ctrl+E"), true,
               "export-commitments");
  press_word(frame, {window.w - left - buttons, y - 16, close, 32}, "close-commitments", base::tr("Close"),
             base::tr("Back · {}", "Esc"), false, "close-commitments");
}

}  // namespace flipchart::gui
