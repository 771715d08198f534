// See the header. Commands are few, so every one is asked every word.
#include "commands/found_commands.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>

#include "base/language.hpp"
#include "commands/keys.hpp"
#include "commands/other_words.hpp"
#include "search/folding.hpp"
#include "search/query.hpp"

namespace flipchart::commands {

namespace {

constexpr std::size_t kMostUsed = 24;
constexpr std::size_t kLeastStem = 4;   // bytes
constexpr std::size_t kMostEnding = 3;  // of a word that is typed longer than it stands: "slides", "printing"

// What a command says of itself, made alike.
struct FoldedCommand {
  std::array<std::string, 2> labels;  // as it is shown, and in English
  std::string named;                  // those and other words for it, in both
  std::string all;                    // the labels, what it is for, its group, in both, and its id
};

FoldedCommand folded(const Command& command) {
  FoldedCommand made;
  const std::array<std::string, 3> english{std::string(command.label), std::string(command.about),
                                           std::string(name_of(command.group))};
  std::string words;
  for (const std::string& said : english) words.append(base::tr(said)).append(" ");
  for (const std::string& said : english) words.append(said).append(" ");
  const std::string others(other_words_for(command.id));
  const std::string named = base::tr(english[0]) + " " + english[0] + " " + base::tr(others) + " " + others +
                            " " + std::string(command.id);
  search::append_forms(named, made.named);
  search::append_forms(words.append(command.id), made.all);
  made.labels = {search::plain(base::tr(english[0])), search::plain(english[0])};
  return made;
}

// Made anew where another language is spoken than before.
const std::vector<FoldedCommand>& folded_commands() {
  static std::vector<FoldedCommand> all;
  static std::string spoken;
  const std::string now = base::tr(command_table().front().label);
  if (now == spoken) return all;
  spoken = now;
  all.clear();
  for (const Command& command : command_table()) all.push_back(folded(command));
  return all;
}

bool begins_a_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (at == 0 || search::parts_words(text[at - 1])) return true;
  }
  return false;
}

// The same, or a word stands there that what was typed only ends otherwise.
bool goes_with_a_word(const std::string& text, const std::string& typed) {
  if (begins_a_word(text, typed)) return true;
  for (std::size_t ending = 1; ending <= kMostEnding && typed.size() >= kLeastStem + ending; ++ending) {
    const std::string stem = typed.substr(0, typed.size() - ending);
    for (std::size_t at = text.find(stem); at != std::string::npos; at = text.find(stem, at + 1)) {
      const std::size_t end = at + stem.size();
      const bool whole = (at == 0 || search::parts_words(text[at - 1])) &&
                         (end == text.size() || search::parts_words(text[end]));
      if (whole) return true;
    }
  }
  return false;
}

// Smaller is better; none where a word is not there at all.
std::optional<int> how_well(const search::Query& query, const FoldedCommand& folded, std::string_view key) {
  const std::string& whole = query.whole;
  const auto every = [&](const auto& fits) {
    return std::all_of(query.words.begin(), query.words.end(), fits);
  };
  const auto either = [&](const auto& fits) {
    return std::any_of(folded.labels.begin(), folded.labels.end(), fits);
  };
  const auto is_whole = [&](const std::string& label) { return label == whole; };
  const auto begins = [&](const std::string& label) { return label.compare(0, whole.size(), whole) == 0; };
  const auto has_all = [&](const std::string& label) {
    return every([&](const std::string& word) { return begins_a_word(label, word); });
  };
  if (query.empty() || either(is_whole) || (!key.empty() && search::plain(key) == whole)) return 0;
  if (either(begins)) return 1;
  if (either(has_all)) return 2;
  if (every([&](const std::string& word) { return goes_with_a_word(folded.named, word); })) return 3;
  if (every([&](const std::string& word) { return goes_with_a_word(folded.all, word); })) return 4;
  if (every([&](const std::string& word) { return folded.all.find(word) != std::string::npos; })) return 5;
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
