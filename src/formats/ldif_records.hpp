// The records of an LDIF file (RFC 2849), one after the other: lines unfolded, comments skipped, base64
// undone. Any text gives records; what cannot be read is kept as such, with its line. URLs are never fetched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::formats {

struct LdifValue {
  enum class Kind : std::uint8_t {
    text,
    binary,      // base64 of something that is no text
    bad_base64,  // text: as written
    url,         // text: the URL
    no_value,    // a line without an attribute; text: the line
  };
  std::string name;  // as written, with options: "cn;lang-en"
  std::string text;
  Kind kind = Kind::text;
  std::uint64_t line = 0;
};

struct LdifRecord {
  std::uint64_t line = 0;
  LdifValue dn;  // without a name where the record has none
  std::vector<LdifValue> values;
};

// The lines that were folded, joined again.
std::string unfolded(std::string_view bytes);

class LdifCursor {  // the text must outlive it
 public:
  explicit LdifCursor(std::string_view text);
  // A record ends at an empty line, or where the next "dn:" stands.
  bool next(LdifRecord& record);

 private:
  bool next_physical(std::string_view& line);
  bool next_logical(std::string& line, std::uint64_t& number);

  std::string_view text_;
  char newline_ = '\n';
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;  // of the last physical line taken
  std::string pending_;       // the "dn:" line that ended a record
  std::uint64_t pending_line_ = 0;
};

}  // namespace flipchart::formats
