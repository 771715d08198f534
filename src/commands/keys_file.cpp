// Reading and writing keys.conf: see keys_file.hpp.
#include "commands/keys_file.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/broken_files.hpp"
#include "commands/keys.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestKeysFile = std::size_t{1} << 20U;

std::string_view without_ends(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

struct KeyLine {
  std::size_t number = 0;
  const Command* command = nullptr;
  std::string key;
};

// One line, understood or said to be none.
std::optional<KeyLine> understood_line(std::string_view line, std::size_t number,
                                       std::vector<std::string>& problems) {
  const auto refuse = [&](const std::string& why) {
    problems.push_back(base::tr("line {}: {}", std::to_string(number), why));
    return std::nullopt;
  };
  const std::size_t sign = line.find('=');
  if (sign == std::string_view::npos) return refuse(base::tr("write it as command = Key"));
  const std::string id(without_ends(line.substr(0, sign)));
  std::string_view value = without_ends(line.substr(sign + 1));
  // A comment behind the key; # alone is a key.
  if (const std::size_t comment = value.find(" #"); comment != std::string_view::npos && comment > 0)
    value = without_ends(value.substr(0, comment));
  const Command* const command = command_named(id);
  if (command == nullptr)
    return refuse(base::tr("there is no command \"{}\"; flipchart commands lists them all", id));
  if (base::lower_ascii(value) == "none") return KeyLine{number, command, {}};
  const auto key = key_named(value);
  if (!key)
    return refuse(base::tr("\"{}\" is no key; write for example F, Shift+F, Ctrl+F, F5 or none", value));
  return KeyLine{number, command, *key};
}

// Commands that have the key besides, and did not share one with it before.
const Command* other_with(const std::string& key, const Command& command,
                          const std::map<std::string, std::string, std::less<>>& keys) {
  if (key.empty()) return nullptr;
  for (const Command& other : command_table()) {
    if (other.id == command.id || other.key == command.key) continue;
    const auto changed = keys.find(other.id);
    if ((changed == keys.end() ? other.key : std::string_view(changed->second)) == key) return &other;
  }
  return nullptr;
}

}  // namespace

KeysRead keys_in(std::string_view text) {
  KeysRead read;
  std::vector<KeyLine> lines;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_ends(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.empty() || line.front() == '#') continue;
    auto understood = understood_line(line, number, read.problems);
    if (!understood) continue;
    // The last line about a command is the one that counts.
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [&](const KeyLine& before) { return before.command == understood->command; }),
                lines.end());
    lines.push_back(std::move(*understood));
  }
  for (const KeyLine& line : lines) read.keys[std::string(line.command->id)] = line.key;
  // Taking one line back gives its command its own key again, which another line may want: till all is quiet.
  for (bool quiet = false; !quiet;) {
    quiet = true;
    for (std::size_t i = lines.size(); i-- > 0 && quiet;) {
      const KeyLine line = lines[i];
      const Command* const other = other_with(line.key, *line.command, read.keys);
      if (other == nullptr) continue;
      read.problems.push_back(base::tr("line {}: {} is the key of \"{}\"; \"{}\" keeps the key it has",
                                       std::to_string(line.number), line.key, other->id, line.command->id));
      read.keys.erase(std::string(line.command->id));
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
      quiet = false;
    }
  }
  return read;
}

std::string keys_as_text() {
  std::string text;
  for (const char* const line :
       {base::tr("Keys of Flipchart. Take the # away in front of a line and write another key, or none."),
        base::tr("A key is a letter or a sign, Shift+ and a letter, Ctrl+ and any key, or Escape, Enter, "
                 "Tab, Space,"),
        base::tr("Backspace, Insert, Delete, Home, End, PageUp, PageDown, Up, Down, Left, Right, F1 to F12."),
        base::tr("They are read when a window opens, or by the command \"Read the keys again\".")})
    text.append("# ").append(line).append("\n");
  for (std::size_t group = 0; group < kCommandGroups; ++group) {
    text.append("\n# ").append(base::tr(name_of(static_cast<CommandGroup>(group)))).append("\n");
    for (const Command& command : command_table()) {
      if (static_cast<std::size_t>(command.group) != group) continue;
      std::string line = "# " + std::string(command.id) + " = " +
                         std::string(command.key.empty() ? std::string_view("none") : command.key);
      constexpr std::size_t kColumn = 40;
      if (line.size() < kColumn) line.resize(kColumn, ' ');
      text += line + " # " + base::tr(command.label) + "\n";
    }
  }
  return text;
}

namespace {

std::string kept_aside(const fs::path& file, const std::string& why) {
  const fs::path to = keep_aside(file);
  if (to.empty()) return base::tr("{}: {}; the keys are as they come with the program", file.string(), why);
  return base::tr("{}: {}; the keys are as they come with the program, and the file is kept as {}",
                  file.string(), why, to.filename().string());
}

}  // namespace

std::vector<std::string> take_keys(Session& session) {
  const fs::path& file = session.reaching.keys_file;
  session.reaching.keys.clear();
  std::error_code ignored;
  if (file.empty() || !fs::exists(fs::symlink_status(file, ignored))) return {};
  std::vector<std::string> problems;
  const auto text = base::read_file_whole(file);
  if (!text) {
    problems.push_back(kept_aside(file, base::tr("it cannot be read")));
  } else if (text->size() > kLargestKeysFile || text->find('\0') != std::string::npos ||
             base::valid_utf8(*text) != *text) {
    problems.push_back(kept_aside(file, base::tr("it is no text")));
  } else {
    KeysRead read = keys_in(*text);
    session.reaching.keys = std::move(read.keys);
    for (const std::string& problem : read.problems) problems.push_back(file.string() + ": " + problem);
  }
  if (!problems.empty()) {
    session.said = problems.front();
    if (problems.size() > 1)
      session.said = base::tr("{} (and {} more)", session.said, std::to_string(problems.size() - 1));
    session.said_is_error = true;
  }
  return problems;
}

void write_keys_file(Session& session) {
  const fs::path& file = session.reaching.keys_file;
  session.said_is_error = false;
  if (file.empty()) {
    session.said = base::tr("There is no home folder to keep keys in");
    session.said_is_error = true;
    return;
  }
  std::error_code error;
  if (fs::exists(file, error)) {
    session.said = base::tr("The keys are in {}", file.string());
    return;
  }
  fs::create_directories(file.parent_path(), error);
  const auto written = base::write_file_whole(file, keys_as_text());
  session.said = written ? base::tr("Every key is in {} now, to be changed there", file.string())
                         : written.error().message;
  session.said_is_error = !written;
}

}  // namespace flipchart::commands
