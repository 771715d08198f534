// Finding people, customers and issues: the field in the top bar and, while something is looked for, the list
// below it. What is typed goes to a thread (commands/finding.hpp); the list keeps the last answer until the
// next one is there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gui/panels.hpp"
#include "search/matched.hpp"

namespace flipchart::gui {

class FindPanel {
  // Invariant: words_ and marked_ are those of found_, which is of the revision the workshop has.
 public:
  // A key or a typed text while it is shown; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  void type(commands::Session& session, const std::string& text);
  // Before each frame: opens, takes answers, and lets go of those about data that is gone.
  void follow(commands::Session& session);

  const std::string& typed() const { return typed_; }
  const commands::Findings& found() const { return found_; }
  const std::vector<commands::FoundWords>& words() const { return words_; }
  const std::vector<search::Stretch>& marked(std::size_t line) const { return marked_[line]; }
  std::size_t selected() const { return selected_; }
  // Whether the selected line must be brought into view: once after it was chosen by keys.
  bool take_moved() { return std::exchange(moved_, false); }

 private:
  void look_for(commands::Session& session, std::string typed);
  void forget();

  bool open_ = false;
  std::string typed_;
  commands::Findings found_;
  std::vector<commands::FoundWords> words_;
  std::vector<std::vector<search::Stretch>> marked_;  // of the names
  std::size_t selected_ = 0;
  bool moved_ = false;
  bool entered_ = false;  // Enter was hit before the answer was there
};

// Where the field stands in the top bar, ending at `right`; where there is little room it is its icon alone.
inline constexpr double kFindIconOnly = 36;
Rect find_field_in(const Rect& top_bar, double right, double room);
void find_field(Frame& frame, const Rect& box);
// Nothing while nothing is looked for.
void find_panel(Frame& frame, const Rect& window, FindPanel& state);

}  // namespace flipchart::gui
