// One texture and one rectangle: see snapshot.hpp.
#include "backends/gl/snapshot.hpp"

#include "backends/gl/program.hpp"

namespace flipchart::backends::gl {

namespace {

// A rectangle without any buffer, over the whole viewport.
constexpr const char* kCorners = R"(#version 330 core
out vec2 at;
void main() {
  at = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  gl_Position = vec4(2.0 * at - 1.0, 0.0, 1.0);
})";
constexpr const char* kKept = R"(#version 330 core
in vec2 at;
out vec4 colour;
uniform sampler2D kept;
uniform float opacity;
void main() { colour = vec4(texture(kept, at).rgb, opacity); })";

}  // namespace

Snapshot::Snapshot() = default;

Snapshot::~Snapshot() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
  if (corners_ != 0) glDeleteVertexArrays(1, &corners_);
}

void Snapshot::take(const base::Rect& part, int framebuffer_height) {
  if (part.empty()) return;
  if (texture_ == 0) {
    glGenTextures(1, &texture_);
    glGenVertexArrays(1, &corners_);
    program_ = std::make_unique<Program>(kCorners, kKept);
  }
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  glCopyTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, static_cast<GLint>(part.x),
                   static_cast<GLint>(framebuffer_height - part.bottom()), static_cast<GLsizei>(part.w),
                   static_cast<GLsizei>(part.h), 0);
  part_ = part;
  framebuffer_height_ = framebuffer_height;
}

void Snapshot::lay_over(double opacity) {
  if (!taken() || opacity <= 0) return;
  GLint viewport[4] = {};
  glGetIntegerv(GL_VIEWPORT, viewport);
  glViewport(static_cast<GLint>(part_.x), static_cast<GLint>(framebuffer_height_ - part_.bottom()),
             static_cast<GLsizei>(part_.w), static_cast<GLsizei>(part_.h));
  glDisable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  program_->use();
  glUniform1f(program_->uniform("opacity"), static_cast<float>(opacity));
  glUniform1i(program_->uniform("kept"), 0);
  glActiveTexture(GL_TEXTURE0);
  glBindSampler(0, 0);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glBindVertexArray(corners_);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  glBindVertexArray(0);
  glViewport(viewport[0], viewport[1], viewport[2], viewport[3]);
}

}  // namespace flipchart::backends::gl
