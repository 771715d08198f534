// Nothing here knows who anybody is: texts in, texts out.
#include "importers/person_names.hpp"

#include <array>

#include "base/utf8.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

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

std::string_view id_part(std::string_view text) {
  constexpr std::array<std::string_view, 3> kBrackets = {"()", "<>", "[]"};
  for (const std::string_view pair : kBrackets) {
    if (!text.ends_with(pair[1])) continue;
    const std::size_t open = text.rfind(pair[0]);
    if (open == std::string_view::npos) return {};
    return base::trimmed(text.substr(open + 1, text.size() - open - 2));
  }
  auto is_id = [](std::string_view part) {
    return part.find(' ') == std::string_view::npos &&
           part.find_first_of("0123456789@") != std::string_view::npos;
  };
  for (const std::string_view parting : {" - ", " | ", " / "}) {
    const std::size_t at = text.rfind(parting);
    if (at == std::string_view::npos) continue;
    const std::string_view after = base::trimmed(text.substr(at + parting.size()));
    if (is_id(after)) return after;
    const std::string_view before = base::trimmed(text.substr(0, text.find(parting)));
    if (is_id(before)) return before;
  }
  return {};
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

}  // namespace flipchart::importers
