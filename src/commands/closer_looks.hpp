// A row of pages: a view, and closer looks at its branches, with ways from one to the other.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/pages.hpp"
#include "compose/pager.hpp"

namespace flipchart::commands {

class CloserLooks {
 public:
  // `source` and `pager` must live as long as this. Before each page `go_on` is asked, where there is one;
  // once it has said no, no more are made.
  // What is selected stands in front of pages that are presented.
  CloserLooks(const PageSource& source, compose::Pager& pager, std::function<bool()> go_on,
              compose::Highlight highlight = {})
      : source_(source), pager_(pager), go_on_(std::move(go_on)), highlight_(std::move(highlight)) {}

  // One page; its number.
  std::size_t add(const model::View& view, std::string name, std::string notes);
  // The last page's view, the other way up.
  void add_turned(const model::View& view);
  // Pages that follow each other and differ only in which way up they are become each other's turn.
  void find_turned();
  // The view both ways up, and where its letters would be too small, branches folded away there with pages of
  // their own, and so on for these.
  void add_legible(const model::View& view);
  // An overview, and a page for each leader with those who report to them. Refused, with Failure::usage, for
  // more than `most` pages.
  base::Result<void> add_book(const model::View& view, std::size_t most);

  // The pages are not all there.
  bool given_up() const { return given_up_; }
  std::vector<scene::Page> take() { return std::move(pages_); }

 private:
  enum class Of : std::uint8_t { chart, branch };  // a branch: view.focus, with the customers it serves
  scene::Page made(const model::View& view, Of of);
  std::size_t push(scene::Page page, const model::View& view);
  // The page with as little folded away as can be read; `heads` are those folded, on this page.
  scene::Page legible(const model::View& view, base::Slot top, Of of, std::vector<base::Slot>& heads);
  void add_parts(const model::View& view, const std::vector<base::Slot>& heads, std::size_t overview,
                 std::size_t turned);
  void link(std::size_t page, base::Slot slot, std::size_t to, const model::View& view);
  // The view of a branch alone, by what it is called.
  model::View closer(const model::View& view, base::Slot slot, const std::string& name) const;

  const PageSource& source_;
  compose::Pager& pager_;
  std::function<bool()> go_on_;
  const compose::Highlight highlight_;
  bool given_up_ = false;
  std::vector<scene::Page> pages_;
  std::vector<model::View> views_;  // of each page
};

}  // namespace flipchart::commands
