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

struct Page {
  Scene scene;
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

// Bytes of the file.
using Backend = std::function<base::Result<std::string>(const Deck&)>;
// By extension without the dot, lower case.
using BackendTable = std::map<std::string, Backend, std::less<>>;

}  // namespace flipchart::scene
