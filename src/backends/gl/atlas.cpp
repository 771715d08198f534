// Shelf packing and eviction: see atlas.hpp.
#include "backends/gl/atlas.hpp"

#include <algorithm>
#include <cmath>

namespace flipchart::backends::gl {

namespace {

constexpr std::size_t kPages = 16;

// Un-premultiplied; where nothing is drawn the line's own colour stands, so that filtering adds no dark rim.
void straighten(const std::vector<std::uint32_t>& argb, base::Colour colour,
                std::vector<std::uint32_t>& out) {
  const std::uint32_t bare = static_cast<std::uint32_t>(colour.r) << 16U |
                             static_cast<std::uint32_t>(colour.g) << 8U |
                             static_cast<std::uint32_t>(colour.b);
  out.resize(argb.size());
  for (std::size_t i = 0; i < argb.size(); ++i) {
    const std::uint32_t alpha = argb[i] >> 24U;
    if (alpha == 0) {
      out[i] = bare;
      continue;
    }
    const auto channel = [&](unsigned shift) {
      return std::min(255U, (((argb[i] >> shift) & 255U) * 255U + alpha / 2) / alpha) << shift;
    };
    out[i] = alpha << 24U | channel(16) | channel(8) | channel(0);
  }
}

GLuint made_page() {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kPageSide, kPageSide, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
               nullptr);
  return texture;
}

}  // namespace

Atlas::~Atlas() {
  for (const Page& page : pages_) glDeleteTextures(1, &page.texture);
}

void Atlas::begin_frame() {
  ++frame_;
  fresh_ = 0;
  waiting_ = false;
}

bool Atlas::take(Page& page, int w, int h) {
  if (page.x + w > kPageSide) {
    page.y += page.shelf;
    page.x = 0;
    page.shelf = 0;
  }
  if (page.y + std::max(h, page.shelf) > kPageSide) return false;
  page.shelf = std::max(page.shelf, h);
  page.x += w;
  return true;
}

std::size_t Atlas::page_with_room(int w, int h) {
  for (std::size_t i = pages_.size(); i-- > 0;) {
    if (take(pages_[i], w, h)) return i;
  }
  if (pages_.size() < kPages) {
    pages_.emplace_back();
    pages_.back().texture = made_page();
    take(pages_.back(), w, h);
    return pages_.size() - 1;
  }
  const auto oldest = std::min_element(pages_.begin(), pages_.end(),
                                       [](const Page& a, const Page& b) { return a.used < b.used; });
  if (oldest->used == frame_) return kPages;
  for (const std::string& key : oldest->keys) lines_.erase(key);
  oldest->keys.clear();
  oldest->x = oldest->y = oldest->shelf = 0;
  take(*oldest, w, h);
  return static_cast<std::size_t>(oldest - pages_.begin());
}

const AtlasLine* Atlas::line(std::string_view utf8, text::Font font, base::Colour colour, int most) {
  if (utf8.empty()) return nullptr;
  const auto quarter = static_cast<int>(std::lround(font.size * 4));
  key_.assign(utf8);
  key_ += '\0';
  for (const int part : {quarter & 255, quarter >> 8, font.weight / 100, static_cast<int>(colour.r),
                         static_cast<int>(colour.g), static_cast<int>(colour.b)}) {
    key_ += static_cast<char>(part);
  }
  if (const auto known = lines_.find(key_); known != lines_.end()) {
    pages_[known->second.page].used = frame_;
    return &known->second.line;
  }
  if (fresh_ >= most) {
    waiting_ = true;
    return nullptr;
  }
  ++fresh_;
  const text::Raster raster = text::rasterized(utf8, {quarter / 4.0, font.weight}, colour);
  if (raster.width <= 0 || raster.height <= 0) return nullptr;
  const int w = raster.width + 1;
  const int h = raster.height + 1;
  if (w > kPageSide || h > kPageSide) return nullptr;
  const std::size_t index = page_with_room(w, h);
  if (index >= kPages) return nullptr;
  Page& page = pages_[index];
  page.used = frame_;
  page.keys.push_back(key_);
  const int x = page.x - w;
  straighten(raster.argb, colour, straight_);
  glBindTexture(GL_TEXTURE_2D, page.texture);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, page.y, raster.width, raster.height, GL_BGRA,
                  GL_UNSIGNED_INT_8_8_8_8_REV, straight_.data());
  constexpr float kTexel = 1.0F / kPageSide;
  Entry entry;
  entry.page = static_cast<std::uint32_t>(index);
  entry.line.u0 = static_cast<float>(x) * kTexel;
  entry.line.v0 = static_cast<float>(page.y) * kTexel;
  entry.line.u1 = static_cast<float>(x + raster.width) * kTexel;
  entry.line.v1 = static_cast<float>(page.y + raster.height) * kTexel;
  entry.line.width = raster.width;
  entry.line.height = raster.height;
  entry.line.left = raster.left;
  entry.line.baseline = raster.baseline;
  entry.line.texture = page.texture;
  return &lines_.emplace(key_, entry).first->second.line;
}

}  // namespace flipchart::backends::gl
