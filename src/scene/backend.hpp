// A backend plays a Deck into bytes of one format. main fills the table of backends; nobody else knows them
// all.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
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

struct Page {
  Scene scene;  // everything else; its bounds enclose the crowd too
  // Its cards are drawn before the scene's own, its links before the scene's own of the same pass.
  Crowd crowd;
  base::Size size;  // of the paper or screen, logical pixels; the scene is fitted into it by the backend
  std::string title;
  std::string subtitle;
  std::string statement;  // date range, what is hidden, room-safety: printed at the foot
  bool transparent = false;
};

struct Deck {
  std::string view;    // "leaders-on-top" or "customers-on-top"
  std::string detail;  // "mid", "near", "far"
  std::vector<Page> pages;
};

// The page's scene with its crowd in it, for who wants all of it at once.
Scene whole(const Page& page);

// Bytes of the file.
using Backend = std::function<base::Result<std::string>(const Deck&)>;
// By extension without the dot, lower case.
using BackendTable = std::map<std::string, Backend, std::less<>>;

}  // namespace flipchart::scene
