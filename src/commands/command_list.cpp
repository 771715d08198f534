// See the header. The keys are those that come with the program.
#include "commands/command_list.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "commands/command.hpp"

namespace flipchart::commands {

namespace {

// Calls once for each group that has commands, in the order of the menu.
template <class Head, class Row>
void in_groups(const Head& head, const Row& row) {
  for (std::size_t group = 0; group < kCommandGroups; ++group) {
    const auto here = [&](const Command& command) {
      return static_cast<std::size_t>(command.group) == group;
    };
    const std::vector<Command>& all = command_table();
    if (std::none_of(all.begin(), all.end(), here)) continue;
    head(name_of(static_cast<CommandGroup>(group)));
    for (const Command& command : all) {
      if (here(command)) row(command);
    }
  }
}

// As many blanks as leave the next column where it is.
std::string to_column(std::string_view text, std::size_t column) {
  std::string padded(text);
  const std::size_t letters = static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  padded.append(letters < column ? column - letters : 1, ' ');
  return padded;
}

std::string in_code(std::string_view key) {
  return key.empty() ? std::string() : "`" + std::string(key) + "`";
}

}  // namespace

std::string command_list_text() {
  std::string text;
  in_groups([&](std::string_view group) { text.append(text.empty() ? "" : "\n").append(group).append("\n"); },
            [&](const Command& command) {
              text += "  " + to_column(command.id, 20) + to_column(command.key, 18) +
                      std::string(command.label) + "\n";
            });
  return text;
}

std::string command_list_json() {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  in_groups([](std::string_view) {},
            [&](const Command& command) {
              nlohmann::ordered_json one;
              one["id"] = command.id;
              one["group"] = name_of(command.group);
              one["label"] = command.label;
              if (!command.key.empty()) one["key"] = command.key;
              one["about"] = command.about;
              list.push_back(std::move(one));
            });
  return list.dump() + "\n";
}

std::string command_list_guide() {
  std::string text =
      "# Keys\n\n"
      "Everything that can be done in the window, with its key. `Ctrl+K` finds any of it by its words, `?` "
      "shows\n"
      "the keys of the moment, and `F10` opens the menu. A key that several commands share means what can be "
      "done\n"
      "now; `Escape` leaves one level at a time.\n\n"
      "To give commands other keys, run \"Write the keys down\" from the palette: it makes `keys.conf` in\n"
      "`$XDG_CONFIG_HOME/flipchart` (or `~/.config/flipchart`) with a line for every command, and says where "
      "it is.\n"
      "Change a line, for example `flip = Ctrl+F`, take the `#` in front of it away, and run \"Read the keys "
      "again\".\n"
      "`none` takes a key away.\n\n"
      "This page is written by the program: `flipchart commands --guide > docs/guide/keys.md`.\n";
  in_groups(
      [&](std::string_view group) {
        text.append("\n## ").append(group).append("\n\n| key | command | what it is for |\n|---|---|---|\n");
      },
      [&](const Command& command) {
        text += "| " + in_code(command.key) + " | " + std::string(command.label) + " | " +
                std::string(command.about) + " |\n";
      });
  return text;
}

}  // namespace flipchart::commands
