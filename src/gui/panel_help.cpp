// The sheet of keys, drawn: see panel_help.hpp.
#include "gui/panel_help.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/found_commands.hpp"
#include "commands/keys.hpp"
#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

namespace {

constexpr double kKeyRow = 28;
constexpr double kKeyHeading = 40;
constexpr double kKeysHead = 72;
constexpr double kKeysPad = 24;
constexpr double kKeyColumn = 400;
constexpr double kKeyGap = 32;
constexpr std::size_t kMostKeyColumns = 4;
constexpr std::size_t kMostHelpTyped = 100;  // bytes

// A heading, or a command below it.
struct KeyItem {
  std::string_view heading;
  const commands::Command* command = nullptr;
  double tall() const { return command == nullptr ? kKeyHeading : kKeyRow; }
};

std::vector<KeyItem> key_items(const Frame& frame, const std::string& typed) {
  std::vector<const commands::Command*> shown;
  for (const commands::FoundCommand& found : commands::commands_found(frame.session, typed)) {
    if (found.runs && !commands::key_of(frame.session, *found.command).empty())
      shown.push_back(found.command);
  }
  std::vector<KeyItem> items;
  for (std::size_t group = 0; group < commands::kCommandGroups; ++group) {
    bool first = true;
    for (const commands::Command& command : commands::command_table()) {
      if (static_cast<std::size_t>(command.group) != group) continue;
      if (std::find(shown.begin(), shown.end(), &command) == shown.end()) continue;
      if (std::exchange(first, false)) items.push_back({commands::name_of(command.group), nullptr});
      items.push_back({{}, &command});
    }
  }
  return items;
}

// As columns of which none is taller. A heading never stands at the foot of one, and what goes on in the next
// has its heading there again.
std::vector<std::vector<KeyItem>> columns_of(const std::vector<KeyItem>& items, double tallest) {
  std::vector<std::vector<KeyItem>> columns;
  std::string_view heading;
  double y = tallest + 1;
  for (const KeyItem& item : items) {
    const bool heads = item.command == nullptr;
    if (heads) heading = item.heading;
    if (y + item.tall() + (heads ? kKeyRow : 0) > tallest) {
      columns.emplace_back();
      y = 0;
      if (!heads) {
        columns.back().push_back({heading, nullptr});
        y = kKeyHeading;
      }
    }
    columns.back().push_back(item);
    y += item.tall();
  }
  return columns;
}

// The least height with which everything stands in so many columns.
double balanced(const std::vector<KeyItem>& items, std::size_t columns) {
  double all = 0;
  for (const KeyItem& item : items) all += item.tall();
  double tallest = std::max(kKeyHeading + 2 * kKeyRow, std::ceil(all / static_cast<double>(columns)));
  while (columns_of(items, tallest).size() > columns) tallest += kKeyRow / 2;
  return tallest;
}

void key_item(Frame& frame, const Rect& row, const KeyItem& item) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  if (item.command == nullptr) {
    ink.words({row.x, row.y + 24}, base::tr(item.heading.data()), kCaptionStrong, theme.text_tertiary,
              Align::start, row.w);
    return;
  }
  const std::string_view key = commands::key_of(frame.session, *item.command);
  const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  ink.words({row.x, row.centre().y}, base::tr(item.command->label.data()), kBody, theme.text, Align::start,
            row.w - cap - 16);
  ink.key_cap({row.right() - cap / 2, row.centre().y}, key);
  if (frame.places != nullptr) (*frame.places)["key-" + std::string(item.command->id)] = row;
}

// The head: what it is, what is typed, and the way out.
void keys_head(Frame& frame, const Rect& box, const std::string& typed) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double y = box.y + 36;
  const double title = ink.words({box.x + kKeysPad, y}, base::tr("Keys"), kTitle, theme.text);
  const Rect close{box.right() - 16 - 32, box.y + 20, 32, 32};
  const double wide = std::min(240.0, close.x - 16 - (box.x + kKeysPad + title + 16));
  const Rect field{close.x - 12 - wide, box.y + 20, wide, 32};
  ink.fill(field, theme.field_ground, 6);
  ink.frame(field, typed.empty() ? theme.hairline : theme.accent, 6, typed.empty() ? 1 : 2);
  if (typed.empty())
    ink.words({field.x + 12, y}, base::tr("Type to find a key"), kBody, theme.text_tertiary, Align::start,
              wide - 24);
  else
    ink.fill({field.x + 13 + ink.words({field.x + 12, y}, typed, kBody, theme.text, Align::start, wide - 28),
              y - 9, 1.5, 18},
             theme.text);
  const double begin = box.x + kKeysPad + title + 12;
  const char* const which = base::tr("of the moment");
  if (begin + ink.width(which, kBody) <= field.x - 16)
    ink.words({begin, y}, which, kBody, theme.text_tertiary);
  const Press press = press_area(frame, "close-keys", close);
  if (press.hovered) ink.fill(close, theme.hover_ground, 6);
  if (press.pressed) frame.outbox.push_back([](commands::Session& session) { session.help_shown = false; });
  ink.icon(close.centre(), Icon::close, 14, theme.text_tertiary);
}

}  // namespace

bool HelpPanel::key(commands::Session& session, const std::string& name) {
  if (!session.help_shown) return false;
  if (name == "Escape" && typed_.empty())
    session.help_shown = false;
  else if (name == "Escape" || name == "Ctrl+Backspace")
    typed_.clear();
  else if (name == "Backspace")
    base::drop_last_character(typed_);
  else if (name == "Down" || name == "Up")
    scroll_ += name == "Down" ? 2 * kKeyRow : -2 * kKeyRow;
  else if (name == "PageDown" || name == "PageUp")
    scroll_ += name == "PageDown" ? 8 * kKeyRow : -8 * kKeyRow;
  else
    // Keys that would change what is below the sheet wait; those that open something else do not.
    return name == "Enter" || name == "Tab" || name == "Shift+Tab" || name == "Left" || name == "Right" ||
           name == "Delete" || name == "Home" || name == "End" || name == "Insert";
  return true;
}

void HelpPanel::type(commands::Session& session, const std::string& text) {
  if (typed_.empty() && text == commands::key_of(session, "help")) {
    session.help_shown = false;
    return;
  }
  std::string typed = typed_;
  for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  while (typed.size() > kMostHelpTyped) base::drop_last_character(typed);
  typed_ = std::move(typed);
}

void HelpPanel::follow(const commands::Session& session) {
  if (session.help_shown && !open_) {
    typed_.clear();
    scroll_ = -1e6;
  }
  open_ = session.help_shown;
}

double HelpPanel::take_scroll() {
  return std::exchange(scroll_, 0);
}

void help_sheet(Frame& frame, const Rect& window, HelpPanel& state) {
  if (!frame.session.help_shown) return;
  const std::vector<KeyItem> items = key_items(frame, state.typed());
  const std::vector<KeyItem> whole = state.typed().empty() ? items : key_items(frame, {});
  const double most_wide = std::max(200.0, window.w - 32);
  const auto fit = static_cast<std::size_t>(
      std::max(1.0, std::floor((most_wide - 2 * kKeysPad + kKeyGap) / (kKeyColumn + kKeyGap))));
  const std::size_t most = std::min(fit, kMostKeyColumns);
  const double room = std::max(kKeyRow * 4, window.h - 32 - kKeysHead - kKeysPad);
  // The sheet is as large as for all keys, so that it stands still while one types.
  std::size_t columns = 1;
  while (columns < most && balanced(whole, columns) > std::min(room, 18 * kKeyRow)) ++columns;
  const double column = std::min(kKeyColumn, most_wide - 2 * kKeysPad);
  const double wide =
      2 * kKeysPad + column * static_cast<double>(columns) + kKeyGap * static_cast<double>(columns - 1);
  const double seen = std::min(room, balanced(whole, columns));
  const double tall = kKeysHead + seen + kKeysPad;
  const Rect box{std::round(window.centre().x - wide / 2), std::round(window.centre().y - tall / 2), wide,
                 tall};
  // Over everything, also what stands in the chart's corners.
  const Floating floating(frame, "keys", box, 14);
  Ink& ink = frame.ink;
  keys_head(frame, box, state.typed());
  const Rect list{box.x, box.y + kKeysHead, box.w, seen};
  if (items.empty())
    ink.words({box.x + kKeysPad, list.y + 16}, base::tr("No key of the moment has these words"), kBody,
              ink.theme().text_secondary, Align::start, box.w - 2 * kKeysPad);
  ImGui::SetCursorScreenPos(vec(list.x, list.y));
  ImGui::BeginChild("key list", vec(list.w, list.h), false,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  ink.onto(ImGui::GetWindowDrawList());
  if (const double by = state.take_scroll(); by != 0)
    ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + static_cast<float>(by)));
  const double scrolled = static_cast<double>(ImGui::GetScrollY());
  double bottom = list.y - scrolled;
  double x = list.x + kKeysPad;
  for (const auto& stack : columns_of(items, std::max(balanced(items, columns), seen))) {
    double y = list.y - scrolled;
    for (const KeyItem& item : stack) {
      const Rect row{x, y, column, item.tall()};
      y += row.h;
      if (row.bottom() > list.y && row.y < list.bottom()) key_item(frame, row, item);
    }
    bottom = std::max(bottom, y);
    x += column + kKeyGap;
  }
  ImGui::SetCursorScreenPos(vec(list.x, bottom));
  ImGui::Dummy(ImVec2(1, 0));
  ImGui::EndChild();
  ink.onto(ImGui::GetWindowDrawList());
}

}  // namespace flipchart::gui
