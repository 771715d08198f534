#include "text/graphemes.hpp"

#include <utf8proc.h>

#include "base/utf8.hpp"

namespace flipchart::text {

std::vector<std::size_t> grapheme_ends(std::string_view utf8) {
  std::vector<std::size_t> ends;
  if (utf8.empty()) return ends;
  std::size_t at = 0;
  utf8proc_int32_t state = 0;
  auto before = static_cast<utf8proc_int32_t>(base::next_code_point(utf8, at));
  while (at < utf8.size()) {
    const std::size_t boundary = at;
    const auto next = static_cast<utf8proc_int32_t>(base::next_code_point(utf8, at));
    if (utf8proc_grapheme_break_stateful(before, next, &state)) ends.push_back(boundary);
    before = next;
  }
  ends.push_back(utf8.size());
  return ends;
}

std::string_view first_grapheme(std::string_view utf8) {
  if (utf8.empty()) return utf8;
  // No character of a name is longer than this; an endless one is cut rather than walked.
  return utf8.substr(0, grapheme_ends(utf8.substr(0, 64)).front());
}

bool ends_right_to_left(std::string_view utf8) {
  bool right_to_left = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8proc_property_t* property =
        utf8proc_get_property(static_cast<utf8proc_int32_t>(base::next_code_point(utf8, at)));
    if (property->bidi_class == UTF8PROC_BIDI_CLASS_L) right_to_left = false;
    if (property->bidi_class == UTF8PROC_BIDI_CLASS_R || property->bidi_class == UTF8PROC_BIDI_CLASS_AL) {
      right_to_left = true;
    }
  }
  return right_to_left;
}

}  // namespace flipchart::text
