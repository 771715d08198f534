// A backend plays a Deck into bytes of one format. main fills the table of formats; nobody else knows them
// all.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "scene/scene.hpp"

namespace flipchart::scene {

// What a page has by the million: the cards of positions and the lines between them. They are made piece by
// piece when a backend asks for them, so that they never stand in memory all at once; a piece is a Scene that
// holds nothing else, turned over like its page. Pieces follow each other in drawing order, and any thread
// may ask for any of them at any time: it gets the same each time.
struct Crowd {
  std::size_t pieces = 0;
  std::size_t cards_at_most = 0;  // in all pieces
  std::function<Scene(std::size_t piece)> cards;
  std::function<Scene(std::size_t piece)> links;  // all LinkKind::reports
};

// Where a press on a card leads: to the page that shows more of it.
struct Jump {
  ItemId from;
  std::size_t page = 0;
};

// What an organisation puts on its slides.
struct Brand {
  Picture logo;          // null: none
  base::Size logo_size;  // its pixels
  Colour accent = kNoColour;
};

struct Page {
  Scene scene;  // everything else; its bounds enclose the crowd too
  // Its cards are drawn before the scene's own, its links before the scene's own of the same pass.
  Crowd crowd;
  base::Size size;  // of the paper or screen, logical pixels; the scene is fitted into it by the backend
  std::string title;
  std::string subtitle;
  std::string statement;  // date range, what is hidden, room-safety: printed at the foot
  std::string mark;       // a warning that is seen on the picture itself: it is not safe to show in the room
  bool transparent = false;
  Brand brand;
  bool from_afar = false;  // its words are read from the back of a room

  std::string name;   // short, for bookmarks and lists of pages: "Overview", "Customer Care"
  std::string notes;  // for who speaks about it, of the room track alone; paragraphs by line breaks
  std::vector<Jump> jumps;
  std::optional<std::size_t> up;      // the page that this one shows a part of, always an earlier one
  std::optional<std::size_t> turned;  // the page before it, which shows the same the other way up
};

// A way through the picture that can be pointed out: the route an issue took.
struct Trail {
  ItemId of;
  std::string title;
  std::string words;          // "Nordwind, 5 handovers, open"
  std::vector<ItemId> stops;  // cards in their order, the customer first; the same card may come again
};

// Counts from each of a list of names to each: row hands over to column.
struct Grid {
  std::vector<std::string> names;
  std::vector<std::uint64_t> counts;  // names.size() squared, row by row
  std::string words;                  // what is counted, and of what it says nothing
};

// How a page that is larger than its paper comes onto it.
enum class PaperFit : std::uint8_t {
  page,   // made small enough for one sheet
  tiles,  // cut into sheets that are put beside each other
};

struct Deck {
  std::string title;
  std::string view;    // "leaders-on-top" or "customers-on-top"
  std::string detail;  // "mid", "near", "far"
  std::vector<Page> pages;
  std::vector<Trail> trails;    // for formats that can light them up
  std::string trails_left_out;  // a sentence about those that are not among them; empty: all are
  std::optional<Grid> grid;     // the silo map
  PaperFit fit = PaperFit::page;
  bool outlines = false;  // letters as their shapes, for exact looks
  // Called now and then from the thread that plays, with the share that is done; false: give up, the bytes
  // are not wanted any more. May be empty.
  std::function<bool(double share)> go_on;

  bool given_up(double share) const { return go_on && !go_on(share); }
};

// The page's scene with its crowd in it, for who wants all of it at once.
Scene whole(const Page& page);

// Bytes of the file. Failure::given_up where `go_on` said so.
using Backend = std::function<base::Result<std::string>(const Deck&)>;

// What pages a format has room for.
enum class Pages : std::uint8_t {
  one,
  both_ways,  // the page, and the same turned over
  slides,     // the same, and closer looks at branches where names would be too small
  sheets,     // as many as there are
};
struct Format {
  template <class Play>
  Format(Play play, Pages with = Pages::one, bool all_flows = false)
      : backend(std::move(play)), pages(with), tells_all_flows(all_flows) {}
  Backend backend;
  Pages pages;
  bool tells_all_flows;  // of Scene::passed
};
// By extension without the dot, lower case.
using FormatTable = std::map<std::string, Format, std::less<>>;

}  // namespace flipchart::scene
