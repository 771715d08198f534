#include "program.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace flipchart::journeys {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

bool installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

std::string sample(const std::string& name) {
  const char* given = std::getenv("FLIPCHART_DATA");
  const fs::path path = fs::path(given != nullptr ? given : "../shared/data") / name;
  std::error_code ignored;
  return fs::exists(path, ignored) ? path.string() : std::string();
}

nlohmann::json problem(const nlohmann::json& check, const std::string& code) {
  for (const auto& one : check.at("problems")) {
    if (one.at("code") == code) return one;
  }
  return nullptr;
}

void expect_messages(const Ran& ran) {
  std::istringstream lines(ran.err);
  std::string line;
  while (std::getline(lines, line)) EXPECT_EQ(line.rfind("flipchart: ", 0), 0U) << line;
}

Journey::Journey() {
  std::string pattern = (fs::temp_directory_path() / "flipchart-journey-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = pattern;
  ::setenv("XDG_STATE_HOME", (folder_ / ".state").c_str(), 1);  // untitled workshops go with the journey
  fs::permissions(folder_, fs::perms::others_exec | fs::perms::others_read | fs::perms::group_exec,
                  fs::perm_options::add);
}

Journey::~Journey() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Ran Journey::shell(const std::string& line) const {
  const std::string out = path(".out"), err = path(".err");
  const int status = std::system(("{ " + line + "\n} >" + quoted(out) + " 2>" + quoted(err)).c_str());
  Ran ran;
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = text_of(out);
  ran.err = text_of(err);
  return ran;
}

Ran Journey::flipchart(const std::vector<std::string>& arguments, const std::string& before,
                       const std::string& after) const {
  std::string line = before + " " + quoted(FLIPCHART_PROGRAM);
  for (const std::string& argument : arguments) line += " " + quoted(argument);
  return shell(line + " " + after);
}

std::string Journey::file(const std::string& name, const std::string& bytes) const {
  std::ofstream(folder_ / name, std::ios::binary) << bytes;
  return path(name);
}

std::vector<std::string> Journey::names_in(const std::string& name) const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_ / name))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace flipchart::journeys
