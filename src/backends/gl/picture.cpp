#include "backends/gl/picture.hpp"

#include <glad/gl.h>

namespace flipchart::backends::gl {

Picture::~Picture() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

std::uint32_t Picture::texture(const std::shared_ptr<const std::vector<std::uint32_t>>& argb, int width,
                               int height) {
  if (argb == nullptr || argb->empty()) return 0;
  if (of_ == argb) return texture_;
  if (texture_ == 0) glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
               argb->data());
  of_ = argb;
  return texture_;
}

void Pictures::begin_frame() {
  std::erase_if(shown_, [](const auto& shown) { return !shown.second.asked; });
  for (auto& [pixels, shown] : shown_) shown.asked = false;
}

std::uint32_t Pictures::texture(const std::shared_ptr<const std::vector<std::uint32_t>>& argb, int width,
                                int height) {
  if (argb == nullptr || argb->empty()) return 0;
  Shown& shown = shown_[argb.get()];
  shown.asked = true;
  return shown.picture.texture(argb, width, height);
}

}  // namespace flipchart::backends::gl
