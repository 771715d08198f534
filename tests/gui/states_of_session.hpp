// The states in which commands are enabled and panels stand, each by its name, on a company of many scripts:
// for tests that try every row of the table of commands and press everything that can be pressed. Whoever
// adds a command that none of them enables adds a state here.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "commands/filtering.hpp"
#include "commands/silo_map.hpp"
#include "gui/many_scripts.hpp"
#include "gui/on_screen.hpp"
#include "workshop/held.hpp"

namespace flipchart::gui {

// A window's surface that a test makes as many of as it needs.
class Room : public OnScreen {
 public:
  explicit Room(base::Size size = {1920, 1080})
      : OnScreen(
            [] {
              return workshop::Workshop("Many scripts", many_scripts(),
                                        std::make_unique<journal::MemoryJournal>(),
                                        base::Date{kManyScriptsToday});
            },
            size) {
    std::string name = (std::filesystem::temp_directory_path() / "flipchart-room-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    session_.export_tools.formats = {{"svg", [](const scene::Deck& deck) -> base::Result<std::string> {
                                        return std::to_string(deck.pages.size());
                                      }}};
    session_.export_tools.formats.insert({"pdf", session_.export_tools.formats.at("svg")});
    session_.export_tools.draw = [](const scene::Page&, base::Size) -> base::Result<commands::PagePixels> {
      return commands::PagePixels{2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFF)};
    };
  }
  ~Room() override {
    session_.saved_views.thumbnails.reset();
    session_.exporting.reset();
    session_.sheet.reset();
    session_.finding.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;
  void TestBody() override {}

  commands::Session& session() { return session_; }
  workshop::Workshop& workshop() { return workshop_; }
  Surface& surface() { return surface_; }
  using OnScreen::frame;
  using OnScreen::press;

  void settle() {
    for (int i = 0; i < 2; ++i) {
      frame();
      if (session_.sheet != nullptr) session_.sheet->wait();
      if (session_.finding != nullptr) session_.finding->wait();
      if (session_.exporting != nullptr) session_.exporting->wait();
    }
    frame();
  }
  // As the window hears it: letters and signs come as characters unless Ctrl is held.
  void hit(const std::string& name) {
    const bool shifted = name.size() == 7 && name.rfind("Shift+", 0) == 0;
    if (name == "Space" || name.size() == 1 || shifted) {
      const char c = name == "Space" ? ' ' : name.back();
      const bool letter = c >= 'A' && c <= 'Z' && !shifted;
      surface_.character(session_, static_cast<unsigned char>(letter ? c - 'A' + 'a' : c), shifted);
    } else if (!surface_.key(session_, name)) {
      commands::run_key(session_, name);
    }
    settle();
  }
  std::string file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return (folder_ / name).string();
  }
  // What is exported goes into the room's own folder.
  void export_here() {
    commands::open_exporting(session_, false);
    session_.exporting->chosen.folder = folder_;
    commands::close_exporting(session_);
  }
  bool commit(model::Edit edit) {
    const bool done = workshop_.commit(std::move(edit)).has_value();
    settle();
    return done;
  }

 private:
  std::filesystem::path folder_;
};

struct StateOfSession {
  const char* name;
  void (*reach)(Room&);
};

inline void select_position(Room& room, const char* id) {
  commands::select_item(room.session(), {base::ItemKind::position, id});
  room.settle();
}

inline void open_two_fixes(Room& room) {
  room.commit(model::OpenFix{"F1", "One list", {"I1", "I2"}, {}, {}, "P5"});
  room.commit(model::OpenFix{"F2", "Another", {"I3"}, {}, {}, {}});
}

inline void save_two_views(Room& room) {
  model::SaveView save;
  save.saved.name = "As it is";
  room.commit(save);
  save.saved.name = "Customers first";
  save.saved.view.facing = 1;
  room.commit(save);
}

inline const auto& states_of_session() {
  using base::ItemKind;
  using commands::select_item;
  static constexpr StateOfSession kStates[] = {
      {"nothing selected", [](Room&) {}},
      {"a card selected", [](Room& room) { select_position(room, "P9"); }},
      {"a leader selected", [](Room& room) { select_position(room, "P2"); }},
      {"a team lead selected", [](Room& room) { select_position(room, "P5"); }},
      {"a customer selected",
       [](Room& room) {
         select_item(room.session(), {ItemKind::customer, "C1"});
       }},
      {"a seam selected", [](Room& room) { commands::select_seam(room.session(), "P5", "P7"); }},
      {"an issue traced", [](Room& room) { commands::trace_issue(room.session(), 2); }},
      {"a fix selected",
       [](Room& room) {
         open_two_fixes(room);
         select_item(room.session(), {ItemKind::fix, "F1"});
       }},
      {"fixes gathered",
       [](Room& room) {
         open_two_fixes(room);
         room.session().gathered = {{ItemKind::fix, "F1"}, {ItemKind::fix, "F2"}};
       }},
      {"undone",
       [](Room& room) {
         open_two_fixes(room);
         room.hit("Ctrl+Z");
       }},
      {"hot spots and flows",
       [](Room& room) {
         room.session().view.overlays = {true, true, true};
       }},
      {"folded",
       [](Room& room) {
         select_position(room, "P2");
         room.hit("Space");
       }},
      {"a branch alone",
       [](Room& room) {
         select_position(room, "P2");
         room.hit("Enter");
         commands::clear_selection(room.session());
       }},
      {"the list of filters", [](Room& room) { room.hit("I"); }},
      {"filtered",
       [](Room& room) {
         room.session().view.filter.severities = {"high"};
         room.session().view.filter.order = {model::FilterField::severity};
       }},
      {"a time chosen", [](Room& room) { room.hit("Ctrl+Shift+Right"); }},
      {"playing", [](Room& room) { room.hit("P"); }},
      {"the silo map", [](Room& room) { room.hit("M"); }},
      {"a cell of the silo map",
       [](Room& room) {
         room.hit("M");
         room.hit("Right");
       }},
      {"a cell kept",
       [](Room& room) {
         room.hit("M");
         room.hit("Right");
         room.hit("Enter");
       }},
      {"trying out",
       [](Room& room) {
         select_position(room, "P9");
         room.hit("E");
       }},
      {"trying a move out",
       [](Room& room) {
         select_position(room, "P9");
         room.hit("E");
         commands::try_change(room.session(), model::Move{"P9", "P3"});
       }},
      {"asking for a card",
       [](Room& room) {
         select_position(room, "P9");
         room.hit("E");
         room.hit("G");
       }},
      {"a form",
       [](Room& room) {
         commands::trace_issue(room.session(), 0);
         room.hit("O");
       }},
      {"a role's envelope",
       [](Room& room) {
         select_position(room, "P9");
         room.hit("Q");
       }},
      {"finding",
       [](Room& room) {
         room.hit("/");
         room.surface().type(room.session(), "an");
       }},
      {"the keys", [](Room& room) { room.hit("?"); }},
      {"what happened",
       [](Room& room) {
         open_two_fixes(room);
         room.hit("Ctrl+H");
       }},
      {"views saved", [](Room& room) { save_two_views(room); }},
      {"the saved views",
       [](Room& room) {
         save_two_views(room);
         room.hit("Ctrl+Shift+Y");
       }},
      {"the last saved view chosen",
       [](Room& room) {
         save_two_views(room);
         room.hit("Ctrl+Shift+Y");
         room.hit("Down");
       }},
      {"who does what",
       [](Room& room) {
         open_two_fixes(room);
         room.export_here();
         room.hit("F6");
       }},
      {"presenting",
       [](Room& room) {
         save_two_views(room);
         room.hit("F5");
       }},
      {"presenting the last view, with an issue traced",
       [](Room& room) {
         save_two_views(room);
         room.hit("F5");
         room.hit("End");
         commands::trace_issue(room.session(), 0);
       }},
      {"exporting", [](Room& room) { room.hit("Ctrl+E"); }},
      {"an empty sheet", [](Room& room) { room.hit("Ctrl+I"); }},
      {"a sheet that is ready",
       [](Room& room) {
         commands::open_sheet(
             room.session(), {room.file("people.csv", "id,name,manager_id\nP1,Ada,\nP2,Bo,P1\nP3,Cy,P77\n")});
       }},
      {"imported",
       [](Room& room) {
         commands::open_sheet(
             room.session(), {room.file("people.csv", "id,name,manager_id\nP1,Ada,\nP2,Bo,P1\nP3,Cy,P77\n")});
         room.settle();
         room.hit("Ctrl+Enter");
       }},
      {"panels hidden", [](Room& room) { room.hit("Tab"); }},
  };
  return kStates;
}

inline std::unique_ptr<Room> room_in(const StateOfSession& state, base::Size size = {1920, 1080}) {
  auto room = std::make_unique<Room>(size);
  state.reach(*room);
  room->settle();
  return room;
}

}  // namespace flipchart::gui
