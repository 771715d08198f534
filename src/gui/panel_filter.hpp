// Choosing which issues are shown: what is chosen as chips that take it away, the control that opens the
// list, and the list of fields and of their values with how many issues each would keep. Typing looks through
// the values, of all fields at once where none is chosen.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "commands/filtering.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

class FilterPanel {
  // Invariant: choices_ are of the filter, the data and the room-safety they were gathered under.
 public:
  struct Row {
    model::FilterField field = model::FilterField::customer;
    bool is_field = false;    // opens the field's values
    commands::Choice choice;  // of a value
    std::string detail;       // of a field: what is chosen; of a value among all fields: which field
  };

  // A key while the list is shown; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  void type(const std::string& text);
  // Before each frame: opens, and gathers anew what has changed.
  void follow(const commands::Session& session, const workshop::Picture& picture);
  // What pressing a row, or Enter on it, does.
  static void act(commands::Session& session, const Row& row);

  const std::string& typed() const { return typed_; }
  const std::vector<Row>& rows() const { return rows_; }
  std::size_t left_out() const { return left_out_; }  // rows that match and are not listed
  std::size_t selected() const { return selected_; }
  // Whether the selected row must be brought into view: once after it was chosen by keys.
  bool take_moved() { return std::exchange(moved_, false); }

 private:
  const std::vector<commands::Choice>& choices(const commands::Session& session, model::FilterField field);
  void add_values(const commands::Session& session, model::FilterField field, bool named);
  void list_rows(const commands::Session& session);

  bool open_ = false;
  bool stale_ = true;
  std::string typed_;
  std::optional<model::FilterField> field_;
  model::Filter filter_;
  std::uint64_t data_ = 0;
  bool room_safe_ = false;
  std::map<model::FilterField, std::vector<commands::Choice>> choices_;
  std::vector<Row> rows_;
  std::size_t left_out_ = 0;
  std::size_t selected_ = 0;
  bool moved_ = false;
};

// Nothing while the list is not shown. `beside` is the panel at whose foot it opens.
void filter_panel(Frame& frame, const Rect& beside, FilterPanel& panel);
// What opens it: one line at the foot of the issues.
inline constexpr double kFilterFoot = 40;
void filter_opener(Frame& frame, const Rect& foot);

// The chips of what is chosen, in lines from `box`'s top; returns where they end, box.y without any.
double filter_chips(Frame& frame, const Rect& box);

}  // namespace flipchart::gui
