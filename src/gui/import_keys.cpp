// What keys mean in the import sheet: typing into its fields, walking its list of tables and its controls.
#include <algorithm>

#include "base/utf8.hpp"
#include "gui/import_sheet.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr std::size_t kMostFound = 8;

// The next or last table of those that are read.
std::string stepped(const commands::ImportSheet& sheet, const ImportPanel& state, int by) {
  const importers::SourceReport* now = shown_table(sheet, state);
  if (now == nullptr) return {};
  const auto& tables = sheet.shown()->sources;
  const auto count = static_cast<std::ptrdiff_t>(tables.size());
  return tables[static_cast<std::size_t>((now - tables.data() + by + count) % count)].file;
}

}  // namespace

void ImportPanel::look_for(commands::Session& session, std::string typed) {
  looked_for = std::move(typed);
  found = session.sheet->positions_like(looked_for, kMostFound);
  found_at = 0;
}

bool ImportPanel::field_key(commands::Session& session, const std::string& name) {
  const bool seeking = keyboard.typing == "import-seek";
  if (name == "Escape") {
    keyboard.typing.clear();
    holder.clear();
    return true;
  }
  if (name == "Backspace") {
    std::string text = seeking ? looked_for : zone;
    base::drop_last_character(text);
    if (seeking)
      look_for(session, std::move(text));
    else
      zone = std::move(text);
    return true;
  }
  if (name == "Up" || name == "Down") {
    const int by = name == "Up" ? -1 : 1;
    if (seeking && !found.empty())
      found_at = (found_at + found.size() + static_cast<std::size_t>(by + static_cast<int>(found.size()))) %
                 found.size();
    return true;
  }
  if (name == "Enter") {
    if (seeking) {
      if (found_at < found.size()) session.sheet->set_alias(holder, found[found_at]);
      holder.clear();
      keyboard.typing.clear();
    } else {
      session.sheet->set_zone(std::string(base::trimmed(zone)));
      keyboard.typing.clear();
    }
    return true;
  }
  return false;
}

bool ImportPanel::key(commands::Session& session, const std::string& name) {
  if (session.sheet == nullptr) return false;
  if (keyboard.menu.empty() && !keyboard.typing.empty() && field_key(session, name)) return true;
  if (keyboard.key(name)) return true;
  if (keyboard.menu.empty() && (name == "Up" || name == "Down")) {
    table = stepped(*session.sheet, *this, name == "Up" ? -1 : 1);
    page = Page::table;
    return true;
  }
  if (name == "Insert" || name == "Ctrl+I") {
    commands::ask_import(session);
    return true;
  }
  return false;
}

void ImportPanel::type(commands::Session& session, const std::string& given) {
  const std::string text = base::valid_utf8(given);  // what is pasted may be anything
  if (session.sheet == nullptr || keyboard.typing.empty()) {
    if (text == " ") keyboard.key("Space");
    return;
  }
  if (keyboard.typing == "import-seek")
    look_for(session, looked_for + text);
  else
    zone += text;
}

}  // namespace flipchart::gui
