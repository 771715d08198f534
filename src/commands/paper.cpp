#include "commands/paper.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

#include "base/utf8.hpp"

namespace flipchart::commands {

namespace {

constexpr double kPixelsPerMillimetre = 96 / 25.4;
constexpr double kLongest = 200'000;

struct Paper {
  std::string_view name;
  double w;  // millimetres
  double h;
};
constexpr Paper kPapers[] = {{"a4", 210, 297},         {"a3", 297, 420},  {"a2", 420, 594},
                             {"a1", 594, 841},         {"a0", 841, 1189}, {"letter", 215.9, 279.4},
                             {"tabloid", 279.4, 431.8}};

base::Size pixels_of(const Paper& paper) {
  return {std::round(paper.w * kPixelsPerMillimetre), std::round(paper.h * kPixelsPerMillimetre)};
}

std::optional<double> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > kLongest)
    return std::nullopt;
  return value;
}

}  // namespace

std::optional<base::Size> page_size(std::string_view name) {
  std::string lower = base::lower_ascii(name);
  if (lower == "16:9") return base::Size{1920, 1080};
  if (lower == "4:3") return base::Size{1440, 1080};
  const std::string_view suffix = "-landscape";
  const bool landscape = lower.size() > suffix.size() && lower.ends_with(suffix);
  if (landscape) lower.resize(lower.size() - suffix.size());
  for (const Paper& paper : kPapers) {
    if (lower != paper.name) continue;
    const base::Size size = pixels_of(paper);
    return landscape ? base::Size{size.h, size.w} : size;
  }
  const std::size_t cross = lower.find('x');
  if (landscape || cross == std::string::npos) return std::nullopt;
  const auto w = whole_number(std::string_view(lower).substr(0, cross));
  const auto h = whole_number(std::string_view(lower).substr(cross + 1));
  if (!w || !h) return std::nullopt;
  return base::Size{*w, *h};
}

base::Result<base::Size> page_size_or_words(std::string_view name) {
  if (const auto size = page_size(name)) return *size;
  return base::failed(
      '"' + std::string(name) + "\" is no size; write 16:9, 4:3, 1920x1080, A4, Letter or A4-landscape",
      base::Failure::usage);
}

bool is_paper(base::Size size) {
  return std::any_of(std::begin(kPapers), std::end(kPapers), [&](const Paper& paper) {
    const base::Size upright = pixels_of(paper);
    return size == upright || size == base::Size{upright.h, upright.w};
  });
}

}  // namespace flipchart::commands
