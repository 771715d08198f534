// Shelf packing and eviction: see atlas.hpp.
#include "backends/gl/atlas.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "images/images.hpp"

namespace flipchart::backends::gl {

namespace {

constexpr std::size_t kPages = 16;
constexpr int kGap = 1;  // free texels right of and below a line, so that filtering meets no neighbour

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
  // Lines are drawn texel by pixel; whoever draws them larger or between pixels binds a sampler.
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
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
  fresh_faces_ = 0;
  bytes_ = 0;
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
  empty(*oldest);
  take(*oldest, w, h);
  return static_cast<std::size_t>(oldest - pages_.begin());
}

void Atlas::empty(Page& page) {
  for (const std::uint32_t index : page.entries) {
    Entry& entry = entries_[index];
    known_.erase(entry.key);
    entry.face = nullptr;
    ++entry.generation;
    free_.push_back(index);
  }
  page.entries.clear();
  page.x = page.y = page.shelf = 0;
  ++emptied_;
}

int Atlas::quarters(double size) {
  return static_cast<int>(std::lround(size * 4));
}

const FoundLine* Atlas::at(LineHandle handle) {
  if (handle.generation == 0 || handle.entry >= entries_.size()) return nullptr;
  const Entry& entry = entries_[handle.entry];
  if (entry.generation != handle.generation) return nullptr;
  pages_[entry.page].used = frame_;
  return &entry.found;
}

text::Raster Atlas::raster(std::string_view utf8, text::Font font, base::Colour colour, bool& cut) {
  // No byte stands for more than an em and a half: most lines need no measuring.
  constexpr double kWidestByte = 1.5;
  double room = kPageSide - kGap - 2 * font.size;
  const bool certain = static_cast<double>(utf8.size()) * font.size * kWidestByte < room;
  std::string shorter;
  if (!certain && measurer_.width(utf8, font) > room) {
    shorter = measurer_.ellipsized(utf8, font, room);
    utf8 = shorter;
    cut = true;
  }
  text::Raster made = painter_.raster(utf8, font, colour);
  // What is measured from a table may be drawn a little wider.
  for (int i = 0; i < 8 && made.width > kPageSide - kGap; ++i) {
    room *= 0.8;
    shorter = measurer_.ellipsized(utf8, font, room);
    made = painter_.raster(shorter, font, colour);
    cut = true;
  }
  return made;
}

std::uint32_t Atlas::free_entry() {
  if (free_.empty()) {
    entries_.emplace_back();
    return static_cast<std::uint32_t>(entries_.size() - 1);
  }
  const std::uint32_t index = free_.back();
  free_.pop_back();
  return index;
}

void Atlas::send(const Page& page, int x, const text::Raster& raster, base::Colour colour) {
  straighten(raster.argb, colour, straight_);
  const DriverTime::Section section(driver_);
  glBindTexture(GL_TEXTURE_2D, page.texture);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, page.y, raster.width, raster.height, GL_BGRA,
                  GL_UNSIGNED_INT_8_8_8_8_REV, straight_.data());
  bytes_ += straight_.size() * sizeof(std::uint32_t);
}

LineHandle Atlas::find(std::string_view utf8, text::Font font, base::Colour colour, int most) {
  if (utf8.empty()) return {};
  const int size = quarters(font.size);
  key_.assign(utf8);
  key_ += '\0';
  for (const int part : {size & 255, size >> 8, font.weight / 100, static_cast<int>(colour.r),
                         static_cast<int>(colour.g), static_cast<int>(colour.b)}) {
    key_ += static_cast<char>(part);
  }
  if (const auto known = known_.find(key_); known != known_.end())
    return {known->second, entries_[known->second].generation};
  if (fresh_ >= most) {
    waiting_ = true;
    return {};
  }
  ++fresh_;
  bool cut = false;
  const text::Raster made = raster(utf8, {size / 4.0, font.weight}, colour, cut);
  return put(made, {{}, size, cut}, colour);
}

LineHandle Atlas::find_face(const scene::Picture& picture, int side) {
  const auto address = reinterpret_cast<std::uintptr_t>(picture.get());
  key_.assign(reinterpret_cast<const char*>(&address), sizeof address);
  key_.append("\0\0face", 6);
  key_.append(reinterpret_cast<const char*>(&side), sizeof side);
  if (const auto known = known_.find(key_); known != known_.end())
    return {known->second, entries_[known->second].generation};
  if (fresh_faces_ >= kFacesPerFrame) {
    waiting_ = true;
    return {};
  }
  ++fresh_faces_;
  const base::Result<images::Pixels> decoded = images::decoded(*picture);
  text::Raster made;
  made.width = made.height = side;
  made.argb.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));  // damaged: nothing
  if (decoded) {
    images::Pixels pixels = images::resized(*decoded, side, side);
    images::keep_ellipse(pixels);
    made.argb = std::move(pixels.argb);
  }
  const LineHandle handle = put(made, {{}, side * 4, false}, {255, 255, 255, 255});
  if (handle.generation != 0) entries_[handle.entry].face = picture;
  return handle;
}

LineHandle Atlas::put(const text::Raster& made, FoundLine found, base::Colour colour) {
  if (made.width <= 0 || made.height <= 0) return {};
  const int w = made.width + kGap;
  const int h = made.height + kGap;
  if (w > kPageSide || h > kPageSide) return {};
  const std::size_t page_index = page_with_room(w, h);
  if (page_index >= kPages) return {};
  Page& page = pages_[page_index];
  const int x = page.x - w;
  send(page, x, made, colour);
  const std::uint32_t index = free_entry();
  Entry& entry = entries_[index];
  entry.key = key_;
  entry.page = static_cast<std::uint32_t>(page_index);
  constexpr float kTexel = 1.0F / kPageSide;
  entry.found = found;
  entry.found.line = {static_cast<float>(x) * kTexel,
                      static_cast<float>(page.y) * kTexel,
                      static_cast<float>(x + made.width) * kTexel,
                      static_cast<float>(page.y + made.height) * kTexel,
                      made.width,
                      made.height,
                      made.left,
                      made.baseline,
                      page.texture};
  page.used = frame_;
  page.entries.push_back(index);
  known_.emplace(entry.key, index);
  return {index, entry.generation};
}

}  // namespace flipchart::backends::gl
