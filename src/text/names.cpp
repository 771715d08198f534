#include "text/names.hpp"

#include <utf8proc.h>

#include "base/utf8.hpp"
#include "text/graphemes.hpp"
#include "text/text.hpp"

namespace flipchart::text {
namespace {

bool has_initials(char32_t c) {
  if (c < 0x0370) return true;  // Latin and its marks
  return c < 0x0530 || (c >= 0x1C80 && c < 0x1C90) || (c >= 0x1E00 && c < 0x2000) ||
         (c >= 0x2010 && c <= 0x2027);
}

bool all_have_initials(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!has_initials(base::next_code_point(text, at))) return false;
  }
  return true;
}

char32_t first_code_point(std::string_view word) {
  std::size_t at = 0;
  return base::next_code_point(word, at);
}

bool is_letter(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_lower(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
}

// Words that begin with a letter.
std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (const std::string_view word : base::split(name, ' ')) {
    if (!word.empty() && is_letter(first_code_point(word))) words.push_back(word);
  }
  return words;
}

// The first letter as a capital, with its marks.
std::string capital(std::string_view word) {
  const std::string_view letter = first_grapheme(word);
  std::size_t at = 0;
  const char32_t c = base::next_code_point(letter, at);
  std::string out;
  base::append_code_point(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))));
  out += letter.substr(at);
  return out;
}

}  // namespace

std::vector<std::string> shortened_names(std::string_view name) {
  std::vector<std::string> forms;
  if (name.size() > 256 || name.find(',') != std::string_view::npos || !all_have_initials(name)) return forms;
  const std::vector<std::string_view> words = words_of(name);
  if (words.size() < 2) return forms;
  const std::string initial = capital(words.front()) + ". ";
  // Particles (van, de la, bin) belong to the last name.
  std::size_t last = words.size() - 1;
  while (last > 1 && is_lower(first_code_point(words[last - 1]))) --last;
  std::string with_particles = initial;
  for (std::size_t i = last; i < words.size(); ++i) {
    if (i > last) with_particles += ' ';
    with_particles += words[i];
  }
  forms.push_back(std::move(with_particles));
  if (last + 1 < words.size()) forms.push_back(initial + std::string(words.back()));
  return forms;
}

std::string initials(std::string_view name) {
  const std::vector<std::string_view> words = words_of(name);
  if (words.empty()) return {};
  std::string out = capital(words.front());
  if (words.size() > 1 && has_initials(first_code_point(words.front())) &&
      has_initials(first_code_point(words.back()))) {
    out += capital(words.back());
  }
  return out;
}

}  // namespace flipchart::text
