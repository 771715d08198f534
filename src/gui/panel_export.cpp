// See the header. Each line is pressed or changed by the arrows; the line that keys change is framed.
#include "gui/panel_export.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/panel_asking.hpp"

namespace flipchart::gui {

namespace {

using commands::Exporting;
using commands::ExportLine;

constexpr double kExportWide = 1180;
constexpr double kExportPad = 24;
constexpr double kExportHead = 64;
constexpr double kExportFoot = 64;
constexpr double kExportLine = 40;
constexpr double kExportGap = 8;
constexpr double kExportLeast = 30;  // a line where the window is low
constexpr double kExportLeastGap = 4;
constexpr double kExportLabel = 72;
constexpr double kExportLeft = 480;

Intent at_line(std::size_t line, std::function<void(commands::Session&)> then) {
  return [line, then = std::move(then)](commands::Session& session) {
    if (session.exporting == nullptr || !session.exporting->shown) return;
    session.exporting->line = line;
    if (then) then(session);
  };
}

void arrow(Frame& frame, const Rect& box, bool right, std::size_t line) {
  Ink& ink = frame.ink;
  const Press press =
      press_area(frame, (right ? "export-next-" : "export-before-") + std::to_string(line), box);
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 6);
  const Point c = box.centre();
  const double out = right ? 4 : -4;
  ink.triangle({c.x - out, c.y - 5}, {c.x - out, c.y + 5}, {c.x + out, c.y}, ink.theme().text_secondary);
  if (press.pressed)
    frame.outbox.push_back(at_line(line, [right](commands::Session& session) {
      commands::exporting_key(session, right ? "Right" : "Left");
    }));
}

void chosen_line(Frame& frame, const Rect& box, const ExportLine& line, std::size_t number, bool here) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, here ? theme.panel : theme.field_ground, 6);
  ink.frame(box, here ? theme.accent : theme.hairline, 6, here ? 2 : 1);
  if (line.choices.empty()) return;
  const bool several = line.choices.size() > 1;
  const bool unsafe = line.of == ExportLine::Of::safety && line.at != 0;
  ink.words({box.x + 12, box.centre().y}, line.choices[line.at], here ? kBodyMedium : kBody,
            unsafe ? theme.warning : theme.text, Align::start, box.w - (several ? 84 : 24));
  if (!several) return;
  const double side = box.h - 8;
  arrow(frame, {box.right() - 2 * side - 6, box.y + 4, side, side}, false, number);
  arrow(frame, {box.right() - side - 4, box.y + 4, side, side}, true, number);
}

const char* hint_of(ExportLine::Of of) {
  switch (of) {
    case ExportLine::Of::file:
      return base::tr("A name for the file");
    case ExportLine::Of::accent:
      return base::tr("None; a colour like #C8102E");
    default:
      return base::tr("None");
  }
}

// At the end of the logo's line: pressed, a file is chosen.
void choose_logo(Frame& frame, const Rect& field) {
  Ink& ink = frame.ink;
  const std::string words = base::tr("Choose…");
  const double cap = ink.width("Ctrl+L", kCaptionStrong) + 10;
  const double wide = std::ceil(ink.width(words, kCaptionStrong)) + 16 + cap + 8;
  const Rect box{field.right() - wide - 4, field.y + 4, wide, field.h - 8};
  const Press press = press_area(frame, "export-logo", box);
  ink.fill(box, press.hovered ? ink.theme().hover_ground : ink.theme().panel, 6);
  ink.words({box.x + 8, box.centre().y}, words, kCaptionStrong, ink.theme().accent);
  ink.key_cap({box.right() - 8 - cap / 2, box.centre().y}, "Ctrl+L");
  if (press.pressed) frame.outbox.push_back(commands::ask_export_logo);
}

void lines(Frame& frame, Rect box) {
  const Exporting& exporting = *frame.session.exporting;
  const std::vector<ExportLine> all = commands::export_lines(frame.session);
  const double each = box.h / static_cast<double>(all.size());
  const double gap = each < kExportLine + kExportGap ? kExportLeastGap : kExportGap;
  const double line_height = std::clamp(each - gap, kExportLeast, kExportLine);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ExportLine& line = all[i];
    const bool here = i == std::min(exporting.line, all.size() - 1);
    frame.ink.words({box.x, box.y + line_height / 2}, line.label, kBody, frame.ink.theme().text_tertiary);
    const Rect field{box.x + kExportLabel, box.y, box.w - kExportLabel, line_height};
    if (line.is_typed()) {
      commands::Field typed;
      typed.label = line.label;
      typed.typed = line.typed;
      typed.hint = hint_of(line.of);
      typed_field(frame, field, typed, here);
      if (line.of == ExportLine::Of::logo) choose_logo(frame, field);
      if (line.of == ExportLine::Of::file)
        frame.ink.words({field.right() - 12, field.centre().y}, "." + exporting.chosen.format, kBody,
                        frame.ink.theme().text_tertiary, Align::end);
    } else {
      chosen_line(frame, field, line, i, here);
    }
    if (press_area(frame, "export-line-" + std::to_string(i), {field.x, field.y, field.w - 80, field.h})
            .pressed)
      frame.outbox.push_back(at_line(i, {}));
    box.y += line_height + gap;
  }
}

// Where the file goes; pressed, another folder is chosen.
void save_in(Frame& frame, Point right_middle, double room) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double cap = ink.width("Ctrl+O", kCaptionStrong) + 10;
  const std::string words = base::tr("Save in…");
  const double wide = std::ceil(ink.width(words, kCaptionStrong)) + 16 + cap + 8;
  const Rect box{right_middle.x - wide, right_middle.y - 12, wide, 24};
  const Press press = press_area(frame, "export-folder", box);
  if (press.hovered) ink.fill(box, theme.hover_ground, 6);
  ink.words({box.x + 8, box.centre().y}, words, kCaptionStrong, theme.accent);
  ink.key_cap({box.right() - 8 - cap / 2, box.centre().y}, "Ctrl+O");
  ink.words({box.x - 8, box.centre().y}, frame.session.exporting->chosen.folder, kCaption,
            theme.text_tertiary, Align::end, room - wide - 8);
  if (press.pressed) frame.outbox.push_back(commands::ask_export_folder);
}

void preview(Frame& frame, const Rect& box, const PageTexture& texture) {
  const Exporting& exporting = *frame.session.exporting;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, theme.field_ground, 8);
  const double caption = box.bottom() + 20;
  if (exporting.page == nullptr) {
    const bool making = exporting.working(Exporting::Purpose::preview);
    ink.words(box.centre(), making ? base::tr("Making the page…") : base::tr("No page to show"), kBody,
              theme.text_secondary, Align::middle);
  } else {
    const commands::PagePixels& page = *exporting.page;
    const double scale = std::min((box.w - 16) / page.width, (box.h - 16) / page.height);
    const double w = std::round(page.width * scale);
    const double h = std::round(page.height * scale);
    const Rect sheet{std::round(box.centre().x - w / 2), std::round(box.centre().y - h / 2), w, h};
    ink.shadow(sheet, 2);
    if (texture) ink.picture(sheet, texture(exporting.page));
    ink.frame(sheet, theme.hairline, 0);
    std::string words = exporting.pages > 1
                            ? base::trn(exporting.pages, "The first of {} page", "The first of {} pages")
                            : std::string(base::tr("The page as it will be"));
    if (exporting.working(Exporting::Purpose::preview)) words = base::tr("Making the page anew…");
    ink.words({box.x, caption}, words, kCaption, theme.text_secondary);
  }
  save_in(frame, {box.right(), caption}, box.w * 0.6);
}

void foot(Frame& frame, const Rect& box, double left) {
  const Exporting& exporting = *frame.session.exporting;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const double y = box.centre().y;
  const Rect button{box.right() - kExportPad - 120, box.y + 14, 120, 36};
  const bool working = exporting.working(Exporting::Purpose::file);
  const Press press = press_area(frame, "export-write", button);
  ink.fill(button, working ? theme.field_ground : theme.accent, 8);
  ink.words(button.centre(), working ? base::tr("Stop") : base::tr("Export"), kBodyStrong,
            working ? theme.text : theme.on_accent, Align::middle);
  if (press.pressed)
    frame.outbox.push_back([working](commands::Session& session) {
      commands::exporting_key(session, working ? "Escape" : "Enter");
    });
  if (working) {
    const Rect bar{box.x + kExportPad, y - 3, button.x - box.x - 2 * kExportPad, 6};
    ink.fill(bar, theme.field_ground, 3);
    ink.fill({bar.x, bar.y, bar.w * std::clamp(exporting.progress(), 0.02, 1.0), bar.h}, theme.accent, 3);
    return;
  }
  const std::string& said = exporting.problem.empty() ? exporting.warning : exporting.problem;
  if (!said.empty()) {
    ink.paragraph({box.x + kExportPad, y - 9}, said, kCaption, theme.warning,
                  button.x - box.x - 2 * kExportPad, 16);
    return;
  }
  double x = box.x + kExportPad;
  for (const auto& [cap, words] :
       {std::pair{"Enter", base::tr("Export")}, std::pair{"Down", base::tr("Next line")},
        std::pair{"Right", base::tr("Another choice")}, std::pair{"Esc", base::tr("Leave")}}) {
    const double wide = std::max(18.0, ink.width(cap, kCaptionStrong) + 10);
    if (x + wide + ink.width(words, kCaption) > left + box.x + box.w - kExportPad - 160) break;
    ink.key_cap({x + wide / 2, y}, cap);
    x += wide + 8;
    ink.words({x, y}, words, kCaption, theme.text_secondary);
    x += ink.width(words, kCaption) + 20;
  }
}

}  // namespace

void export_panel(Frame& frame, const Rect& canvas, const PageTexture& texture) {
  if (frame.session.exporting == nullptr || !frame.session.exporting->shown) return;
  const double most_lines = 11 * (kExportLine + kExportGap);
  const double wide = std::min(kExportWide, canvas.w - 32);
  const double tall = std::min(kExportHead + most_lines + kExportFoot + 16, canvas.h - 32);
  const Rect box{std::round(canvas.centre().x - wide / 2), std::round(canvas.centre().y - tall / 2), wide,
                 tall};
  const Floating floating(frame, "exporting", box, 12);
  Ink& ink = frame.ink;
  ink.words({box.x + kExportPad, box.y + 34}, base::tr("Export"), kTitle, ink.theme().text);
  ink.words({box.right() - kExportPad, box.y + 34},
            frame.session.exporting->chosen.room_safe ? base::tr("Room-safe") : base::tr("Not room-safe"),
            kBodyMedium, frame.session.exporting->chosen.room_safe ? ink.theme().done : ink.theme().warning,
            Align::end);
  const double left = std::min(kExportLeft, box.w * 0.46);
  lines(frame,
        {box.x + kExportPad, box.y + kExportHead, left - kExportPad, tall - kExportHead - kExportFoot - 8});
  preview(frame,
          {box.x + left + kExportPad, box.y + kExportHead, box.w - left - 2 * kExportPad,
           tall - kExportHead - kExportFoot - 36},
          texture);
  foot(frame, {box.x, box.bottom() - kExportFoot, box.w, kExportFoot}, 0);
}

}  // namespace flipchart::gui
