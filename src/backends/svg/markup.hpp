// Writes XML fast: elements, attributes, numbers and escaped text appended to one string. What XML 1.0 cannot
// hold is dropped, so that no name or id can break the file or smuggle markup into it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "scene/scene.hpp"

namespace flipchart::backends {

class Markup {
 public:
  // An element's start; attributes follow, then `close` (children come), or `end` (none).
  Markup& open(std::string_view tag);
  Markup& attribute(std::string_view name, std::string_view value);
  Markup& number(std::string_view name, double value);
  // fill or stroke, with its opacity; "none" where there is no colour.
  Markup& colour(std::string_view name, base::Colour colour);
  // stroke, stroke-width, stroke-dasharray, stroke-linecap.
  Markup& stroke(const scene::Stroke& stroke);
  // d; `closed` adds Z.
  Markup& path(const scene::Path& path, bool closed = false);
  void close() { out_ += '>'; }
  void end() { out_ += "/>\n"; }
  // For a start tag that was closed.
  void end(std::string_view tag);
  void text(std::string_view text);
  void raw(std::string_view markup) { out_ += markup; }

  // What `write` writes of each of so many parts, in their order; they are written on all cores.
  void in_order(std::size_t parts, const std::function<void(Markup&, std::size_t part)>& write);

  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  std::string take() { return std::move(out_); }

 private:
  void coordinate(double value);
  std::string out_;
};

}  // namespace flipchart::backends
