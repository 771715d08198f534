// Makes pages for export, one view after the other, and remembers between them what they have in common: the
// same chart turned over is laid out once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compose/layers.hpp"
#include "compose/room_ids.hpp"
#include "compose/trails.hpp"

namespace flipchart::compose {

class Pager {
 public:
  // All of these must live as long as the pager and the pages it made: cards are made when a page is written.
  Pager(const model::Organization& organization, const model::History& history,
        const model::Decisions& decisions, base::Date today, text::Measurer& measurer)
      : organization_(organization),
        history_(history),
        decisions_(decisions),
        today_(today),
        measurer_(measurer) {}

  // The three steps of a page, so that a caller can say how long each took; the later ones take the earlier
  // ones with them. What the first two return is good until another view is asked about.
  const Insights& insights(const model::View& asked);
  const Arrangement& arrangement(const model::View& asked);
  // The finished page: all layers turned to the view's facing, with title, legend and statement. What is
  // selected stands in front where it is presented.
  scene::Page page(const model::View& asked, const Highlight& highlight = {});
  // The page of a branch, asked.focus, by itself: with the customers of the branch alone (branch_chart.hpp),
  // and with all its cards in its scene, so that thousands of such pages hold on to nothing else.
  scene::Page branch_page(const model::View& asked);
  // From now on pages are such as routes can be pointed out on (Finish::routes).
  void with_routes() { with_routes_ = true; }
  // From now on pages tell of every flow (Finish::tells_all_flows).
  void with_all_flows() { with_all_flows_ = true; }
  // The routes of the issues that the view keeps, over the cards of its page.
  Trails trails(const model::View& asked, std::size_t most);
  // What an item is called on pages of this view, where an id may be a person's name.
  base::ItemId shown(const base::ItemId& item, const model::View& asked);
  // What the branch of a leader is called on pages of this view: by the leader's role, and by the name where
  // the pages say it too.
  std::string called(base::Slot leader, const model::View& asked);

 private:
  // What a page refers to.
  struct Ground {
    std::shared_ptr<const Insights> insights;
    model::View view;
    std::shared_ptr<const Arrangement> arrangement;
  };
  // A presented page shows people only where their names are large enough.
  model::View as_shown(const model::View& asked);
  std::shared_ptr<const Insights> insights_of_view(const model::View& asked);
  std::shared_ptr<const Arrangement> arrangement_of_view(const model::View& asked);

  const model::Organization& organization_;
  const model::History& history_;
  const model::Decisions& decisions_;
  base::Date today_;
  text::Measurer& measurer_;
  std::vector<std::pair<model::View, std::shared_ptr<const Insights>>> insights_;  // by insights_key
  model::View arranged_for_;  // arrangement_key of the last arrangement
  std::shared_ptr<const Arrangement> arrangement_;
  std::optional<RoomIds> room_ids_;  // made when they are needed
  bool with_routes_ = false;
  bool with_all_flows_ = false;
};

// A deck of these pages; its view and detail are those of `first`.
scene::Deck deck_of(std::vector<scene::Page> pages, const model::View& first);

}  // namespace flipchart::compose
