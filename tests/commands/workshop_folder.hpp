// A folder of its own with workshop files in it, and a desk in a window that is not there.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "commands/desk.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::commands {

class WorkshopFolder : public testing::Test {
 protected:
  WorkshopFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "flipchart-desk-XXXXXX").string();
    folder_ = std::filesystem::canonical(::mkdtemp(name.data()));
    ::setenv("FLIPCHART_FILE_CHOOSER", "own", 1);
    write("people.csv", "id,name,manager_id\nP1,Ana,\nP2,Bo,P1\nP3,Cy,P1\n");
    write("issues.csv", "id,title,opened\nI1,Late,2026-11-01\n");
    write("demo/people.csv", "id,name,manager_id\nD1,Dee,\n");
    write("demo/workshop.json", R"({"title":"The demo","today":"2026-11-22"})");
  }
  ~WorkshopFolder() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }
  std::string text_of(const std::string& name) const {
    std::ifstream file(folder_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  bool is_there(const std::string& name) const { return std::filesystem::exists(folder_ / name); }

  Opening opening() const {
    Opening how;
    how.access = journal::FlipFile::Access::write;
    how.who = "Mara";
    how.untitled = folder_ / "state";
    how.remembered.clear();
    return how;
  }
  Opened open(const std::vector<std::string>& names) const {
    Opening how = opening();
    for (const std::string& name : names) how.sources.push_back({(folder_ / name).string(), std::nullopt});
    base::Timings timings;
    return opened(how, timings);
  }
  // A workshop file of people and an issue.
  std::filesystem::path saved(const std::string& name) const {
    const Opened sources = open({"people.csv", "issues.csv"});
    EXPECT_TRUE(save_workshop(sources, folder_ / name, "Mara", false));
    return folder_ / name;
  }
  // As the command line makes a session ready for the window.
  void make_ready(Session& session) const {
    session.files.with = opening();
    session.files.demo = folder_ / "demo";
    session.files.recent_list = folder_ / "state" / "recent.json";
    session.files.pictures = folder_ / "cache";
  }
  // Frames go by until nothing is left to do.
  static void settle(Desk& desk) {
    for (int i = 0; i < 4; ++i) {
      if (desk.session().files.work != nullptr) desk.session().files.work->wait();
      follow_files(desk.session());
      desk.turn();
    }
  }

  std::filesystem::path folder_;
};

}  // namespace flipchart::commands
