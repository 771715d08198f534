// What the keys of the browser do. See file_browser.hpp.
#include <algorithm>

#include "base/utf8.hpp"
#include "commands/file_browser.hpp"

namespace flipchart::commands {
namespace {

constexpr int kPage = 10;

}  // namespace

// A name that is being typed has a blank next; else the space bar is a key.
bool FileBrowser::goes_on_with_blank() const {
  const std::string longer = base::folded(typed_) + " ";
  return !typed_.empty() && std::any_of(entries_.begin(), entries_.end(), [&](const BrowserEntry& entry) {
    return base::folded(entry.name).find(longer) != std::string::npos;
  });
}

bool FileBrowser::key(std::string_view name) {
  const bool several = what_ == FileQuestion::What::several;
  if (name == "Tab" || name == "Shift+Tab") {
    const int count = kinds_.size() > 1 ? 3 : 2;
    focus_ = static_cast<Focus>((static_cast<int>(focus_) + (name == "Tab" ? 1 : count - 1)) % count);
  } else if (name == "Ctrl+H") {
    hidden_ = !hidden_;
    show();
  } else if (focus_ == Focus::places && (name == "Up" || name == "Down")) {
    const std::size_t count = std::max<std::size_t>(1, places_.size());
    place_ = (place_ + (name == "Down" ? 1 : count - 1)) % count;
  } else if (focus_ == Focus::kinds && (name == "Left" || name == "Right" || name == "Space")) {
    show_kind((kind_ + (name == "Left" ? kinds_.size() - 1 : 1)) % kinds_.size());
  } else if (name == "Up" || name == "Down") {
    step(name == "Down" ? 1 : -1);
  } else if (name == "PageUp" || name == "PageDown") {
    step(name == "PageDown" ? kPage : -kPage);
  } else if (name == "Home" || name == "End") {
    choose(name == "Home" || entries_.empty() ? 0 : entries_.size() - 1);
  } else if (name == "Left") {
    up();
  } else if (name == "Right" && at_ != npos && entries_[at_].folder) {
    go(folder_ / entries_[at_].name);
  } else if (name == "Space" && several && at_ != npos && !entries_[at_].folder && !goes_on_with_blank()) {
    mark(at_);
  } else if (name == "Ctrl+A" && several) {
    mark_all();
  } else if (name == "Backspace" && !typed_.empty()) {
    base::drop_last_character(typed_);
    replaces_.clear();
    problem_.clear();
    show();
  } else if (name == "Backspace") {
    up();
  } else {
    return false;
  }
  return true;
}

}  // namespace flipchart::commands
