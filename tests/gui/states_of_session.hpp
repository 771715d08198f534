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

#include "commands/files.hpp"
#include "commands/filtering.hpp"
#include "commands/silo_map.hpp"
#include "gui/many_scripts.hpp"
#include "gui/on_screen.hpp"
#include "gui/played_keys.hpp"
#include "journal/movable.hpp"
#include "workshop/held.hpp"

namespace flipchart::gui {

// Comes before the workshop, which is kept in it from its first edit on.
struct RoomFolder {
  RoomFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "flipchart-room-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~RoomFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
  RoomFolder(const RoomFolder&) = delete;
  RoomFolder& operator=(const RoomFolder&) = delete;
  std::filesystem::path folder;
  journal::Movable* journal = nullptr;
};

// A window's surface that a test makes as many of as it needs.
class Room : public RoomFolder, public OnScreen {
 public:
  explicit Room(base::Size size = {1920, 1080})
      : OnScreen(
            [this] {
              auto kept = std::make_unique<journal::Movable>(folder / "state", "Ada", [] {
                journal::Contents contents;
                contents.title = "Many scripts";
                contents.began = many_scripts();
                return contents;
              });
              journal = kept.get();
              return workshop::Workshop("Many scripts", many_scripts(), std::move(kept),
                                        base::Date{kManyScriptsToday});
            },
            size) {
    session_.files.journal = journal;
    session_.files.folder = folder;
    session_.files.demo = folder / "demo";
    session_.files.recent_list = folder / "recent.json";
    session_.files.with.untitled = folder / "state";
    session_.files.with.remembered.clear();
    session_.reaching.keys_file = folder / "keys.conf";
    session_.export_tools.formats = {{"svg", [](const scene::Deck& deck) -> base::Result<std::string> {
                                        return std::to_string(deck.pages.size());
                                      }}};
    session_.export_tools.formats.insert({"pdf", session_.export_tools.formats.at("svg")});
    session_.export_tools.draw = [](const scene::Page&, base::Size) -> base::Result<commands::PagePixels> {
      return commands::PagePixels{2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFF)};
    };
    file("demo/people.csv", "id,name,manager_id\nD1,Dee,\n");
  }
  ~Room() override {
    session_.saved_views.thumbnails.reset();
    session_.exporting.reset();
    session_.sheet.reset();
    session_.finding.reset();
    session_.files.choice.reset();
    session_.files.glances.reset();
    session_.files.work.reset();
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
      commands::wait_for_threads(session_);
    }
    frame();
  }
  void hit(const std::string& key) {
    play_key(surface_, session_, key);
    settle();
  }
  void run(const char* id) {
    EXPECT_TRUE(commands::run_command(session_, id)) << id;
    settle();
  }
  std::string file(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
    return (folder / name).string();
  }
  // What is exported goes into the room's own folder.
  void export_here() {
    commands::open_exporting(session_, false);
    session_.exporting->chosen.folder = folder;
    commands::close_exporting(session_);
  }
  bool commit(model::Edit edit) {
    const bool done = workshop_.commit(std::move(edit)).has_value();
    settle();
    return done;
  }
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
         room.run("undo");
       }},
      {"hot spots and flows",
       [](Room& room) {
         room.session().view.overlays = {true, true, true};
       }},
      {"folded",
       [](Room& room) {
         select_position(room, "P2");
         room.run("fold");
       }},
      {"a branch alone",
       [](Room& room) {
         select_position(room, "P2");
         room.run("branch-alone");
         commands::clear_selection(room.session());
       }},
      {"the list of filters", [](Room& room) { room.run("choose-issues"); }},
      {"filtered",
       [](Room& room) {
         room.session().view.filter.severities = {"high"};
         room.session().view.filter.order = {model::FilterField::severity};
       }},
      {"a time chosen", [](Room& room) { room.run("time-later"); }},
      {"playing", [](Room& room) { room.run("play"); }},
      {"the silo map", [](Room& room) { room.run("silo-map"); }},
      {"a cell of the silo map",
       [](Room& room) {
         room.run("silo-map");
         room.run("cell-right");
       }},
      {"a cell kept",
       [](Room& room) {
         room.run("silo-map");
         room.run("cell-right");
         room.run("keep-cell");
       }},
      {"trying out",
       [](Room& room) {
         select_position(room, "P9");
         room.run("what-if");
       }},
      {"trying a move out",
       [](Room& room) {
         select_position(room, "P9");
         room.run("what-if");
         commands::try_change(room.session(), model::Move{"P9", "P3"});
       }},
      {"asking for a card",
       [](Room& room) {
         select_position(room, "P9");
         room.run("what-if");
         room.run("what-if-move");
       }},
      {"a form",
       [](Room& room) {
         commands::trace_issue(room.session(), 0);
         room.run("own");
       }},
      {"a role's envelope",
       [](Room& room) {
         select_position(room, "P9");
         room.run("discretion");
       }},
      {"finding",
       [](Room& room) {
         room.run("find");
         room.surface().type(room.session(), "an");
       }},
      {"something found",
       [](Room& room) {
         room.run("find");
         room.surface().type(room.session(), "an");
         room.session().finding->wait();
         room.settle();
         room.hit("Enter");
       }},
      {"the keys", [](Room& room) { room.run("help"); }},
      {"what happened",
       [](Room& room) {
         open_two_fixes(room);
         room.run("history");
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
         room.hit("F7");
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
      {"exporting", [](Room& room) { room.run("export"); }},
      {"an empty sheet", [](Room& room) { commands::open_sheet(room.session(), {}); }},
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
         room.run("commit-import");
       }},
      {"choosing files", [](Room& room) { room.run("import"); }},
      {"the palette",
       [](Room& room) {
         room.run("palette");
         room.surface().type(room.session(), "flip");
       }},
      {"the menu", [](Room& room) { room.run("menu"); }},
      {"opened before",
       [](Room& room) {
         const std::string file = room.file("before.flip", "gone since");
         (void)commands::remember_workshop(room.session().files.recent_list, file, 1'790'000'000'000);
       }},
      {"nothing in it",
       [](Room& room) {
         while (room.workshop().organization().size() > 0) {
           const model::Organization& chart = room.workshop().organization();
           if (!room.commit(
                   model::RemovePosition{std::string(chart.id(static_cast<base::Slot>(chart.size() - 1)))}))
             break;
         }
       }},
      {"another language", [](Room& room) { room.session().language_folder = "assets/language"; }},
      {"everything larger", [](Room& room) { room.run("larger"); }},
      {"a column more for a team",
       [](Room& room) {
         select_position(room, "P5");
         room.run("more-columns");
       }},
      {"panels hidden", [](Room& room) { room.run("panels"); }},
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
