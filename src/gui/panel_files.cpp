// Places at the left, a folder at the right, at the foot what is typed and the buttons: see panel_files.hpp.
#include "gui/panel_files.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_files_parts.hpp"

namespace flipchart::gui {

namespace {

constexpr double kFilesWide = 920;
constexpr double kFilesTall = 640;
constexpr double kFilesHead = 88;
constexpr double kPlacesWide = 208;

}  // namespace

Veil::Veil(Frame& frame, const char* name, const Rect& window, bool seen) {
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

Veil::~Veil() {
  ImGui::End();
}

void sheet_ground(Ink& ink, const Rect& box) {
  ink.shadow(box, 12);
  ink.fill(box, ink.theme().raised, 12);
  ink.frame(box, ink.theme().hairline, 12);
}

void files_panel(Frame& frame, const Rect& window, FilesPanel& state) {
  if (!commands::choosing_files_here(frame.session)) return;
  const commands::FileQuestion& question = frame.session.files.choice->question;
  const commands::FileBrowser& browser = *frame.session.files.choice->browser;
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
