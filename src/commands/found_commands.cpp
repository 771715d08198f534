// See the header. Commands are few, so every one is asked every word.
#include "commands/found_commands.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "commands/keys.hpp"
#include "search/folding.hpp"
#include "search/query.hpp"

namespace flipchart::commands {

namespace {

constexpr std::size_t kMostUsed = 24;

// What a command says of itself, made alike.
struct FoldedCommand {
  std::string label;
  std::string all;  // the label, what it is for, its group and its id
};

const std::vector<FoldedCommand>& folded_commands() {
  static const std::vector<FoldedCommand> all = [] {
    std::vector<FoldedCommand> made;
    for (const Command& command : command_table()) {
      std::string words(command.label);
      words.append(" ").append(command.about).append(" ").append(name_of(command.group)).append(" ");
      words.append(command.id);
      made.push_back({search::plain(command.label), search::plain(words)});
    }
    return made;
  }();
  return all;
}

bool begins_a_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (at == 0 || search::parts_words(text[at - 1])) return true;
  }
  return false;
}

// Smaller is better; none where a word is not there at all.
std::optional<int> how_well(const search::Query& query, const FoldedCommand& folded, std::string_view key) {
  const std::string& whole = query.whole;
  const auto every = [&](const auto& fits) {
    return std::all_of(query.words.begin(), query.words.end(), fits);
  };
  if (query.empty() || folded.label == whole || (!key.empty() && search::plain(key) == whole)) return 0;
  if (folded.label.compare(0, whole.size(), whole) == 0) return 1;
  if (every([&](const std::string& word) { return begins_a_word(folded.label, word); })) return 2;
  if (every([&](const std::string& word) { return begins_a_word(folded.all, word); })) return 3;
  if (every([&](const std::string& word) { return folded.all.find(word) != std::string::npos; })) return 4;
  return std::nullopt;
}

}  // namespace

std::vector<FoundCommand> commands_found(const Session& session, std::string_view typed) {
  const search::Query query = search::query_of(typed);
  const std::vector<Command>& table = command_table();
  const std::vector<std::string>& used = session.reaching.used;
  struct Ranked {
    FoundCommand found;
    std::tuple<bool, int, std::size_t, CommandGroup> rank;
  };
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Command& command = table[i];
    const auto well = how_well(query, folded_commands()[i], key_of(session, command));
    if (!well) continue;
    const bool runs = runs_now(command, session);
    const auto lately =
        static_cast<std::size_t>(std::find(used.begin(), used.end(), command.id) - used.begin());
    ranked.push_back({{&command, runs}, {!runs, *well, lately, command.group}});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  std::vector<FoundCommand> found;
  found.reserve(ranked.size());
  for (const Ranked& one : ranked) found.push_back(one.found);
  return found;
}

bool use_command(Session& session, std::string_view id) {
  if (!run_command(session, id)) return false;
  std::vector<std::string>& used = session.reaching.used;
  used.erase(std::remove(used.begin(), used.end(), id), used.end());
  used.insert(used.begin(), std::string(id));
  if (used.size() > kMostUsed) used.resize(kMostUsed);
  return true;
}

}  // namespace flipchart::commands
