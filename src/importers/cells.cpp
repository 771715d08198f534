// Words are compared without case; nothing here knows which column it reads.
#include "importers/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

// Also the brackets, stars and dashes that people put around words that are no names.
bool is_quote(char c) {
  return c == '\'' || c == '"' || c == '(' || c == ')' || c == '[' || c == ']' || c == '*' || c == '-';
}

std::string_view without_quotes(std::string_view text) {
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
  if (cell.empty() || cell.size() > 5) return std::nullopt;
  if (one_of(cell, kYes)) return true;
  if (one_of(cell, kNo)) return false;
  return std::nullopt;
}

namespace {

// The words that begin a name of nobody, with whatever stands behind them: "Vacant (maternity cover)".
constexpr std::array<std::string_view, 5> kVacantBegins = {"vacant", "vacancy", "vakant", "unbesetzt",
                                                           "unfilled"};
constexpr std::array<std::string_view, 19> kVacant = {"tbh",
                                                      "tbd",
                                                      "tbc",
                                                      "tba",
                                                      "open",
                                                      "open position",
                                                      "open post",
                                                      "open role",
                                                      "open req",
                                                      "to be hired",
                                                      "to be confirmed",
                                                      "to be determined",
                                                      "to be filled",
                                                      "new hire",
                                                      "n.n.",
                                                      "nn",
                                                      "position vacant",
                                                      "post vacant",
                                                      "recruiting"};
constexpr std::array<std::string_view, 9> kUndisclosed = {"n/d",         "n.d.",          "not disclosed",
                                                          "undisclosed", "name withheld", "withheld",
                                                          "redacted",    "not released",  "nicht genannt"};

// `words` are in lower case. Length and first letter turn nearly every name away.
template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& words) {
  const char first = static_cast<char>(name.front() | 0x20);
  for (const std::string_view word : words) {
    if (word.size() == name.size() && word.front() == first && base::equal_ignoring_ascii_case(name, word))
      return true;
  }
  return false;
}

bool begins_vacant(std::string_view name) {
  const char first = static_cast<char>(name.front() | 0x20);
  if (first != 'v' && first != 'u') return false;
  return std::any_of(kVacantBegins.begin(), kVacantBegins.end(), [&](std::string_view word) {
    if (name.size() < word.size() || !base::equal_ignoring_ascii_case(name.substr(0, word.size()), word))
      return false;
    return name.size() == word.size() || !base::is_letter(name[word.size()]);
  });
}

}  // namespace

Holding holding_of(std::string_view name) {
  if (is_null(name)) return Holding::vacant;
  // Most names are told from the words by their first letter.
  const char first = static_cast<char>(name.front() | 0x20);
  constexpr std::string_view kFirstLetters = "vtonuewrp";
  const bool wrapped = name.front() == '\'' || name.front() == '"' || name.front() == '(' ||
                       name.front() == '[' || name.front() == '*' || name.front() == '-';
  if (!wrapped && kFirstLetters.find(first) == std::string_view::npos && !is_quote(name.back()))
    return Holding::named;
  name = without_quotes(name);
  if (name.empty() || begins_vacant(name)) return Holding::vacant;
  if (name.size() > 20) return Holding::named;
  if (is_one_of(name, kVacant)) return Holding::vacant;
  if (is_one_of(name, kUndisclosed)) return Holding::undisclosed;
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
  if (cell.empty()) return std::nullopt;
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
