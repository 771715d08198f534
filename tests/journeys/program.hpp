// Runs the real program and keeps what it said. Each journey has a folder of its own that goes when it ends.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace flipchart::journeys {

struct Ran {
  int code = -1;  // the exit code; 128 + n when signal n ended it
  std::string out;
  std::string err;
};

class Journey : public testing::Test {
 protected:
  Journey();
  ~Journey() override;

  // Runs flipchart with these arguments. `before` is put before it on the shell's line, `after` after it.
  Ran flipchart(const std::vector<std::string>& arguments, const std::string& before = "",
                const std::string& after = "") const;
  // Runs a line of shell.
  Ran shell(const std::string& line) const;

  // A file of the journey's folder: its path, written with these bytes.
  std::string file(const std::string& name, const std::string& bytes) const;
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  // Names in a folder below the journey's own, sorted.
  std::vector<std::string> names_in(const std::string& name) const;

 private:
  std::filesystem::path folder_;
};

std::string text_of(const std::filesystem::path& path);
std::string quoted(const std::string& word);  // for the shell
bool installed(const std::string& program);
// The folder of public sample data, "" where it is absent.
std::string sample(const std::string& name);
// The code's problem in `check --json`, null when there is none.
nlohmann::json problem(const nlohmann::json& check, const std::string& code);
// Every line of stderr is a message of the program.
void expect_messages(const Ran& ran);

}  // namespace flipchart::journeys
