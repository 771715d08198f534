// The program's own words in the language of this run. What stands in the code is English; a table gives the
// rest, line by line, and what it lacks stays English. Names and whatever else comes from data never pass
// here.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/utf8.hpp"

namespace flipchart::base {

// In the language of this run. What it gives lives as long as the program where `english` does, as literals
// do; in English it is `english` itself.
const char* tr(const char* english);
// The same for words that are no literal.
inline std::string tr(std::string_view english) {
  return tr(std::string(english).c_str());
}

// Marks English words that are translated where they are shown, as in tables of the code.
constexpr const char* english(const char* words) {
  return words;
}

// Every "{}" becomes the next part, "{2}" the second one, for languages that need another order.
std::string filled(std::string_view words, const std::string_view* parts, std::size_t count);

// "{} reports to {}"
template <class... Parts>
std::string tr(const char* english, const Parts&... parts) {
  const std::array<std::string_view, sizeof...(Parts)> all{std::string_view(parts)...};
  return filled(tr(english), all.data(), all.size());
}

// The sentence for one, or for any other number: "{} issue is hidden", "{} issues are hidden". The first
// blank is the count, as people write it here; the others are the parts.
template <class... Parts>
std::string trn(std::uint64_t count, const char* one, const char* many, const Parts&... parts) {
  const std::string number = counted(count);
  const std::array<std::string_view, sizeof...(Parts) + 1> all{number, std::string_view(parts)...};
  return filled(tr(count == 1 ? one : many), all.data(), all.size());
}

// A language's words: pairs of lines, the English one and below it "= " and the other; empty lines and lines
// that begin with # are left out. "@thousands ." says what parts the digits of long numbers, "@day {}. {}"
// how the day and the month of a date stand.
class Language {
 public:
  // Adds the pairs of a text. Fails with file, line and reason where a line has no pair, or has another one
  // already, or the blanks of the two are not as many.
  Result<void> add(std::string_view text, const std::string& file);
  const std::map<std::string, std::string, std::less<>>& pairs() const { return pairs_; }
  const std::string& thousands() const { return thousands_; }
  const std::string& day() const { return day_; }
  // The mark before and after every word that passes here, so that a test sees which do not.
  static Language marked(std::string before, std::string after);
  std::string said(std::string_view english) const;

 private:
  std::map<std::string, std::string, std::less<>> pairs_;
  std::string thousands_ = ",";
  std::string day_ = "{} {}";
  std::string before_;
  std::string after_;
};

// From now on, in the whole process; before threads begin. Default: English.
void speak(Language language);
// The language of this run.
const Language& language();

}  // namespace flipchart::base
