// Looking words up: see language.hpp.
#include "base/language.hpp"

#include <deque>
#include <mutex>
#include <unordered_map>

namespace flipchart::base {

namespace {

std::size_t blanks_in(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
    const std::size_t end = words.find('}', at);
    count += end != std::string_view::npos && end - at <= 2 ? 1 : 0;
  }
  return count;
}

// What was said lives on: callers hold on to it. English texts come from the code, so there are only so many.
struct Spoken {
  Language language;
  bool english = true;
  std::mutex lock;
  std::unordered_map<std::string, std::string> said;
};

Spoken& spoken() {
  static Spoken all;
  return all;
}

}  // namespace

const char* tr(const char* english) {
  Spoken& all = spoken();
  if (all.english) return english;
  const std::lock_guard hold(all.lock);
  const auto [known, is_new] = all.said.try_emplace(english);
  if (is_new) known->second = all.language.said(english);
  return known->second.c_str();
}

std::string filled(std::string_view words, const std::string_view* parts, std::size_t count) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t at = 0; at < words.size();) {
    const bool plain = words[at] == '{' && at + 1 < words.size() && words[at + 1] == '}';
    const bool numbered = words[at] == '{' && at + 2 < words.size() && is_digit(words[at + 1]) &&
                          words[at + 1] != '0' && words[at + 2] == '}';
    if (!plain && !numbered) {
      out += words[at++];
      continue;
    }
    const std::size_t part = plain ? next++ : static_cast<std::size_t>(words[at + 1] - '1');
    if (part < count) out += parts[part];
    at += plain ? 2 : 3;
  }
  return out;
}

Result<void> Language::add(std::string_view text, const std::string& file) {
  std::size_t number = 0;
  std::string english;
  const auto wrong = [&](const std::string& why) {
    return failed(file + ":" + std::to_string(number) + ": " + why);
  };
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (line.substr(0, 11) == "@thousands ") {
      thousands_ = line.substr(11);
    } else if (line.substr(0, 5) == "@day ") {
      day_ = line.substr(5);
    } else if (line.substr(0, 2) != "= ") {
      if (!english.empty()) return wrong("the line above has no words; write \"= \" and the words below it");
      english = line;
    } else {
      const std::string_view words = line.substr(2);
      if (english.empty()) return wrong("there is no English line above");
      if (blanks_in(english) != blanks_in(words)) return wrong("other blanks than in the English line");
      const auto [known, is_new] = pairs_.try_emplace(english, words);
      if (!is_new && known->second != words)
        return wrong("\"" + english + "\" is called \"" + known->second + "\" elsewhere");
      english.clear();
    }
  }
  if (!english.empty()) return wrong("the last line has no words");
  return {};
}

Language Language::marked(std::string before, std::string after) {
  Language language;
  language.before_ = std::move(before);
  language.after_ = std::move(after);
  return language;
}

std::string Language::said(std::string_view english) const {
  const auto found = pairs_.find(english);
  return before_ + (found == pairs_.end() ? std::string(english) : found->second) + after_;
}

void speak(Language language) {
  Spoken& all = spoken();
  const std::lock_guard hold(all.lock);
  all.language = std::move(language);
  all.said.clear();
  all.english = false;
}

const Language& language() {
  return spoken().language;
}

}  // namespace flipchart::base
