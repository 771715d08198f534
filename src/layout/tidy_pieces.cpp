// One walk over the nodes, with their assistants beside them in the same order.
#include "layout/tidy_pieces.hpp"

namespace flipchart::layout {
namespace {

class Cutting {
 public:
  explicit Cutting(const TidyTree& tree) : tree_(tree) {}

  TidyPieces pieces() {
    std::vector<Slot> row(tree_.levels, 0);  // of a level's cards; assistants stand in the rows after it
    for (Slot level = 1; level < tree_.levels; ++level)
      row[level] = row[level - 1] + 1 + lines_below(level - 1);
    out_.first.reserve(tree_.size() + 1);
    out_.first.push_back(0);
    add(0, kLine, kLine);
    for (Slot i = 0; i < tree_.size(); ++i) {
      const Slot level = tree_.node[i].level;
      const Slot reports_row = row[level] + lines_below(level) + 1;
      for (Slot c = tree_.first_child(i); c < tree_.end_child(i); ++c) {
        out_.first.push_back(static_cast<Slot>(out_.until.size()));
        const Slot card_row = row[tree_.node[c].level];
        const auto card = static_cast<unsigned>(tree_.node[c].role);
        if (card_row > reports_row) add(card_row - 1, kLine, kLine);
        add(card_row, card, card);
        add_assistants(c, card_row);
      }
    }
    out_.first.push_back(static_cast<Slot>(out_.until.size()));
    return std::move(out_);
  }

 private:
  Slot lines_below(Slot level) const {
    return tree_.assistant_lines.empty() ? 0 : tree_.assistant_lines[level];
  }

  void add(Slot until, unsigned on_left, unsigned on_right) {
    out_.until.push_back(until);
    out_.kinds.push_back(piece_kinds(on_left, on_right));
  }

  // On both sides of the line, the last one of an odd number on the left; then the line alone.
  void add_assistants(Slot i, Slot card_row) {
    Slot count = 0;
    for (; next_ < tree_.assisted.size() && tree_.assisted[next_] == i; ++next_) ++count;
    if (count > 1) add(card_row + count / 2, kAssistant, kAssistant);
    if (count % 2 == 1) add(card_row + count / 2 + 1, kAssistant, kLine);
    const Slot lines = lines_below(tree_.node[i].level);
    const bool reports = tree_.first_child(i) < tree_.end_child(i);
    if (reports && (count + 1) / 2 < lines) add(card_row + lines, kLine, kLine);
  }

  const TidyTree& tree_;
  std::size_t next_ = 0;  // assistant
  TidyPieces out_;
};

}  // namespace

TidyPieces tidy_pieces_of(const TidyTree& tree) {
  if (tree.assistant.empty() && !tree.passes_levels) return {};
  return Cutting(tree).pieces();
}

}  // namespace flipchart::layout
