// Pages are added one after the other; a page always comes after the one it is a closer look of.
#include "commands/pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/closer_looks.hpp"
#include "commands/silo_map.hpp"
#include "compose/pager.hpp"
#include "scene/legible.hpp"

namespace flipchart::commands {
namespace {

constexpr std::size_t kMostTrails = 400;

model::View turned_over(model::View view) {
  view.facing = view.facing < 0.5 ? 1 : 0;
  return view;
}

base::Result<void> refused_pages(const std::string& why) {
  return base::failed(why, base::Failure::usage);
}

// What is written about a saved view for the room, a paragraph a note. A note that is held back is not read
// out on the day it was written.
std::string notes_on(const PageSource& source, std::string_view id) {
  const base::Millis begun = base::Millis{source.today.days} * base::kDayMillis;
  std::string notes;
  for (const model::Note& note : source.decisions.notes) {
    if (note.on != id || (note.shows_from && *note.shows_from >= begun)) continue;
    notes += (notes.empty() ? "" : "\n") + note.text;
  }
  return notes;
}

base::Result<void> possible(const PageSource& source, const scene::Format& format, const Wish& wish) {
  const bool many = format.pages == scene::Pages::slides || format.pages == scene::Pages::sheets;
  if (wish.fitting != Fitting::page && format.pages != scene::Pages::sheets)
    return refused_pages(base::tr("--fit tiles and --fit book need sheets of paper; write a pdf"));
  if (wish.saved_views && !many)
    return refused_pages(base::tr("saved views need several pages; write a pptx or a pdf"));
  if (wish.saved_views && source.decisions.views.empty())
    return refused_pages(base::tr("there are no saved views; save some in the window"));
  return {};
}

// By the id, else the leader of the team of that name, the uppermost.
base::Slot leader_named(const model::Organization& organization, const std::string& words) {
  if (const base::Slot slot = organization.find(words); slot != base::kNoSlot) return slot;
  for (base::Slot s = 0; s < organization.size(); ++s) {
    if (organization.leads_nobody(s)) continue;
    for (base::Slot member = organization.first_child(s); member < organization.first_child(s + 1); ++member)
      if (organization.leads_nobody(member) && organization.text(organization.position(member).team) == words)
        return s;
  }
  return base::kNoSlot;
}

base::Result<compose::Highlight> in_front(const PageSource& source, const Wish& wish) {
  compose::Highlight highlight;
  if (wish.seam_from.empty() && wish.seam_to.empty()) return highlight;
  for (const auto& [words, id] :
       {std::pair{&wish.seam_from, &highlight.seam_from}, std::pair{&wish.seam_to, &highlight.seam_to}}) {
    const base::Slot slot = leader_named(source.organization, *words);
    if (slot == base::kNoSlot)
      return base::failed(
          base::tr("no team or position \"{}\"; write the name of a team, or the id of who leads it", *words),
          base::Failure::usage);
    *id = source.organization.id(slot);
  }
  return highlight;
}

void add_interactive(scene::Deck& deck, const PageSource& source, const model::View& view,
                     compose::Pager& pager) {
  compose::Trails trails = pager.trails(view, kMostTrails);
  deck.trails = std::move(trails.trails);
  deck.trails_left_out = std::move(trails.left_out);
  deck.grid = silo_grid(source.organization, source.history, view, pager.insights(view));
}

}  // namespace

PageSource source_of(workshop::Workshop& workshop) {
  return {workshop.title(),     workshop.organization(), workshop.history(),
          workshop.decisions(), workshop.today(),        workshop.measurer()};
}

base::Result<scene::Deck> pages_of(const PageSource& source, const model::View& view,
                                   const scene::Format& format, const Wish& wish, base::Timings& timings) {
  if (const auto good = possible(source, format, wish); !good) return tl::unexpected(good.error());
  auto highlight = in_front(source, wish);
  if (!highlight) return tl::unexpected(highlight.error());
  compose::Pager pager(source.organization, source.history, source.decisions, source.today, source.measurer);
  if (!wish.saved_views) {
    {
      const base::Stage stage(timings, "flow");
      pager.insights(view);
    }
    const base::Stage stage(timings, "layout");
    pager.arrangement(view);
  }
  const base::Stage stage(timings, "compose");
  const bool interactive = format.pages == scene::Pages::both_ways;
  if (interactive && pager.insights(view).routes.stops.size() > 0) pager.with_routes();
  if (format.tells_all_flows) pager.with_all_flows();
  CloserLooks looks(source, pager, wish.go_on, std::move(*highlight));
  if (wish.saved_views) {
    for (const model::SavedView& saved : source.decisions.views) {
      model::View shown = model::shown_now(saved, view);
      shown.title = saved.name;
      looks.add(shown, saved.name, notes_on(source, saved.id));
    }
    looks.find_turned();
  } else if (wish.fitting == Fitting::book) {
    if (const auto made = looks.add_book(view, kMostPages); !made) return tl::unexpected(made.error());
  } else if (format.pages == scene::Pages::slides) {
    looks.add_legible(view);
  } else {
    looks.add(view, {}, {});
    if (interactive) looks.add_turned(turned_over(view));
  }
  if (looks.given_up()) return base::failed(base::tr("stopped"), base::Failure::given_up);
  scene::Deck deck = compose::deck_of(looks.take(), view);
  deck.title = wish.saved_views || view.title.empty() ? source.title : view.title;
  deck.outlines = wish.outlines;
  if (!interactive) {
    for (scene::Page& page : deck.pages) page.brand = wish.brand;
  }
  if (wish.fitting == Fitting::tiles) deck.fit = scene::PaperFit::tiles;
  if (interactive) add_interactive(deck, source, view, pager);
  return deck;
}

std::string too_small_to_read(const scene::Deck& deck) {
  if (deck.pages.empty() || deck.fit == scene::PaperFit::tiles) return {};
  const scene::Page& page = deck.pages.front();
  const double points = scene::smallest_text(page);
  if (!(points < scene::kLegible)) return {};
  const std::string high = fmt::format("{:.1f}", points);
  const std::size_t point = high.find('.');
  return base::tr("the smallest letters are {} points high, less than the {} that can be read",
                  base::tr("{}.{}", high.substr(0, point), high.substr(point + 1)),
                  fmt::format("{:.0f}", scene::kLegible));
}

}  // namespace flipchart::commands
