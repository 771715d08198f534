// What stands in the own browser of files: the way to the folder, places, and what is in it.
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_files_parts.hpp"
#include "gui/row_list.hpp"

#include <imgui.h>

namespace flipchart::gui {

using commands::BrowserEntry;
using commands::FileBrowser;

namespace {

constexpr double kEntryTall = 36;

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

// A press goes into a folder and chooses a file; a second one at once goes on with it. The second press of
// two that went into a folder means nothing in there.
void press_entry(Frame& frame, const FileBrowser& browser, FilesPanel& state, std::size_t i) {
  const BrowserEntry& entry = browser.entries()[i];
  const std::string pressed = (browser.folder() / entry.name).string();
  const bool second = ImGui::GetIO().MouseClickedLastCount[0] >= 2;
  const bool same = std::exchange(state.pressed, pressed) == pressed;
  if (second && !same) return;
  if (entry.folder)
    frame.outbox.push_back(
        in_browser([folder = browser.folder() / entry.name](FileBrowser& b) { b.go(folder); }));
  else if (second && !frame.ctrl)
    frame.outbox.push_back(commands::answer_file_choice);
  else
    frame.outbox.push_back(in_browser([i, adds = frame.ctrl](FileBrowser& b) { b.press(i, adds); }));
}

void entry_row(Controls& controls, const FileBrowser& browser, FilesPanel& state, bool several,
               const Rect& row, std::size_t i) {
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
  if (press.pressed) press_entry(controls.frame(), browser, state, i);
}

}  // namespace

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

void entry_list(Controls& controls, const commands::FileQuestion& question, const FileBrowser& browser,
                FilesPanel& state, const Rect& list) {
  const bool several = question.what == commands::FileQuestion::What::several;
  if (browser.entries().empty()) {
    const std::string words = !browser.problem().empty() ? browser.problem()
                              : question.what == commands::FileQuestion::What::folder
                                  ? std::string(base::tr("No folder is in this folder"))
                              : browser.typed().empty() || question.what == commands::FileQuestion::What::save
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
           [&](const Rect& row, std::size_t i) { entry_row(controls, browser, state, several, row, i); });
}

}  // namespace flipchart::gui
