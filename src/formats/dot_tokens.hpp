// The words of a DOT file, cut as the graph library cuts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flipchart::formats {

struct DotToken {
  enum class Kind : std::uint8_t {
    end,
    word,    // a name or number without quotes
    quoted,  // "..." or <...>
    edge,    // -> or --
    sign,    // any other character, in `text`
    broken,  // a quotation or comment that begins here and never ends
  };
  Kind kind = Kind::end;
  std::uint64_t line = 0;  // of its first character
  std::string text;        // without quotes, escapes undone as the library does
  bool is_name() const { return kind == Kind::word || kind == Kind::quoted; }
  bool is(char sign) const { return kind == Kind::sign && text[0] == sign; }
};

class DotTokens {  // the text must outlive it
 public:
  explicit DotTokens(std::string_view text) : text_(text) {}
  // Texts longer than `longest` are cut there, and longer than it by one.
  void next(DotToken& token, std::size_t longest);

 private:
  bool skip_blanks(DotToken& token);
  void read_quoted(DotToken& token, std::size_t longest);
  void read_html(DotToken& token, std::size_t longest);
  char at(std::size_t offset = 0) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace flipchart::formats
