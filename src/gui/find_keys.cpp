// What keys mean while something is looked for, and the answers as they come: see FindPanel in
// panel_find.hpp.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "gui/panel_find.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr std::size_t kMostFindTyped = 200;  // bytes

// Keys that would move the chart or hide the panels.
bool held_by_find(const std::string& name) {
  static constexpr std::array kKeys = {"Left",   "Right",  "Home", "End",
                                       "Delete", "Insert", "Tab",  "Shift+Tab"};
  return std::find(kKeys.begin(), kKeys.end(), name) != kKeys.end();
}

}  // namespace

void FindPanel::forget() {
  found_ = {};
  words_.clear();
  marked_.clear();
  selected_ = 0;
}

void FindPanel::look_for(commands::Session& session, std::string typed) {
  typed_ = std::move(typed);
  entered_ = false;
  if (session.finding != nullptr) session.finding->look_for(typed_);
}

void FindPanel::follow(commands::Session& session) {
  if (!session.find_shown) {
    open_ = false;
    return;
  }
  if (!open_) {
    open_ = true;
    if (session.finding == nullptr) session.finding = std::make_unique<commands::Finding>(session.wake);
    forget();
    look_for(session, {});
  }
  const std::uint64_t revision = session.workshop.data_revision();
  session.finding->look_in(revision, session.workshop.state());
  if (found_.revision != revision) forget();
  auto found = session.finding->take();
  if (!found || found->revision != revision) return;
  forget();
  found_ = std::move(*found);
  if (!found_.problem.empty()) {
    session.said = found_.problem;
    session.said_is_error = true;
  }
  const search::Query query = search::query_of(found_.typed);
  for (const search::Found& one : found_.answer.best) {
    words_.push_back(commands::words_for(session.workshop, one));
    marked_.push_back(search::matched(words_.back().name, query));
  }
  moved_ = true;
  if (entered_) key(session, "Enter");
}

void FindPanel::type(commands::Session& session, const std::string& text) {
  std::string typed = typed_;
  for (const char c : base::valid_utf8(text)) typed += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  while (typed.size() > kMostFindTyped) base::drop_last_character(typed);
  look_for(session, std::move(typed));
}

bool FindPanel::key(commands::Session& session, const std::string& name) {
  if (!session.find_shown) return false;
  const std::size_t count = words_.size();
  const auto select = [&](std::size_t line) {
    selected_ = count == 0 ? 0 : std::min(line, count - 1);
    moved_ = true;
  };
  if (name == "Escape") {
    session.find_shown = false;
  } else if (name == "Enter") {
    // What was found may be gone since the last frame.
    entered_ = found_.typed != typed_ || found_.revision != session.workshop.data_revision();
    if (entered_ || selected_ >= count) return true;
    commands::go_to(session, found_.answer.best[selected_]);
    session.find_shown = false;
  } else if (name == "Backspace") {
    std::string typed = typed_;
    base::drop_last_character(typed);
    look_for(session, std::move(typed));
  } else if (name == "Ctrl+Backspace") {
    look_for(session, {});
  } else if (const auto row = row_after(name, selected_)) {
    select(*row);
  } else {
    return held_by_find(name);
  }
  return true;
}

}  // namespace flipchart::gui
