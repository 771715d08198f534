// What the monkey does: see monkey.hpp.
#include "gui/monkey.hpp"

#include <unistd.h>

#include <array>
#include <cmath>
#include <fstream>
#include <utility>

#include "backends/cairo/cairo.hpp"
#include "backends/html/html.hpp"
#include "backends/json/json.hpp"
#include "backends/pptx/pptx.hpp"
#include "backends/svg/svg.hpp"
#include "base/utf8.hpp"
#include "commands/file_browser.hpp"
#include "gui/many_scripts.hpp"
#include "gui/played_keys.hpp"

namespace flipchart::gui {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kTrail = 40;

// What panels take that no command has.
constexpr const char* kPanelKeys[] = {
    "Enter",          "Enter",  "Ctrl+Enter", "Escape", "Escape", "Tab",    "Shift+Tab", "Up",
    "Down",           "Left",   "Right",      "Home",   "End",    "PageUp", "PageDown",  "Backspace",
    "Ctrl+Backspace", "Delete", "Insert",     "F1",     "F12",    "Ctrl+I"};

constexpr const char* kTexts[] = {"a",
                                  "e",
                                  "P9",
                                  "P1",
                                  "an",
                                  "ben",
                                  "12",
                                  "1 dec",
                                  "tomorrow",
                                  "31.02.2026",
                                  "2026-12-24",
                                  "C1",
                                  "I3",
                                  "north",
                                  "lazy",
                                  "blame",
                                  " ",
                                  "%",
                                  "{}",
                                  "##",
                                  "a\tb",
                                  "x\ny",
                                  "é",
                                  "山",
                                  "محمد",
                                  "דוד",
                                  "👩‍🔧",
                                  "प्र",
                                  "สม",
                                  "\u200f",
                                  "e\u0301\u0323",
                                  "\u202e abc",
                                  "\xff\xfe",
                                  "\xc3",
                                  "one and two and three and four"};

base::Result<commands::PagePixels> drawn_page(const scene::Page& page, base::Size most) {
  auto image = backends::page_image(page, most);
  if (!image) return tl::unexpected(image.error());
  return commands::PagePixels{image->width, image->height, std::move(image->argb)};
}

bool finite(const Rect& box) {
  return std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.w) && std::isfinite(box.h);
}

}  // namespace

Monkey::Monkey(unsigned seed)
    : OnScreen(
          [this] {
            kept.began = many_scripts();
            return workshop::Workshop("Monkey", kept.began, std::make_unique<workshop::KeepingJournal>(kept),
                                      base::Date{kManyScriptsToday});
          },
          {1280, 800}),
      random_(seed),
      before_(fs::current_path()) {
  std::string name = (fs::temp_directory_path() / "flipchart-monkey-XXXXXX").string();
  folder_ = ::mkdtemp(name.data());
  make_files();
  fs::current_path(folder_);
  session_.export_tools.formats = {{"svg", [](const scene::Deck& deck) { return backends::svg(deck); }},
                                   {"png", backends::png},
                                   {"pdf", {backends::pdf, scene::Pages::sheets}},
                                   {"json", backends::json},
                                   {"html", {backends::html, scene::Pages::both_ways}},
                                   {"pptx", {backends::pptx, scene::Pages::slides}}};
  session_.export_tools.draw = drawn_page;
  session_.files.folder = folder_;
  session_.files.with.untitled = folder_ / "state";
  session_.files.with.remembered.clear();
  session_.files.demo = before_ / "assets" / "demo";
  session_.settings_file = folder_ / "settings" / "settings.json";
  session_.reaching.keys_file = folder_ / "settings" / "keys.conf";
  session_.export_settings = folder_ / "settings" / "export.json";
  session_.remembered = folder_ / "settings" / "remembered.json";
  for (const commands::Command& command : commands::command_table()) {
    if (!command.key.empty()) keys_.emplace_back(command.key);
  }
  if (window_.open(1280, 800)) canvas_.emplace();
}

Monkey::~Monkey() {
  session_.exporting.reset();
  session_.sheet.reset();
  session_.finding.reset();
  session_.files.choice.reset();
  session_.files.glances.reset();
  session_.files.work.reset();
  canvas_.reset();
  fs::current_path(before_);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Monkey::make_files() {
  const auto file = [&](const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    files_.push_back((folder_ / name).string());
  };
  file("people.csv",
       "id,name,title,department,manager_id\nP1,Zoë,Boss,,\nP2,Ana,Head,Care,P1\nP3,بن,Head,Parts,P1\n"
       "P9,Cleo,Agent,Care,P2\nP12,Dee,Agent,Parts,P3\nP13,Eve,Agent,Parts,P99\n");
  file("circle.csv", "id,name,manager_id\nA,Ann,B\nB,Bea,C\nC,Cy,A\nA,Ann again,\n");
  file("customers.csv", "id,name,served_by\nC1,Nordwind,P9;P12\nC2,Salt & Rye,\n");
  file("events.csv",
       "issue,actor,timestamp\nI1,P9,2026-11-02 10:00\nI1,P12,03/04/2026\nI2,nobody,yesterday\nI2,P3,\n");
  file("broken.csv", "id,name\n\"P1,never closed\nP2,\xff\xfe\x01,too,many,cells\n");
  file("empty.csv", "");
  file("bytes.xlsx", std::string("PK\x03\x04\x14\0\0\0broken", 14));
  file("nested.json", "{\"people\":[{\"id\":\"P1\",\"reports\":[{\"id\":\"P2\"},{}]}]");
  file("chart.dot", "digraph { a -> b; b -> a; a -> \"c\"; }");
  file("not.flip", "SQLite format 3");
  file("\xff\xfe.csv", "id,name,manager_id\nX,Ex,\n");
  fs::create_directory(folder_ / "folder.csv");
  files_.push_back((folder_ / "folder.csv").string());
  files_.push_back((folder_ / "vanished.csv").string());
  files_.push_back("/dev/null");
  files_.emplace_back();
}

void Monkey::did(const std::string& what) {
  trail_.push_back(std::to_string(inputs_) + " " + what);
  if (trail_.size() > kTrail) trail_.pop_front();
  if (const char* const file = std::getenv("FLIPCHART_MONKEY_TRAIL"); file != nullptr)
    std::ofstream(file, std::ios::app) << trail_.back() << std::endl;  // there even after a crash
}

std::string Monkey::trail() const {
  std::string all;
  for (const std::string& line : trail_) all += line + '\n';
  return all;
}

// As the painter does it; a window without any area paints nothing.
void Monkey::frame_drawn(double millis) {
  now_ += millis;
  if (device_.w < 1 || device_.h < 1) return;
  const double scale = scale_ * session_.type_percent / 100;
  size_ = {device_.w / scale, device_.h / scale};
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(size_.w), static_cast<float>(size_.h));
  io.DeltaTime = static_cast<float>(std::clamp(millis / 1000, 1e-4, 0.1));
  buttons_.begin_frame(io);
  if (canvas_) canvas_->begin_frame();
  ImGui::NewFrame();
  Pointer pointer = pointer_;
  pointer.free = !io.WantCaptureMouse;
  const LineSource lines = [this](std::string_view utf8, text::Font font, base::Colour colour) {
    return canvas_ ? canvas_->line(utf8, font, colour) : backends::gl::AtlasLine{};
  };
  surface_.build(session_, size_, scale, pointer, lines, now_);
  pointer_.pressed = false;
  pointer_.wheel_x = pointer_.wheel_y = 0;
  ImGui::Render();
  if (canvas_) surface_.chart().draw(session_, *canvas_, device_, scale, now_);
  surface_.settle(session_);
}

void Monkey::hit(const std::string& key) {
  did("key " + key);
  play_key(surface_, session_, key);
}

void Monkey::type_something() {
  std::string text = any(kTexts);
  if (one_in(200)) text = std::string(10'000, 'a');
  if (one_in(2) && Surface::typing(session_)) {
    did("paste " + text.substr(0, 40));
    surface_.type(session_, text);
    return;
  }
  did("type " + text.substr(0, 40));
  for (std::size_t at = 0; at < text.size() && at < 40;)
    surface_.character(session_, base::next_code_point(text, at), false);
}

void Monkey::point_somewhere() {
  base::Point at{static_cast<double>(below(1 + static_cast<std::size_t>(size_.w))),
                 static_cast<double>(below(1 + static_cast<std::size_t>(size_.h)))};
  std::string what = "point";
  if (!surface_.places().empty() && !one_in(3)) {
    auto place = surface_.places().begin();
    std::advance(place, static_cast<std::ptrdiff_t>(below(surface_.places().size())));
    at = place->second.centre();
    what += " " + place->first;
  } else if (one_in(30)) {
    at = {-1e6, -1e6};  // out of the window
  }
  did(what + " " + std::to_string(at.x) + " " + std::to_string(at.y));
  pointer_.at = at;
  compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
  frame_drawn(16);
}

void Monkey::button(int which, bool down) {
  buttons_.press(ImGui::GetIO(), which, down);
  if (which == 1) return;
  pointer_.pressed = pointer_.pressed || down;
  pointer_.down = down;
  pointer_.middle = which == 2;
}

void Monkey::press_somewhere() {
  point_somewhere();
  pointer_.shift = one_in(8);
  const int which = one_in(10) ? static_cast<int>(below(3)) : 0;
  const std::size_t times = one_in(8) ? 2 : 1;
  did("press " + std::to_string(which) + " x" + std::to_string(times));
  for (std::size_t i = 0; i < times; ++i) {
    button(which, true);
    if (!one_in(10)) frame_drawn(16);  // or down and up between two frames
    button(which, false);
    frame_drawn(16);
  }
  pointer_.shift = false;
}

void Monkey::drag_somewhere() {
  point_somewhere();
  did("drag");
  button(0, true);
  frame_drawn(16);
  for (std::size_t i = below(4); i > 0; --i) point_somewhere();
  if (one_in(10)) hit(any(kPanelKeys));
  if (one_in(30)) resize();
  button(0, false);
}

void Monkey::turn_wheel() {
  pointer_.wheel_x = one_in(4) ? static_cast<double>(below(7)) - 3 : 0;
  pointer_.wheel_y = one_in(50) ? 1e4 : static_cast<double>(below(21)) - 10;
  pointer_.shift = one_in(4);
  did("wheel " + std::to_string(pointer_.wheel_y));
  compat::turn_wheel(ImGui::GetIO(), static_cast<float>(pointer_.wheel_x),
                     static_cast<float>(pointer_.wheel_y));
  frame_drawn(16);
  pointer_.shift = false;
}

void Monkey::resize() {
  static constexpr std::pair<int, int> kSizes[] = {{0, 0},       {1, 1},       {1, 800},    {1280, 1},
                                                   {320, 200},   {899, 639},   {1280, 720}, {1280, 800},
                                                   {1920, 1080}, {1200, 4000}, {3840, 2160}};
  const auto& [w, h] = any(kSizes);
  static constexpr std::array kScales{1.0, 1.0, 1.25, 1.5, 2.0};
  scale_ = any(kScales);
  device_ = {static_cast<double>(w), static_cast<double>(h)};
  did("size " + std::to_string(w) + "x" + std::to_string(h) + " at " + std::to_string(scale_));
}

void Monkey::drop_files() {
  std::vector<std::string> dropped;
  for (std::size_t i = 1 + below(3); i > 0; --i) dropped.push_back(any(files_));
  did("drop " + fs::path(dropped[0]).filename().string() + " and " + std::to_string(dropped.size() - 1));
  commands::drop_files(session_, dropped);
}

void Monkey::let_time_pass() {
  static constexpr double kLater[] = {0, 1, 16, 160, 1000, 86'400'000};
  const double millis = any(kLater);
  did("later " + std::to_string(millis));
  frame_drawn(millis);
}

// Reads and writes nothing that is not its own.
void Monkey::stay_in_the_garden() {
  const auto own = [&](const std::string& path) { return path.rfind(folder_.string(), 0) == 0; };
  if (session_.sheet != nullptr) {
    const std::vector<importers::Source> sources = session_.sheet->sources();
    for (const importers::Source& source : sources) {
      if (source.path.empty() || source.path == "/dev/null") continue;
      const fs::path path = fs::absolute(source.path).lexically_normal();
      if (!own(path.string())) session_.sheet->remove(source.path);
    }
  }
  if (commands::choosing_files_here(session_)) {
    commands::FileBrowser& browser = *session_.files.choice->browser;
    if (!own(browser.folder().string())) browser.go(folder_);
  }
  session_.files.next.reset();  // its workshop stays the one that is kept in its journal
  if (session_.exporting == nullptr) return;
  commands::ExportChoices& chosen = session_.exporting->chosen;
  if (!own(chosen.folder)) chosen.folder = folder_.string();
  std::erase(chosen.name, '/');
}

void Monkey::do_something() {
  ++inputs_;
  const std::size_t what = below(100);
  if (what < 32)
    hit(any(keys_));
  else if (what < 44)
    hit(any(kPanelKeys));
  else if (what < 58)
    type_something();
  else if (what < 62)
    point_somewhere();
  else if (what < 83)
    press_somewhere();
  else if (what < 89)
    drag_somewhere();
  else if (what < 93)
    turn_wheel();
  else if (what < 94)
    resize();
  else if (what < 95)
    drop_files();
  else if (what < 98)
    let_time_pass();
  else if (what < 99)
    session_.focused = !session_.focused;
  else
    session_.screens = 1 + static_cast<int>(below(3));
  stay_in_the_garden();
  if (one_in(6)) return;  // what comes next comes in the same frame
  frame_drawn(16);
  if (!one_in(4)) commands::wait_for_threads(session_);
  if (one_in(3)) frame_drawn(16);
  session_.quit = false;
  session_.copied.clear();
}

void Monkey::calm_down() {
  commands::wait_for_threads(session_);
  if (session_.sheet != nullptr) commands::close_sheet(session_);
  if (commands::working_on_files(session_)) commands::stop_work(session_);
  if (session_.what_if != nullptr) commands::discard_what_if(session_);
}

void Monkey::expect_sound() {
  const ChartCamera& camera = surface_.chart().camera();
  EXPECT_TRUE(std::isfinite(camera.zoom()) && camera.zoom() > 0) << camera.zoom();
  EXPECT_TRUE(std::isfinite(camera.centre().x) && std::isfinite(camera.centre().y));
  for (const auto& [name, box] : surface_.places()) EXPECT_TRUE(finite(box)) << name;
  EXPECT_TRUE(session_.view.size.w > 0 && session_.view.size.h > 0);
  EXPECT_TRUE(base::is_utf8(session_.said)) << session_.said;
  const model::Organization& chart = session_.workshop.organization();
  if (session_.selected.kind == base::ItemKind::position) {
    EXPECT_NE(chart.find(session_.selected.id), base::kNoSlot) << session_.selected.id;
  }
}

void Monkey::expect_replay_tells_the_same() {
  if (!workshop_.tried().empty()) return;  // is in no journal
  workshop::Kept other{kept.began, {}};
  workshop::Workshop again("Monkey", kept.began, std::make_unique<workshop::KeepingJournal>(other),
                           base::Date{kManyScriptsToday});
  for (const auto& unfit : again.restore(kept.entries)) ADD_FAILURE() << unfit.seq << " " << unfit.why;
  workshop::expect_same_states(workshop_.state(), again.state());
  EXPECT_EQ(workshop_.how_many_count(), again.how_many_count());
  ASSERT_EQ(workshop_.done().size(), again.done().size());
  for (std::size_t i = 0; i < again.done().size(); ++i)
    EXPECT_EQ(model::to_json(workshop_.done()[i].edit), model::to_json(again.done()[i].edit));
}

}  // namespace flipchart::gui
