// The foot of the own browser of files: what is typed, the buttons, the kinds, and the keys.
#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/panel_asking.hpp"
#include "gui/panel_files_parts.hpp"

namespace flipchart::gui {

namespace {

using commands::FileBrowser;
using What = commands::FileQuestion::What;

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

// Which key does what here, as many as there is room for.
void browser_keys(Controls& controls, const commands::FileQuestion& question, const FileBrowser& browser,
                  Point left_middle, double room) {
  const bool several = question.what == What::several;
  const bool folder = browser.at() != FileBrowser::npos && browser.entries()[browser.at()].folder;
  struct Key {
    const char* cap;
    std::string words;
  };
  std::vector<Key> keys{{"Enter", folder ? std::string(base::tr("Open the folder")) : question.button}};
  if (several)
    keys.insert(keys.end(), {{"Space", base::tr("Tick")},
                             {"Ctrl+A", base::tr("All")},
                             {"Ctrl", base::tr("and a press: one more")}});
  keys.insert(keys.end(), {{"Left", base::tr("Folder above")},
                           {"Tab", base::tr("Places")},
                           {"Esc", base::tr("Leave")},
                           {"Ctrl+H", base::tr("Hidden files")}});
  Ink& ink = controls.ink();
  double x = left_middle.x;
  for (const Key& key : keys) {
    const double cap = std::max(18.0, ink.width(key.cap, kCaptionStrong) + 10);
    const double wide = cap + 8 + ink.width(key.words, kCaption);
    if (x + wide > left_middle.x + room) return;
    ink.key_cap({x + cap / 2, left_middle.y}, key.cap);
    ink.words({x + cap + 8, left_middle.y}, key.words, kCaption, controls.theme().text_secondary);
    x += wide + 20;
  }
}

}  // namespace

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
  const double y = box.y + 76;
  ink.fill({box.x, box.bottom() - 40, box.w, 1}, theme.hairline);
  browser_keys(controls, question, browser, {box.x + 24, box.bottom() - 20}, box.w - 48);
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

}  // namespace flipchart::gui
