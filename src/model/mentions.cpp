// See the header. A text is read as words several times, as in group_message.cpp, so that neither an
// apostrophe nor what is invisible hides a name.
#include "model/mentions.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::model {

namespace {

constexpr std::array<base::WordBreaks, 4> kWaysToRead{
    {{false, false}, {false, true}, {true, false}, {true, true}}};
constexpr std::size_t kTellingNumber = 4;  // characters: shorter ones are the number of anything

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), base::is_letter);
}

bool same_words(const std::vector<base::Word>& text, std::size_t at, const std::vector<base::Word>& words) {
  if (at + words.size() > text.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text[at + i].folded != words[i].folded) return false;
  }
  return true;
}

// What stands before or after an address is not more of one.
bool ends_address(std::string_view text, std::size_t begin, std::size_t end) {
  const auto of_name = [](char c) {
    return base::is_letter(c) || base::is_digit(c) || std::string_view("._%+-'").find(c) != std::string::npos;
  };
  if (begin > 0 && of_name(text[begin - 1])) return false;
  if (end == text.size()) return true;
  if (base::is_letter(text[end]) || base::is_digit(text[end])) return false;
  const bool joined = text[end] == '.' || text[end] == '-';
  return !joined || end + 1 == text.size() ||
         !(base::is_letter(text[end + 1]) || base::is_digit(text[end + 1]));
}

std::string without_address(std::string text, const std::string& address) {
  std::string in = base::lower_ascii(text);
  for (std::size_t at = in.find(address); at != std::string::npos; at = in.find(address, at)) {
    if (!ends_address(in, at, at + address.size())) {
      ++at;
      continue;
    }
    text.replace(at, address.size(), kForgottenWord);
    in.replace(at, address.size(), kForgottenWord);
    at += kForgottenWord.size();
  }
  return text;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  if (is_ascii(a) && is_ascii(b)) return base::equal_ignoring_ascii_case(base::trimmed(a), base::trimmed(b));
  return a == b || base::case_folded(base::trimmed(a)) == base::case_folded(base::trimmed(b));
}

void Mentions::add_name(std::string_view name, std::string by, bool also_inside) {
  Name added{std::string(name),
             std::move(by),
             also_inside,
             base::words_of(name),
             base::words_of(name, {true, false}),
             {},
             false};
  if (added.words.empty() || added.parted.empty()) return;
  const std::string& first = added.parted.front().folded;
  if (is_ascii(first)) added.first_letters = first;
  added.one_word = added.parted.size() == 1;
  // One letter of a script without blanks is part of too many words.
  if (added.one_word && added.words.front().spaceless) added.also_inside = false;
  const auto fewer = [&](const Name& known) { return known.words.size() < added.words.size(); };
  names_.insert(std::find_if(names_.begin(), names_.end(), fewer), std::move(added));
}

void Mentions::add_address(std::string_view address, std::string by) {
  if (!address.empty()) addresses_.push_back({base::lower_ascii(address), std::move(by)});
}

void Mentions::add_number(std::string_view number, std::string by) {
  if (number.size() >= kTellingNumber || has_letter(number))
    numbers_.push_back({std::string(number), std::move(by)});
}

void Mentions::leave_alone(std::string_view name) {
  if (std::none_of(names_.begin(), names_.end(), [&](const Name& known) { return may_be_in(known, name); }))
    return;
  Words words = base::words_of(name);
  const bool holds_one = std::any_of(names_.begin(), names_.end(), [&](const Name& known) {
    if (known.words.size() >= words.size()) return false;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (same_words(words, at, known.words)) return true;
    }
    return false;
  });
  if (holds_one) left_alone_.push_back(std::move(words));
}

bool Mentions::may_be_in(const Name& name, std::string_view text) const {
  if (text.size() < name.first_letters.size()) return false;
  if (name.first_letters.empty() || !is_ascii(text)) return true;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::search(text.begin(), text.end(), name.first_letters.begin(), name.first_letters.end(),
                     [&](char a, char b) { return lower(a) == b; }) != text.end();
}

bool Mentions::part_of_another(const Words& text, std::size_t at, std::size_t size) const {
  for (const Words& other : left_alone_) {
    for (std::size_t begin = 0; begin + size <= other.size() && begin <= at; ++begin) {
      if (same_words(text, at - begin, other)) return true;
    }
  }
  return false;
}

void Mentions::take_out(const Name& name, base::WordBreaks reading, std::string& text) const {
  const Words words = base::words_of(text, reading);
  const Words& looked_for = reading.at_apostrophes ? name.parted : name.words;
  const std::size_t size = looked_for.size();
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < words.size();) {
    const bool found = same_words(words, at, looked_for) && !part_of_another(words, at, size);
    const std::size_t begin = words[at].begin;
    const std::size_t end = found ? words[at + size - 1].end : begin;
    if (!found || (name.one_word && text.compare(begin, end - begin, name.text) != 0)) {
      ++at;
      continue;
    }
    out.append(text, copied, begin - copied).append(kForgottenWord);
    copied = end;
    at += size;
  }
  if (copied > 0) text = out.append(text, copied);
}

std::string Mentions::without(std::string_view text) const {
  const std::string_view whole = base::trimmed(text);
  for (const Other& number : numbers_) {
    if (whole == number.text) return number.by;
  }
  for (const Other& address : addresses_) {
    if (base::equal_ignoring_ascii_case(whole, address.text)) return address.by;
  }
  std::string out(text);
  for (const Other& address : addresses_) out = without_address(std::move(out), address.text);
  for (const Name& name : names_) {
    if (!may_be_in(name, out)) continue;
    const Words words = base::words_of(out);
    const std::string_view all = base::trimmed(out);
    const bool alone = words.size() == name.words.size() && same_words(words, 0, name.words);
    if (alone && (same_name(all, name.text) || (out.data() + words.front().begin == all.data() &&
                                                words.back().end - words.front().begin == all.size())))
      return name.by;
    if (!name.also_inside) continue;
    for (const base::WordBreaks& reading : kWaysToRead) take_out(name, reading, out);
  }
  return out;
}

}  // namespace flipchart::model
