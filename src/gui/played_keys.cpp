// Playing keys: see played_keys.hpp.
#include "gui/played_keys.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "gui/keys.hpp"

namespace flipchart::gui {

namespace {

constexpr std::string_view kShift = "Shift+";

void hit(Surface& surface, commands::Session& session, const std::string& name) {
  if (!surface.key(session, name)) commands::run_key(session, name);
}

}  // namespace

std::vector<std::string> keys_in(std::string_view text) {
  std::vector<std::string> keys;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) keys.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return keys;
}

void play_key(Surface& surface, commands::Session& session, const std::string& key) {
  if (key == "Space") {
    surface.character(session, ' ', false);
  } else if (is_key_name(key)) {
    hit(surface, session, key);
  } else if (key.size() == kShift.size() + 1 && key.compare(0, kShift.size(), kShift) == 0) {
    surface.character(session, static_cast<unsigned char>(key.back()), true);
  } else {
    for (std::size_t at = 0; at < key.size();)
      surface.character(session, base::next_code_point(key, at), false);
  }
}

}  // namespace flipchart::gui
