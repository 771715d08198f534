// After the lexical rules of Graphviz 2.42 (lib/cgraph/scan.l).
#include "formats/dot_tokens.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

using base::is_digit;

bool is_of_name(char c) {
  return base::is_letter(c) || c == '_';
}

void keep(std::string& text, char c, std::size_t longest) {
  if (text.size() <= longest) text += c;
}

}  // namespace

// False: a comment never ends.
bool DotTokens::skip_blanks(DotToken& token) {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      ++line_;
      ++at_;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++at_;
    } else if (c == '#' || (c == '/' && at(1) == '/')) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '/' && at(1) == '*') {
      token.line = line_;
      const std::size_t end = text_.find("*/", at_ + 2);
      if (end == std::string_view::npos) return false;
      line_ += static_cast<std::uint64_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                     text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at_ = end + 2;
    } else if (text_.substr(at_, 3) == "\xEF\xBB\xBF") {
      at_ += 3;
    } else {
      break;
    }
  }
  return true;
}

void DotTokens::read_quoted(DotToken& token, std::size_t longest) {
  token.kind = DotToken::Kind::broken;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '"') {
      token.kind = DotToken::Kind::quoted;
      ++at_;
      return;
    }
    if (c == '\n') ++line_;
    if (c == '\\' && at(1) == '"') {
      keep(token.text, '"', longest);
      ++at_;
    } else if (c == '\\' && at(1) == '\\') {
      keep(token.text, '\\', longest);
      keep(token.text, '\\', longest);
      ++at_;
    } else if (c == '\\' && at(1) == '\n') {
      ++line_;
      ++at_;
    } else {
      keep(token.text, c, longest);
    }
  }
}

void DotTokens::read_html(DotToken& token, std::size_t longest) {
  token.kind = DotToken::Kind::broken;
  std::size_t nested = 0;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\n') ++line_;
    if (c == '<' && nested++ == 0) continue;
    if (c == '>' && --nested == 0) {
      token.kind = DotToken::Kind::quoted;
      ++at_;
      return;
    }
    keep(token.text, c, longest);
  }
}

void DotTokens::next(DotToken& token, std::size_t longest) {
  token.text.clear();
  token.kind = DotToken::Kind::broken;
  if (!skip_blanks(token)) return;
  token.line = line_;
  token.kind = DotToken::Kind::end;
  if (at_ == text_.size()) return;
  const char c = text_[at_];
  const bool negative = c == '-' && (is_digit(at(1)) || (at(1) == '.' && is_digit(at(2))));
  if (c == '"') {
    read_quoted(token, longest);
  } else if (c == '<') {
    read_html(token, longest);
  } else if (is_of_name(c)) {
    token.kind = DotToken::Kind::word;
    for (; is_of_name(at()) || is_digit(at()); ++at_) keep(token.text, text_[at_], longest);
  } else if (is_digit(c) || negative || (c == '.' && is_digit(at(1)))) {
    token.kind = DotToken::Kind::word;
    bool point = false;
    do {
      point = point || at() == '.';
      keep(token.text, text_[at_++], longest);
    } while (is_digit(at()) || (at() == '.' && !point));
  } else if (c == '-' && (at(1) == '-' || at(1) == '>')) {
    token.kind = DotToken::Kind::edge;
    at_ += 2;
  } else {
    token.kind = DotToken::Kind::sign;
    token.text = c;
    ++at_;
  }
}

}  // namespace flipchart::formats
