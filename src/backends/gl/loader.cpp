// Finding OpenGL's functions, and reading a frame back.
#include <glad/gl.h>

#include <algorithm>
#include <string>
#include <vector>

#include "backends/gl/canvas.hpp"

namespace flipchart::backends::gl {

base::Result<void> load_gl(void* (*loader)(const char*)) {
  // glad wants functions back where GLFW's own type already gives them; the cast is between pointers of one
  // size.
  const int version = gladLoadGL(reinterpret_cast<GLADloadfunc>(loader));
  if (version == 0)
    return base::failed(
        "cannot open a window: OpenGL did not answer; use `flipchart render` to write a picture");
  if (GLAD_VERSION_MAJOR(version) * 10 + GLAD_VERSION_MINOR(version) < 33) {
    return base::failed("cannot open a window: it needs OpenGL 3.3, this display offers " +
                        std::to_string(GLAD_VERSION_MAJOR(version)) + "." +
                        std::to_string(GLAD_VERSION_MINOR(version)) +
                        "; use `flipchart render` to write a picture");
  }
  return {};
}

void start_frame(int width, int height, base::Colour ground) {
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width, height);
  glClearColor(static_cast<float>(ground.r) / 255.0F, static_cast<float>(ground.g) / 255.0F,
               static_cast<float>(ground.b) / 255.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
}

void fill_rectangle(int framebuffer_height, const base::Rect& box, base::Colour colour) {
  const bool clipped = glIsEnabled(GL_SCISSOR_TEST) == GL_TRUE;
  glEnable(GL_SCISSOR_TEST);
  glScissor(static_cast<GLint>(box.x), static_cast<GLint>(framebuffer_height - box.bottom()),
            static_cast<GLsizei>(box.w), static_cast<GLsizei>(box.h));
  glClearColor(static_cast<float>(colour.r) / 255.0F, static_cast<float>(colour.g) / 255.0F,
               static_cast<float>(colour.b) / 255.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  if (!clipped) glDisable(GL_SCISSOR_TEST);
}

void finish_frame() {
  glFinish();
}

void read_pixels(int width, int height, std::uint32_t* argb) {
  const auto row = static_cast<std::size_t>(width);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, argb);
  for (int y = 0; y < height / 2; ++y) {
    std::swap_ranges(argb + static_cast<std::size_t>(y) * row, argb + static_cast<std::size_t>(y + 1) * row,
                     argb + static_cast<std::size_t>(height - 1 - y) * row);
  }
  // A window has no see-through parts, whatever blending left in the alpha channel.
  for (std::size_t i = 0; i < row * static_cast<std::size_t>(height); ++i) argb[i] |= 0xFF000000U;
}

}  // namespace flipchart::backends::gl
