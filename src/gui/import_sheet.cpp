// The sheet's frame: head, foot, and which page stands between. See import_sheet.hpp.
#include "gui/import_sheet.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

namespace {

using Page = ImportPanel::Page;
using commands::ImportSheet;
using commands::Session;

constexpr double kSheetHead = 64;
constexpr double kSheetFoot = 72;

// The whole window: what is below is dimmed and out of reach.
class Cover {
 public:
  Cover(Frame& frame, const Rect& window) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(vec(window.w, window.h));
    ImGui::Begin("import", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoScrollWithMouse);
    frame.ink.onto(ImGui::GetWindowDrawList());
  }
  ~Cover() { ImGui::End(); }
  Cover(const Cover&) = delete;
  Cover& operator=(const Cover&) = delete;
};

void head(Controls& controls, const ImportSheet& sheet, const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const std::size_t files = sheet.sources().size();
  const std::string title = files == 0 ? std::string(base::tr("Import files"))
                                       : base::trn(files, "Import {} file", "Import {} files");
  const double wide = ink.words({box.x + 24, box.y + 32}, title, kTitle, theme.text);
  ink.words({box.x + 24 + wide + 12, box.y + 33}, base::tr("nothing changes until you press Import"), kBody,
            theme.text_secondary);
  const Rect close{box.right() - 56, box.y + 16, 32, 32};
  bool hovered = false;
  const bool pressed = controls.area("import-close", close, &hovered);
  if (hovered) ink.fill(close, theme.hover_ground, 6);
  ink.icon(close.centre(), Icon::close, 14, theme.text_secondary);
  if (pressed)
    controls.frame().outbox.push_back(
        [](Session& session) { commands::run_command(session, "close-import"); });
  ink.hairline_below({box.x, box.y, box.w, kSheetHead});
}

// What is being done, or what would stand in the workshop.
void foot(Controls& controls, const ImportSheet& sheet, const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const double y = box.y + kSheetFoot / 2;
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const double import_wide =
      controls.button_width(base::tr("Import"), commands::cap_of(controls.frame().session, "commit-import"));
  const Rect import{box.right() - 24 - import_wide, y - 16, import_wide, 32};
  if (controls.button("import-commit", import, base::tr("Import"), ButtonLook::primary, sheet.ready(),
                      commands::cap_of(controls.frame().session, "commit-import")))
    controls.frame().outbox.push_back(
        [](Session& session) { commands::run_command(session, "commit-import"); });
  const double cancel_wide = controls.button_width(base::tr("Cancel"));
  const Rect cancel{import.x - 12 - cancel_wide, y - 16, cancel_wide, 32};
  if (controls.button("import-cancel", cancel, base::tr("Cancel")))
    controls.frame().outbox.push_back(
        [](Session& session) { commands::run_command(session, "close-import"); });

  const double left = box.x + 24;
  const double room = cancel.x - 24 - left;
  if (sheet.running()) {
    const double share = sheet.progress();
    ink.words({left, y}, base::tr("Reading…"), kBodyMedium, theme.text);
    const Rect bar{left + 88, y - 3, std::min(240.0, room - 220), 6};
    ink.fill(bar, theme.field_ground, 3);
    if (share > 0) ink.fill({bar.x, bar.y, std::max(6.0, bar.w * std::min(1.0, share)), 6}, theme.accent, 3);
    if (controls.button("import-stop",
                        {bar.right() + 16, y - 16, controls.button_width(base::tr("Stop reading")), 32},
                        base::tr("Stop reading"), ButtonLook::quiet))
      answer(controls.frame(), [](ImportSheet& s) { s.cancel_reading(); });
    return;
  }
  if (sheet.stale()) {
    ink.words({left, y}, base::tr("Stopped: what is shown is older than your answers"), kBody, theme.warning);
    const double wide = controls.button_width(base::tr("Read again"));
    if (controls.button("import-again", {cancel.x - 12 - wide, y - 16, wide, 32}, base::tr("Read again")))
      answer(controls.frame(), [](ImportSheet& s) { s.read_again(); });
    return;
  }
  const commands::Reading* reading = sheet.shown();
  const std::string words = reading == nullptr ? std::string(base::tr("Nothing to import yet"))
                                               : commands::words_of(reading->preview);
  const auto lines = wrapped(ink, words, kBodyMedium, room);
  const double pitch = 20;
  double at = y - pitch * (static_cast<double>(std::min<std::size_t>(lines.size(), 3)) - 1) / 2;
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 3); ++i, at += pitch)
    ink.words({left, at}, lines[i], kBodyMedium, theme.text);
}

void page(Controls& controls, const ImportSheet& sheet, const Rect& box, ImportPanel& state) {
  if (sheet.sources().empty()) {
    import_files_page(controls, box);
  } else if (state.page == Page::holders) {
    import_holders_page(controls, sheet, box, state);
  } else if (state.page == Page::changes) {
    import_changes_page(controls, sheet, box);
  } else {
    import_table_page(controls, sheet, box, state);
  }
}

}  // namespace

void import_sheet(Frame& frame, const Rect& window, ImportPanel& state) {
  if (frame.session.sheet == nullptr) return;
  const ImportSheet& sheet = *frame.session.sheet;
  state.keyboard.begin_frame();
  const Cover cover(frame, window);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  Colour veil = theme.canvas;
  veil.a = 178;  // what is behind keeps 30%
  ink.fill(window, veil);
  const double wide = std::min(1400.0, window.w - 48);
  const double tall = std::min(836.0, window.h - 32);
  const Rect box{std::round(window.centre().x - wide / 2), std::round(window.centre().y - tall / 2), wide,
                 tall};
  ink.shadow(box, 14);
  ink.fill(box, theme.panel, 14);
  ink.frame(box, theme.hairline, 14);
  Controls controls(frame, state.keyboard);
  const double left = wide < 1100 ? 248 : 308;
  const Rect middle{box.x, box.y + kSheetHead, box.w, box.h - kSheetHead - kSheetFoot};
  import_list(controls, sheet, {middle.x, middle.y, left, middle.h}, state);
  ink.fill({middle.x + left, middle.y, 1, middle.h}, theme.hairline);
  page(controls, sheet, {middle.x + left + 24, middle.y, box.w - left - 48, middle.h}, state);
  head(controls, sheet, {box.x, box.y, box.w, kSheetHead});
  foot(controls, sheet, {box.x, box.bottom() - kSheetFoot, box.w, kSheetFoot});
  controls.open_menu();
}

const importers::SourceReport* shown_table(const ImportSheet& sheet, const ImportPanel& state) {
  const commands::Reading* reading = sheet.shown();
  if (reading == nullptr || reading->sources.empty()) return nullptr;
  for (const importers::SourceReport& source : reading->sources) {
    if (source.file == state.table) return &source;
  }
  return &reading->sources.front();
}

std::string short_name(const std::string& file) {
  const std::size_t end = std::min(file.find_first_of("#!"), file.size());
  const std::size_t slash = file.rfind('/', end == 0 ? 0 : end - 1);
  return slash == std::string::npos ? file : file.substr(slash + 1);
}

void answer(Frame& frame, std::function<void(ImportSheet&)> what) {
  frame.outbox.push_back([what = std::move(what)](Session& session) {
    if (session.sheet != nullptr) what(*session.sheet);
  });
}

double notes_chip(Frame& frame, Point at, double room) {
  const std::uint64_t notes = frame.session.notes;
  if (notes == 0 || frame.session.sources.empty()) return 0;
  const std::string count = base::trn(notes, "{} note", "{} notes");
  std::string words = base::trn(notes, "{} note about this import", "{} notes about this import");
  double wide = frame.ink.width(words, kCaptionStrong) + 24;
  if (wide > room) {
    words = count;
    wide = frame.ink.width(words, kCaptionStrong) + 24;
  }
  if (wide > room) return 0;
  const Rect box{at.x, at.y - 12, std::ceil(wide), 24};
  const Press press = press_area(frame, "notes", box);
  const compose::Theme& theme = frame.ink.theme();
  frame.ink.fill(box, press.hovered ? theme.hover_ground : theme.field_ground, 12);
  frame.ink.frame(box, theme.hairline, 12);
  frame.ink.words(box.centre(), words, kCaptionStrong, theme.text_secondary, Align::middle);
  if (press.pressed)
    frame.outbox.push_back([](Session& session) { commands::run_command(session, "import-notes"); });
  return box.w;
}

void said(Frame& frame, const Rect& canvas) {
  const Session& session = frame.session;
  if (session.said.empty() || session.sheet != nullptr) return;
  // At the customers' end: what is said is mostly about leaders, who stand at the other. On a wall at the
  // foot.
  constexpr double kBesideSaid = 72;
  constexpr double kSaidLine = 20;
  constexpr double kFootOfWall = 46;  // below what is presented
  const double wide = std::min(canvas.w - 32, frame.ink.width(session.said, kBodyMedium) + kBesideSaid);
  const std::vector<std::string> lines =
      wrapped(frame.ink, session.said, kBodyMedium, wide - kBesideSaid + 8);
  const double tall = 20 + kSaidLine * static_cast<double>(std::max<std::size_t>(1, lines.size()));
  const bool above = !session.presenting && session.view.facing >= 0.5;
  const double y = above                ? canvas.y + 24
                   : session.presenting ? canvas.bottom() + kFootOfWall - tall
                                        : canvas.bottom() - 24 - tall;
  const Rect box{std::round(canvas.centre().x - wide / 2), std::round(y), wide, tall};
  const Panel panel(frame, "said", box.grown(24), false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.shadow(box, 10);
  ink.fill(box, theme.raised, 10);
  ink.frame(box, theme.hairline, 10);
  for (std::size_t i = 0; i < lines.size(); ++i)
    ink.words({box.x + 16, box.y + 20 + kSaidLine * static_cast<double>(i)}, lines[i], kBodyMedium,
              session.said_is_error ? theme.flow_cross_text : theme.text, Align::start, wide - 56);
  const Rect close{box.right() - 36, box.y + 4, 32, 32};
  if (press_area(frame, "close-said", close).pressed)
    frame.outbox.push_back([](Session& s) { s.said.clear(); });
  ink.icon(close.centre(), Icon::close, 12, theme.text_tertiary);
}

}  // namespace flipchart::gui
