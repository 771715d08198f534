// One pass over the decomposed text writes both forms: see folding.hpp.
#include "search/folding.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::search {

namespace {

// Letters without a decomposition, as they are typed on keyboards that lack them; lower case, ascending.
struct Letter {
  char32_t letter;
  const char* plain;
  const char* spelt;
};
constexpr std::array<Letter, 12> kLetters{{{U'æ', "ae", "ae"},
                                           {U'ð', "d", "d"},
                                           {U'ø', "o", "oe"},
                                           {U'þ', "th", "th"},
                                           {U'đ', "d", "d"},
                                           {U'ħ', "h", "h"},
                                           {U'ı', "i", "i"},
                                           {U'ł', "l", "l"},
                                           {U'ŋ', "ng", "ng"},
                                           {U'œ', "oe", "oe"},
                                           {U'ŧ', "t", "t"},
                                           {U'ʼ', "'", "'"}}};

constexpr char32_t kDiaeresis = 0x308;
constexpr char32_t kRing = 0x30A;

// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic: what is left out in everyday
// writing.
bool is_accent(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x487) || (c >= 0x591 && c <= 0x5C7) ||
         (c >= 0x610 && c <= 0x61A) || (c >= 0x640 && c <= 0x640) || (c >= 0x64B && c <= 0x65F) ||
         c == 0x670 || (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == ',' || c == ';' || (c >= 0x80 && c <= 0xA0) || c == 0xAB ||
         c == 0xBB || c == 0x1680 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3002);
}

// The punctuation that people type with a key of ASCII.
char32_t typed(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2018 || c == 0x2019) return '\'';
  return c;
}

void add_blank(std::string& out, std::size_t begin) {
  if (out.size() > begin && out.back() != ' ') out += ' ';
}

void drop_blank(std::string& out, std::size_t begin) {
  if (out.size() > begin && out.back() == ' ') out.pop_back();
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

// What is looked at, cut between two characters.
std::string_view looked_at(std::string_view text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void append_ascii(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  for (const char c : text) {
    if (is_blank(static_cast<unsigned char>(c)))
      add_blank(out, begin);
    else
      out += lower(c);
  }
  drop_blank(out, begin);
}

// Appends to `out` the plain form; `spelt`, which is empty before, becomes the other.
void append_decomposed(std::string_view text, std::string& out, std::string& spelt) {
  const std::size_t begin = out.size();
  const std::string decomposed = base::case_folded(text);
  for (std::size_t at = 0; at < decomposed.size();) {
    const char32_t c = typed(base::next_code_point(decomposed, at));
    if (is_accent(c)) {
      const char last = spelt.empty() ? ' ' : spelt.back();
      if (c == kDiaeresis && (last == 'a' || last == 'o' || last == 'u')) spelt += 'e';
      if (c == kRing && last == 'a') spelt += 'a';
    } else if (is_blank(c)) {
      add_blank(out, begin);
      add_blank(spelt, 0);
    } else {
      const auto* const letter = std::lower_bound(kLetters.begin(), kLetters.end(), c,
                                                  [](const Letter& l, char32_t x) { return l.letter < x; });
      if (letter != kLetters.end() && letter->letter == c) {
        out += letter->plain;
        spelt += letter->spelt;
      } else {
        base::append_code_point(out, c);
        base::append_code_point(spelt, c);
      }
    }
  }
  drop_blank(out, begin);
  drop_blank(spelt, 0);
}

// What letters of Latin, Greek, Cyrillic and Armenian become, found once: names in these scripts are the
// most, and taking each apart anew would be most of the work. Combining marks depend on what they stand on; a
// text that has any, or another script, takes the long way.
class CommonLetters {
 public:
  static constexpr char32_t kFirst = 0x80;
  static constexpr char32_t kEnd = 0x590;

  CommonLetters() {
    for (char32_t c = kFirst; c < kEnd; ++c) {
      std::string between = "x";  // so that blanks at its ends stay
      base::append_code_point(between, c);
      between += 'x';
      Forms& forms = forms_[c - kFirst];
      append_decomposed(between, forms.plain, forms.spelt);
      forms.plain = forms.plain.substr(1, forms.plain.size() - 2);
      forms.spelt = forms.spelt.substr(1, forms.spelt.size() - 2);
    }
  }

  // Appends both forms as append_decomposed does; false, and nothing appended, where it must do it.
  bool append(std::string_view text, std::string& out, std::string& spelt) const {
    const std::size_t begin = out.size();
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = base::next_code_point(text, at);
      if (c >= kEnd || is_accent(c)) {
        out.resize(begin);
        spelt.clear();
        return false;
      }
      if (c < kFirst) {
        const char letter = is_blank(c) ? ' ' : lower(static_cast<char>(c));
        add(letter, out, begin);
        add(letter, spelt, 0);
      } else {
        const Forms& forms = forms_[c - kFirst];
        for (const char letter : forms.plain) add(letter, out, begin);
        for (const char letter : forms.spelt) add(letter, spelt, 0);
      }
    }
    drop_blank(out, begin);
    drop_blank(spelt, 0);
    return true;
  }

 private:
  struct Forms {
    std::string plain;
    std::string spelt;
  };
  static void add(char letter, std::string& out, std::size_t begin) {
    if (letter == ' ')
      add_blank(out, begin);
    else
      out += letter;
  }

  std::array<Forms, kEnd - kFirst> forms_;
};

void append_both(std::string_view text, std::string& out, std::string& spelt) {
  static const CommonLetters kCommon;
  if (!kCommon.append(text, out, spelt)) append_decomposed(text, out, spelt);
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  std::string spelt;
  text = looked_at(text);
  if (is_ascii(text))
    append_ascii(text, out);
  else
    append_both(text, out, spelt);
  return out;
}

void append_forms(std::string_view text, std::string& out) {
  text = looked_at(text);
  if (is_ascii(text)) return append_ascii(text, out);
  const std::size_t begin = out.size();
  std::string spelt;
  append_both(text, out, spelt);
  if (std::string_view(out).substr(begin) == spelt) return;
  out += kOtherForm;
  out += spelt;
}

}  // namespace flipchart::search
