// Rows and managers meet under keys: the row's id and its holder's name on one side, the cell and the id
// beside it on the other.
#include "importers/manager_levels.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/string_pool.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

// The number in "manager level 01"; 0 for another header.
int level_of(const Header& header) {
  const std::string words = header_words(header.text);
  for (const std::string_view prefix :
       {"manager level ", "supervisor level ", "management level ", "management chain level ", "manager l"}) {
    if (!words.starts_with(prefix)) continue;
    std::string_view rest = std::string_view(words).substr(prefix.size());
    int number = 0;
    const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    rest.remove_prefix(static_cast<std::size_t>(parsed.ptr - rest.data()));
    if (parsed.ec == std::errc{} && (rest.empty() || rest == " name" || rest == " manager")) return number;
  }
  return 0;
}

constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

struct Chains {
  std::vector<std::uint32_t> first;  // by row: key of the manager each reading names
  std::vector<std::uint32_t> last;
};

struct Quality {
  std::uint64_t rooted = 0;    // rows whose chain ends at a root of the file
  std::uint64_t managers = 0;  // different ones
};

Quality quality_of(const std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& row_of_key) {
  enum class State : std::uint8_t { unseen, on_path, rooted, lost };
  const std::size_t rows = keys.size();
  auto parent = [&](std::uint32_t row) { return keys[row] == kNobody ? kNobody : row_of_key[keys[row]]; };
  std::vector<State> state(rows, State::unseen);
  std::vector<bool> leads(rows, false);
  std::vector<std::uint32_t> path;
  Quality quality;
  for (std::uint32_t start = 0; start < rows; ++start) {
    path.clear();
    std::uint32_t at = start;
    State end = State::rooted;
    for (;;) {
      if (state[at] != State::unseen) {
        end = state[at] == State::on_path ? State::lost : state[at];
        break;
      }
      state[at] = State::on_path;
      path.push_back(at);
      if (keys[at] == kNobody) break;
      const std::uint32_t above = parent(at);
      if (above == kNobody) {
        end = State::lost;
        break;
      }
      if (above == at) break;  // a root that names itself
      leads[above] = true;
      at = above;
    }
    for (const std::uint32_t row : path) state[row] = end;
    if (end == State::rooted) quality.rooted += path.size();
  }
  quality.managers = static_cast<std::uint64_t>(std::count(leads.begin(), leads.end(), true));
  return quality;
}

}  // namespace

std::vector<std::size_t> manager_level_columns(const std::vector<Header>& headers) {
  std::vector<std::pair<int, std::size_t>> found;
  for (std::size_t c = 0; c < headers.size(); ++c) {
    const int level = level_of(headers[c]);
    if (level > 0) found.emplace_back(level, c);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> columns;
  if (found.size() < 2) return columns;
  for (const auto& each : found) columns.push_back(each.second);
  return columns;
}

bool last_level_is_manager(const LoadedSource& source, const std::vector<std::size_t>& levels) {
  base::StringPool texts;
  std::vector<std::uint32_t> row_of_key;
  auto key = [&](std::string_view text) {
    const base::TextId id = texts.intern(text);
    if (id >= row_of_key.size()) row_of_key.resize(std::size_t{id} * 2 + 16, kNobody);
    return id;
  };
  Chains chains;
  std::string scratch;
  ManagerReference reference;
  reference.levels = levels;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    const auto number = static_cast<std::uint32_t>(chains.first.size());
    const std::string_view id = source.cell(row, Field::id);
    for (const std::string& own : {"i" + std::string(id), "n" + name_key(full_name(source, row, scratch))}) {
      if (own.size() < 2) continue;
      std::uint32_t& holder = row_of_key[key(own)];
      if (holder == kNobody) holder = number;
    }
    auto named = [&](bool last) {
      reference.last_level = last;
      const std::string_view text = reference.text(source, row);
      if (is_root_marker(text)) return kNobody;
      const std::string_view part = id_part(text);
      return key(part.empty() ? "n" + name_key(text) : "i" + std::string(part));
    };
    chains.first.push_back(named(false));
    chains.last.push_back(named(true));
  }
  const Quality first = quality_of(chains.first, row_of_key);
  const Quality last = quality_of(chains.last, row_of_key);
  return last.rooted != first.rooted ? last.rooted > first.rooted : last.managers >= first.managers;
}

}  // namespace flipchart::importers
