// Words are compared without case; nothing here knows which column it reads.
#include "importers/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

template <std::size_t N>
bool one_of(std::string_view cell, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return base::equal_ignoring_ascii_case(cell, word); });
}

std::string_view without_quotes(std::string_view text) {
  auto is_quote = [](char c) { return c == '\'' || c == '"'; };
  while (!text.empty() && is_quote(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_quote(text.back())) text.remove_suffix(1);
  return base::trimmed(text);
}

}  // namespace

bool is_null(std::string_view cell) {
  if (cell.empty()) return true;
  if (cell.size() == 2) return cell == "\\N";
  return cell.size() == 4 && base::equal_ignoring_ascii_case(cell, "null");
}

bool is_unknown_mark(std::string_view cell) {
  return is_null(cell) || cell == "?";
}

bool is_root_marker(std::string_view cell) {
  static constexpr std::array<std::string_view, 5> kMarkers = {"0", "XX", "*", "-", "N/A"};
  return is_null(cell) || (cell.size() <= 3 && one_of(cell, kMarkers));
}

std::optional<bool> yes_or_no(std::string_view cell) {
  static constexpr std::array<std::string_view, 6> kYes = {"yes", "y", "true", "t", "1", "x"};
  static constexpr std::array<std::string_view, 5> kNo = {"no", "n", "false", "f", "0"};
  if (cell.size() > 5) return std::nullopt;
  if (one_of(cell, kYes)) return true;
  if (one_of(cell, kNo)) return false;
  return std::nullopt;
}

Holding holding_of(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kVacant = {
      "Vacant", "Vacancy", "TBH", "TBD", "Open position", "Open", "Vacant position", "Vacant post"};
  static constexpr std::array<std::string_view, 4> kUndisclosed = {"N/D", "Not disclosed", "Undisclosed",
                                                                   "N.D."};
  if (is_null(name)) return Holding::vacant;
  if (name.size() > 20) return Holding::named;
  const char first = static_cast<char>(name.front() | 0x20);
  if (first != 'v' && first != 't' && first != 'o' && first != 'n' && first != 'u' && first != 'e' &&
      name.front() != '\'' && name.front() != '"') {
    return Holding::named;
  }
  name = without_quotes(name);
  if (name.empty() || one_of(name, kVacant)) return Holding::vacant;
  if (one_of(name, kUndisclosed)) return Holding::undisclosed;
  return base::equal_ignoring_ascii_case(name, "Eliminated") ? Holding::eliminated : Holding::named;
}

std::vector<WeightedId> ids_in(std::string_view cell, char separator) {
  std::vector<WeightedId> ids;
  std::string part;
  auto take = [&] {
    const std::string_view whole = base::trimmed(part);
    if (!is_null(whole)) {
      WeightedId id{std::string(whole), 1, std::string(whole)};
      const std::size_t star = whole.rfind('*');
      if (star != std::string_view::npos && star > 0 && star + 1 < whole.size()) {
        std::uint32_t weight = 0;
        const auto parsed = std::from_chars(whole.data() + star + 1, whole.data() + whole.size(), weight);
        if (parsed.ec == std::errc{} && parsed.ptr == whole.data() + whole.size() && weight > 0) {
          id.text = base::trimmed(whole.substr(0, star));
          id.weight = weight;
        }
      }
      ids.push_back(std::move(id));
    }
    part.clear();
  };
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '\\' && i + 1 < cell.size() && (cell[i + 1] == separator || cell[i + 1] == '\\'))
      part += cell[++i];
    else if (cell[i] == separator)
      take();
    else
      part += cell[i];
  }
  take();
  return ids;
}

std::optional<double> number_in(std::string_view cell) {
  std::string digits;
  const bool decimal_comma = cell.find('.') == std::string_view::npos &&
                             std::count(cell.begin(), cell.end(), ',') == 1 &&
                             cell.size() - cell.find(',') != 4;
  for (const char c : cell) {
    if (c == ',' && decimal_comma)
      digits += '.';
    else if (c != ',' && c != ' ')
      digits += c;
  }
  double value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) return std::nullopt;
  if (!(value > -1e300 && value < 1e300)) return std::nullopt;
  return value;
}

base::TextId RepeatedTexts::intern(std::string_view text) {
  if (text.empty()) return base::kNoText;
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  const std::size_t some = std::min<std::size_t>(text.size(), 8);
  std::memcpy(&head, text.data(), some);
  std::memcpy(&tail, text.data() + text.size() - some, some);
  const std::uint64_t mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ text.size()) * 0xD6E8FEB86659FD93ULL;
  Slot& slot = slots_[static_cast<std::size_t>(mixed >> 52U)];
  if (slot.text != text) {
    slot.id = pool_.intern(text);
    slot.text = pool_.view(slot.id);
  }
  return slot.id;
}

}  // namespace flipchart::importers
