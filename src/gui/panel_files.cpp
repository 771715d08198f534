// Places at the left, a folder at the right, at the foot what is typed and the buttons: see panel_files.hpp.
#include "gui/panel_files.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/file_browser.hpp"
#include "commands/files.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_asking.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

using commands::BrowserEntry;
using commands::FileBrowser;
using What = commands::FileQuestion::What;

constexpr double kFilesWide = 920;
constexpr double kFilesTall = 640;
constexpr double kFilesHead = 88;
constexpr double kFilesFoot = 112;
constexpr double kPlacesWide = 208;
constexpr double kEntryTall = 36;

// The whole window, so that nothing below is in reach.
class Veil {
 public:
  Veil(Frame& frame, const char* name, const Rect& window, bool seen) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(vec(window.w, window.h));
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoScrollWithMouse);
    frame.ink.onto(ImGui::GetWindowDrawList());
    Colour veil = frame.ink.theme().canvas;
    veil.a = 178;  // what is behind keeps 30%
    if (seen) frame.ink.fill(window, veil);
  }
  ~Veil() { ImGui::End(); }
  Veil(const Veil&) = delete;
  Veil& operator=(const Veil&) = delete;
};

void sheet_ground(Ink& ink, const Rect& box) {
  ink.shadow(box, 12);
  ink.fill(box, ink.theme().raised, 12);
  ink.frame(box, ink.theme().hairline, 12);
}

Intent in_browser(std::function<void(FileBrowser&)> what) {
  return [what = std::move(what)](commands::Session& session) {
    if (commands::choosing_files_here(session)) what(*session.files.choice->browser);
  };
}

// "14 KB": whole numbers of the largest unit that has one.
std::string size_words(std::uint64_t bytes) {
  static constexpr std::array<const char*, 4> kUnits{base::english("{} bytes"), base::english("{} KB"),
                                                     base::english("{} MB"), base::english("{} GB")};
  std::size_t unit = 0;
  while (bytes >= 1000 && unit + 1 < kUnits.size()) {
    bytes = (bytes + 500) / 1000;
    ++unit;
  }
  return base::tr(kUnits[unit], base::counted(bytes));
}

// The folders on the way here, each a press away; the nearest ones where there is no room for all.
void way_here(Controls& controls, const FileBrowser& browser, Point left_middle, double room) {
  Ink& ink = controls.ink();
  std::vector<std::pair<std::string, std::filesystem::path>> parts;
  for (std::filesystem::path at = browser.folder(); !at.empty(); at = at.parent_path()) {
    const bool is_root = at == at.root_path();
    parts.emplace_back(is_root ? std::string(base::tr("This computer")) : at.filename().string(), at);
    if (is_root) break;
  }
  double taken = 0;
  std::size_t shown = 0;
  while (shown < parts.size()) {
    const double more = std::min(200.0, ink.width(parts[shown].first, kBody)) + 28;
    if (shown > 0 && taken + more > room) break;
    taken += more;
    ++shown;
  }
  double x = left_middle.x;
  for (std::size_t i = shown; i-- > 0;) {
    const double wide = std::min(200.0, ink.width(parts[i].first, kBody));
    const Rect box{x - 6, left_middle.y - 14, wide + 12, 28};
    const Press press = press_area(controls.frame(), "files-way-" + std::to_string(i), box);
    if (press.hovered) ink.fill(box, controls.theme().hover_ground, 6);
    ink.words({x, left_middle.y}, parts[i].first, i == 0 ? kBodyMedium : kBody,
              i == 0 ? controls.theme().text : controls.theme().text_secondary, Align::start, 200);
    x += wide + 10;
    if (i > 0) ink.words({x, left_middle.y}, "›", kBody, controls.theme().text_tertiary);
    x += 18;
    if (press.pressed)
      controls.frame().outbox.push_back(
          in_browser([folder = parts[i].second](FileBrowser& b) { b.go(folder); }));
  }
}

void place_list(Controls& controls, const FileBrowser& browser, const Rect& list) {
  row_list(controls.frame(), "file places", list, kEntryTall, browser.places().size(),
           browser.focus() == FileBrowser::Focus::places ? std::optional(browser.place()) : std::nullopt,
           [&](const Rect& row, std::size_t i) {
             Ink& ink = controls.ink();
             const commands::FilePlace& place = browser.places()[i];
             const Press press = press_area(controls.frame(), "files-place-" + std::to_string(i), row);
             const bool here = place.folder == browser.folder();
             const bool focused = browser.focus() == FileBrowser::Focus::places && browser.place() == i;
             if (here || press.hovered)
               ink.fill(row, here ? controls.theme().selected_ground : controls.theme().hover_ground, 6);
             if (focused) ink.frame(row, controls.theme().accent, 6, 2);
             ink.icon({row.x + 18, row.centre().y}, Icon::folder, 14,
                      here ? controls.theme().accent : controls.theme().text_tertiary);
             ink.words({row.x + 36, row.centre().y}, place.words, here ? kBodyMedium : kBody,
                       controls.theme().text, Align::start, row.w - 44);
             if (press.pressed)
               controls.frame().outbox.push_back(
                   in_browser([folder = place.folder](FileBrowser& b) { b.go(folder); }));
           });
}

// A press goes into a folder, points at a file, and takes the file that was pointed at already.
void press_entry(Frame& frame, std::size_t i, bool again) {
  frame.outbox.push_back([i, again](commands::Session& session) {
    if (!commands::choosing_files_here(session)) return;
    FileBrowser& browser = *session.files.choice->browser;
    if (i >= browser.entries().size()) return;
    const BrowserEntry entry = browser.entries()[i];
    if (entry.folder)
      browser.go(browser.folder() / entry.name);
    else if (again)
      commands::answer_file_choice(session);
    else
      browser.choose(i);
  });
}

void entry_row(Controls& controls, const FileBrowser& browser, bool several, const Rect& row, std::size_t i) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const BrowserEntry& entry = browser.entries()[i];
  const bool at = i == browser.at();
  const double y = row.centre().y;
  double x = row.x + 12;
  if (several && !entry.folder) {
    const Rect tick{row.x + 6, y - 12, 24, 24};
    if (press_area(controls.frame(), "files-mark-" + std::to_string(i), tick).pressed)
      controls.frame().outbox.push_back(in_browser([i](FileBrowser& b) { b.mark(i); }));
  }
  const Press press = press_area(controls.frame(), "files-entry-" + std::to_string(i), row);
  if (at || press.hovered) ink.fill(row, at ? theme.selected_ground : theme.hover_ground, 6);
  if (several) {
    if (!entry.folder) {
      const bool marked = browser.is_marked(entry.name);
      const Rect box{row.x + 10, y - 8, 16, 16};
      ink.fill(box, marked ? theme.accent : theme.panel, 4);
      if (!marked) ink.frame(box, theme.card_line, 4);
      if (marked) ink.icon(box.centre(), Icon::tick, 12, theme.on_accent);
    }
    x = row.x + 38;
  }
  ink.icon({x + 8, y}, entry.folder ? Icon::folder : Icon::document, 14,
           entry.folder ? theme.accent : theme.text_tertiary);
  ink.words({x + 26, y}, entry.name, entry.folder ? kBodyMedium : kBody, theme.text, Align::start,
            row.right() - x - 26 - 264);
  if (!entry.folder) {
    ink.words({row.right() - 156, y}, size_words(entry.bytes), kCaption, theme.text_tertiary, Align::end);
    if (entry.changed != base::kNoTime)
      ink.words({row.right() - 12, y}, base::clock_words(entry.changed), kCaption, theme.text_tertiary,
                Align::end);
  }
  if (press.pressed) press_entry(controls.frame(), i, at);
}

void entry_list(Controls& controls, const commands::FileQuestion& question, const FileBrowser& browser,
                FilesPanel& state, const Rect& list) {
  const bool several = question.what == What::several;
  if (browser.entries().empty()) {
    const std::string words = !browser.problem().empty() ? browser.problem()
                              : question.what == What::folder
                                  ? std::string(base::tr("No folder is in this folder"))
                              : browser.typed().empty() || question.what == What::save
                                  ? std::string(base::tr("Nothing of this kind is in this folder"))
                                  : std::string(base::tr("Nothing here has these letters in its name"));
    controls.ink().words({list.centre().x, list.y + 48}, words, kBody, controls.theme().text_secondary,
                         Align::middle, list.w - 32);
    return;
  }
  const bool moved = state.seen_folder != browser.folder().string() || state.seen_at != browser.at();
  state.seen_folder = browser.folder().string();
  state.seen_at = browser.at();
  const auto bring = moved && browser.at() != FileBrowser::npos ? std::optional(browser.at()) : std::nullopt;
  row_list(controls.frame(), "file entries", list, kEntryTall, browser.entries().size(), bring,
           [&](const Rect& row, std::size_t i) { entry_row(controls, browser, several, row, i); });
}

void kind_chips(Controls& controls, const FileBrowser& browser, const std::vector<commands::FileKind>& kinds,
                Point left_middle) {
  if (kinds.size() < 2) return;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    double wide = 0;
    if (controls.chip("files-kind-" + std::to_string(i), left_middle, kinds[i].words, i == browser.kind(),
                      &wide))
      controls.frame().outbox.push_back(in_browser([i](FileBrowser& b) { b.show_kind(i); }));
    if (browser.focus() == FileBrowser::Focus::kinds && i == browser.kind())
      controls.ink().frame(Rect{left_middle.x, left_middle.y - 12, wide, 24}.grown(2),
                           controls.theme().accent, 14, 2);
    left_middle.x += wide + 8;
  }
}

void files_foot(Controls& controls, const commands::FileQuestion& question, const FileBrowser& browser,
                const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  commands::Field typed;
  typed.typed = browser.typed();
  typed.hint = question.what == What::save ? base::tr("A name for the file")
                                           : base::tr("Type letters of its name, or a path");
  typed_field(controls.frame(), {box.x + 24, box.y + 14, box.w - 48, 36}, typed,
              browser.focus() == FileBrowser::Focus::entries);
  const double y = box.bottom() - 30;
  std::string words = question.button;
  if (browser.marked() > 1)
    words = base::trn(browser.marked(), "{2} {1} file", "{2} {1} files", question.button);
  const double wide = controls.button_width(words) + 8;
  const Rect button{box.right() - 24 - wide, y - 16, wide, 32};
  if (controls.button("files-answer", button, words, ButtonLook::primary, browser.can_answer()))
    controls.frame().outbox.push_back(commands::answer_file_choice);
  const double cancel_wide = controls.button_width(base::tr("Cancel"));
  const Rect cancel{button.x - 8 - cancel_wide, y - 16, cancel_wide, 32};
  if (controls.button("files-cancel", cancel, base::tr("Cancel")))
    controls.frame().outbox.push_back(commands::choose_no_file);
  const double room = cancel.x - box.x - 40;
  if (!browser.problem().empty() && !browser.entries().empty()) {
    ink.words({box.x + 24, y}, browser.problem(), kBody, theme.warning, Align::start, room);
    return;
  }
  kind_chips(controls, browser, question.kinds, {box.x + 24, y});
}

}  // namespace

void files_panel(Frame& frame, const Rect& window, FilesPanel& state) {
  if (!commands::choosing_files_here(frame.session)) return;
  const commands::FileQuestion& question = frame.session.files.choice->question;
  const FileBrowser& browser = *frame.session.files.choice->browser;
  state.keyboard.begin_frame();
  state.keyboard.focus.clear();
  const double wide = std::min(kFilesWide, window.w - 32);
  const double tall = std::min(kFilesTall, window.h - 32);
  const Rect box{std::round(window.centre().x - wide / 2), std::round(window.centre().y - tall / 2), wide,
                 tall};
  const Veil veil(frame, "files", window, true);
  Controls controls(frame, state.keyboard);
  Ink& ink = frame.ink;
  sheet_ground(ink, box);
  ink.words({box.x + 24, box.y + 30}, question.title, kTitle, ink.theme().text);
  double x = box.right() - 24;
  for (const auto& [cap, words] :
       {std::pair{"Esc", base::tr("Leave")}, std::pair{"Tab", base::tr("Places")}}) {
    ink.words({x, box.y + 30}, words, kCaption, ink.theme().text_secondary, Align::end);
    x -= ink.width(words, kCaption) + 8;
    const double cap_wide = std::max(18.0, ink.width(cap, kCaptionStrong) + 10);
    ink.key_cap({x - cap_wide / 2, box.y + 30}, cap);
    x -= cap_wide + 20;
  }
  const double places = wide < 640 ? 0 : kPlacesWide;
  way_here(controls, browser, {box.x + 24, box.y + 64}, wide - 48);
  ink.fill({box.x, box.y + kFilesHead, box.w, 1}, ink.theme().hairline);
  const double middle = tall - kFilesHead - kFilesFoot;
  if (places > 0) {
    place_list(controls, browser, {box.x + 8, box.y + kFilesHead + 9, places - 16, middle - 16});
    ink.onto(ImGui::GetWindowDrawList());
    ink.fill({box.x + places, box.y + kFilesHead, 1, middle}, ink.theme().hairline);
  }
  entry_list(controls, question, browser, state,
             {box.x + places + 8, box.y + kFilesHead + 9, wide - places - 16, middle - 16});
  ink.onto(ImGui::GetWindowDrawList());
  files_foot(controls, question, browser, {box.x, box.bottom() - kFilesFoot, box.w, kFilesFoot});
}

void files_working(Frame& frame, const Rect& window, FilesPanel& state) {
  if (!commands::working_on_files(frame.session)) {
    state.working_since = -1;
    return;
  }
  if (state.working_since < 0) state.working_since = frame.now;
  const bool shown = frame.now >= state.working_since + kWorkShownAfter;
  const Veil veil(frame, "working on files", window, shown);
  if (!shown) return;
  const commands::LongWork& work = *frame.session.files.work;
  state.keyboard.begin_frame();
  state.keyboard.focus.clear();
  const Rect box{std::round(window.centre().x - 220), std::round(window.centre().y - 64), 440, 128};
  Controls controls(frame, state.keyboard);
  Ink& ink = frame.ink;
  sheet_ground(ink, box);
  ink.words({box.x + 24, box.y + 36}, base::tr("{}…", work.words()), kBodyStrong, ink.theme().text,
            Align::start, box.w - 48);
  const Rect bar{box.x + 24, box.y + 60, box.w - 48, 6};
  ink.fill(bar, ink.theme().field_ground, 3);
  const double share = std::min(1.0, work.progress());
  if (share > 0) ink.fill({bar.x, bar.y, std::max(6.0, bar.w * share), bar.h}, ink.theme().accent, 3);
  if (!work.may_stop()) return;
  const double wide = controls.button_width(base::tr("Cancel"), "Esc");
  if (controls.button("files-stop", {box.right() - 24 - wide, box.bottom() - 46, wide, 32},
                      base::tr("Cancel"), ButtonLook::plain, true, "Esc"))
    frame.outbox.push_back([](commands::Session& session) { commands::stop_work(session); });
}

}  // namespace flipchart::gui
