#include "commands/pages.hpp"

#include <vector>

#include "compose/pager.hpp"

namespace flipchart::commands {
namespace {

model::View turned_over(model::View view) {
  view.facing = view.facing < 0.5 ? 1 : 0;
  return view;
}

}  // namespace

scene::Deck pages_of(workshop::Workshop& workshop, const model::View& view, scene::Pages pages,
                     base::Timings& timings) {
  compose::Pager pager(workshop.organization(), workshop.history(), workshop.decisions(), workshop.today(),
                       workshop.measurer());
  {
    const base::Stage stage(timings, "flow");
    pager.insights(view);
  }
  {
    const base::Stage stage(timings, "layout");
    pager.arrangement(view);
  }
  const base::Stage stage(timings, "compose");
  std::vector<scene::Page> made;
  made.push_back(pager.page(view));
  if (pages != scene::Pages::one && pages != scene::Pages::sheets) {
    made.push_back(pager.page(turned_over(view)));
    made.back().turned = 0;
  }
  scene::Deck deck = compose::deck_of(std::move(made), view);
  deck.title = workshop.title();
  return deck;
}

}  // namespace flipchart::commands
