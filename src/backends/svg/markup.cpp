#include "backends/svg/markup.hpp"

#include "base/json_text.hpp"
#include "base/markup_text.hpp"
#include "base/parallel.hpp"

namespace flipchart::backends {
Markup& Markup::open(std::string_view tag) {
  out_ += '<';
  out_ += tag;
  return *this;
}

Markup& Markup::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  base::append_markup_text(out_, value);
  out_ += '"';
  return *this;
}

void Markup::coordinate(double value) {
  base::append_number(out_, value, 2);
}

Markup& Markup::number(std::string_view name, double value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  coordinate(value);
  out_ += '"';
  return *this;
}

Markup& Markup::colour(std::string_view name, base::Colour colour) {
  if (colour.a == 0) return attribute(name, "none");
  attribute(name, base::to_hex(colour));
  if (colour.a == 255) return *this;
  return number(std::string(name) + "-opacity", colour.a / 255.0);
}

Markup& Markup::stroke(const scene::Stroke& stroke) {
  if (stroke.colour.a == 0 || stroke.width <= 0) return attribute("stroke", "none");
  colour("stroke", stroke.colour).number("stroke-width", stroke.width);
  if (!stroke.dash.empty()) {
    out_ += " stroke-dasharray=\"";
    for (std::size_t i = 0; i < stroke.dash.size(); ++i) {
      if (i > 0) out_ += ' ';
      coordinate(stroke.dash[i]);
    }
    out_ += '"';
  }
  if (stroke.round_caps) attribute("stroke-linecap", "round");
  return *this;
}

Markup& Markup::path(const scene::Path& path, bool closed) {
  out_ += " d=\"";
  std::size_t next = 0;
  for (const scene::Verb verb : path.verbs) {
    out_ += verb == scene::Verb::move ? 'M' : verb == scene::Verb::line ? 'L' : 'C';
    const int count = verb == scene::Verb::cubic ? 3 : 1;
    for (int i = 0; i < count; ++i, ++next) {
      if (i > 0) out_ += ' ';
      coordinate(path.points[next].x);
      out_ += ' ';
      coordinate(path.points[next].y);
    }
  }
  if (closed) out_ += 'Z';
  out_ += '"';
  return *this;
}

void Markup::end(std::string_view tag) {
  out_ += "</";
  out_ += tag;
  out_ += ">\n";
}

void Markup::in_order(std::size_t parts, const std::function<void(Markup&, std::size_t part)>& write) {
  base::append_in_order(out_, parts, [&](std::size_t part) {
    Markup markup;
    write(markup, part);
    return markup.take();
  });
}

void Markup::text(std::string_view text) {
  base::append_markup_text(out_, text);
}

}  // namespace flipchart::backends
