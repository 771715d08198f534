// Microsoft's organization chart wizard chooses the id column by the same rule: values before names.
#include "importers/manager_reference.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "base/utf8.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kSample = 500;
constexpr std::size_t kMostCandidates = 64;

using Texts = std::unordered_set<std::string>;

// Distinct managers of rows spread evenly over the file, root markers left out.
Texts sampled_managers(const LoadedSource& source) {
  Texts managers;
  const std::size_t step = std::max<std::size_t>(1, source.report.rows / kSample);
  std::size_t r = 0;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    if (r++ % step != 0) continue;
    const std::string_view manager = source.cell(rows.row(), Field::manager_id);
    if (!is_root_marker(manager)) managers.emplace(manager);
  }
  return managers;
}

// How many of `wanted` some row of the column has. Most cells are turned away by their length and last bytes.
std::size_t found_in(const LoadedSource& source, std::size_t column, Texts wanted) {
  const std::size_t all = wanted.size();
  std::vector<bool> ends(1U << 16U, false);
  auto ending = [](std::string_view text) {
    const auto last = static_cast<unsigned char>(text.back());
    const auto before = static_cast<unsigned char>(text.size() > 1 ? text[text.size() - 2] : 0);
    return static_cast<std::size_t>(last | static_cast<unsigned>(before) << 8U);
  };
  for (const std::string& text : wanted) ends[ending(text)] = true;
  for (formats::Cursor rows = source.rows(); !wanted.empty() && rows.next();) {
    const std::string_view cell = rows.row().cell(column);
    if (!cell.empty() && ends[ending(cell)]) wanted.erase(std::string(cell));
  }
  return all - wanted.size();
}

std::size_t found_by_key(const LoadedSource& source, const Texts& managers, auto key_of_manager,
                         auto key_of_row) {
  std::unordered_set<std::string> wanted;
  for (const std::string& manager : managers) {
    std::string key = key_of_manager(manager);
    if (!key.empty()) wanted.insert(std::move(key));
  }
  const std::size_t all = wanted.size();
  for (formats::Cursor rows = source.rows(); !wanted.empty() && rows.next();)
    wanted.erase(key_of_row(rows.row()));
  return all - wanted.size();
}

std::size_t found_by_name(const LoadedSource& source, const Texts& managers) {
  std::string scratch;
  return found_by_key(source, managers, name_key,
                      [&](const formats::Row& r) { return name_key(full_name(source, r, scratch)); });
}

std::size_t found_by_email(const LoadedSource& source, const Texts& managers) {
  if (!source.has(Field::email)) return 0;
  return found_by_key(source, managers, base::lower_ascii,
                      [&](const formats::Row& r) { return base::lower_ascii(source.cell(r, Field::email)); });
}

std::size_t found_in_brackets(const LoadedSource& source, const Texts& managers) {
  if (!source.has(Field::id)) return 0;
  Texts inner;
  for (const std::string& manager : managers) {
    if (!in_brackets(manager).empty()) inner.emplace(in_brackets(manager));
  }
  return inner.empty() ? 0 : found_in(source, source.columns.of(Field::id), inner);
}

void take_as_id(LoadedSource& source, std::size_t column) {
  for (std::size_t f = 0; f < kFields; ++f) {
    const auto field = static_cast<Field>(f);
    if (field != Field::email && field != Field::name && source.columns.of(field) == column) {
      source.columns.set(field, kNoColumn);
    }
  }
  source.columns.set(Field::id, column);
}

// The column, not yet the id, that holds most managers; only better than `at_least`.
std::size_t better_id_column(const LoadedSource& source, const Texts& managers, std::size_t at_least) {
  std::size_t best = kNoColumn;
  const Columns& columns = source.columns;
  for (std::size_t c = 0; c < std::min(source.headers.size(), kMostCandidates); ++c) {
    if (c == columns.of(Field::manager_id) || c == columns.of(Field::id) || c == columns.of(Field::email) ||
        c == columns.of(Field::name) || c == columns.of(Field::dotted_ids) || source.headers[c].sensitive) {
      continue;
    }
    const std::size_t found = found_in(source, c, managers);
    if (found > at_least) {
      at_least = found;
      best = c;
    }
  }
  return best;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = base::folded(base::trimmed(name));
  const std::size_t comma = key.find(',');
  if (comma == std::string::npos) return key;
  const std::string last(base::trimmed(std::string_view(key).substr(0, comma)));
  return std::string(base::trimmed(std::string_view(key).substr(comma + 1))) + " " + last;
}

std::string_view in_brackets(std::string_view text) {
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || !text.ends_with(')')) return {};
  return base::trimmed(text.substr(open + 1, text.size() - open - 2));
}

std::string_view full_name(const LoadedSource& source, const formats::Row& row, std::string& scratch) {
  const std::string_view first =
      source.has(Field::name) ? source.cell(row, Field::name) : source.cell(row, Field::first_name);
  std::string_view last = source.cell(row, Field::last_name);
  if (last.empty() || is_null(last)) return first;
  if (is_null(first)) return last;
  if (first.size() >= last.size() && first.ends_with(last)) return first;  // the name column holds all of it
  if (holding_of(first) != Holding::named) return first;
  scratch.assign(first).append(" ").append(last);
  return scratch;
}

ManagerReference manager_reference_decided(LoadedSource& source) {
  const Texts managers = source.has(Field::manager_id) ? sampled_managers(source) : Texts{};
  const bool has_id = source.has(Field::id);
  const std::size_t by_id = has_id ? found_in(source, source.columns.of(Field::id), managers) : 0;
  if (has_id && by_id == managers.size()) return ManagerReference::id;
  std::size_t best = by_id;
  ManagerReference reference = ManagerReference::id;
  auto offer = [&](ManagerReference candidate, std::size_t found) {
    if (found <= best) return;
    best = found;
    reference = candidate;
  };
  offer(ManagerReference::email, found_by_email(source, managers));
  offer(ManagerReference::id_in_brackets, found_in_brackets(source, managers));
  offer(ManagerReference::name, found_by_name(source, managers));
  if (!source.columns.fixed(Field::id)) {
    const std::size_t column = better_id_column(source, managers, best);
    if (column != kNoColumn) {
      take_as_id(source, column);
      return ManagerReference::id;
    }
  }
  if (!has_id) {
    const bool email =
        source.has(Field::email) && (reference == ManagerReference::email || !source.has(Field::name));
    if (email)
      take_as_id(source, source.columns.of(Field::email));
    else if (source.has(Field::name))
      take_as_id(source, source.columns.of(Field::name));
  }
  return reference;
}

}  // namespace flipchart::importers
