#include "backends/svg/markup.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"

namespace flipchart::backends {
namespace {

bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

}  // namespace

Markup& Markup::open(std::string_view tag) {
  out_ += '<';
  out_ += tag;
  return *this;
}

Markup& Markup::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escaped(value);
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
  escaped(text);
}

void Markup::escaped(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), plain)) {
    out_ += text;
    return;
  }
  if (!base::is_utf8(text)) {
    escaped(base::valid_utf8(text));
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    switch (c) {
      case U'&':
        out_ += "&amp;";
        break;
      case U'<':
        out_ += "&lt;";
        break;
      case U'>':
        out_ += "&gt;";
        break;
      case U'"':
        out_ += "&quot;";
        break;
      case U'\t':
      case U'\n':
      case U'\r':
        out_ += ' ';
        break;
      default:
        if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) out_ += text.substr(start, at - start);
    }
  }
}

}  // namespace flipchart::backends
