// What keys mean while the palette is open: see PalettePanel in panel_palette.hpp.
#include <algorithm>

#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/panel_palette.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {
constexpr std::size_t kMostPaletteTyped = 200;  // bytes
}

void PalettePanel::look_for(const commands::Session& session, std::string typed) {
  typed_ = std::move(typed);
  found_ = commands::commands_found(session, typed_);
  // Opening it again from itself does nothing.
  found_.erase(std::remove_if(found_.begin(), found_.end(),
                              [](const commands::FoundCommand& one) { return one.command->id == "palette"; }),
               found_.end());
  selected_ = 0;
  moved_ = true;
}

void PalettePanel::follow(const commands::Session& session) {
  const bool opens = session.reaching.palette_shown && !open_;
  open_ = session.reaching.palette_shown;
  if (opens) look_for(session, {});
}

void PalettePanel::type(commands::Session& session, const std::string& text) {
  std::string typed = typed_;
  for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  while (typed.size() > kMostPaletteTyped) base::drop_last_character(typed);
  look_for(session, std::move(typed));
}

bool PalettePanel::key(commands::Session& session, const std::string& name) {
  if (!session.reaching.palette_shown) return false;
  if (name == "Escape" || name == commands::key_of(session, "palette")) {
    session.reaching.palette_shown = false;
  } else if (name == "Enter") {
    if (selected_ >= found_.size() || !found_[selected_].runs) return true;
    session.reaching.palette_shown = false;
    commands::use_command(session, found_[selected_].command->id);
  } else if (name == "Backspace") {
    std::string typed = typed_;
    base::drop_last_character(typed);
    look_for(session, std::move(typed));
  } else if (name == "Ctrl+Backspace") {
    look_for(session, {});
  } else if (const auto row = row_after(name, selected_)) {
    selected_ = found_.empty() ? 0 : std::min(*row, found_.size() - 1);
    moved_ = true;
  } else {
    return name != commands::key_of(session, "quit");
  }
  return true;
}

}  // namespace flipchart::gui
