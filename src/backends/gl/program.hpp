// Shader programs and buffers of the canvas: the thin skin over raw OpenGL names that frees them again.
// Needs a current context whenever one of these is made, used or destroyed. Never knows what it draws.
#pragma once

#include <glad/gl.h>

#include <cstddef>

namespace flipchart::backends::gl {

// A linked vertex and fragment shader. The sources are our own, so failing to compile is a bug (the log goes
// to stderr and the assert stops a debug build).
class Program {
 public:
  // `head` stands before the fragment shader's source.
  Program(const char* vertex, const char* fragment, const char* head = "");
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  void use() const;
  GLint uniform(const char* name) const;

 private:
  GLuint name_ = 0;
};

// Textures look smooth between texels while it is bound to unit 0.
class SmoothSampler {
 public:
  SmoothSampler();
  ~SmoothSampler();
  SmoothSampler(const SmoothSampler&) = delete;
  SmoothSampler& operator=(const SmoothSampler&) = delete;
  void bind(bool smooth) const { glBindSampler(0, smooth ? name_ : 0); }

 private:
  GLuint name_ = 0;
};

// A vertex array with one instance buffer.
class InstanceBuffer {
 public:
  InstanceBuffer();
  ~InstanceBuffer();
  InstanceBuffer(const InstanceBuffer&) = delete;
  InstanceBuffer& operator=(const InstanceBuffer&) = delete;
  // All at once, to stay for many frames.
  void fill(const void* bytes, std::size_t size);
  // Room for one frame's instances, given in parts. What earlier frames draw from is left to them.
  void stream(std::size_t size);
  void part(std::size_t offset, const void* bytes, std::size_t size);
  void bind() const;
  // Attribute `index` of `count` floats (or normalised bytes) at `offset`, once for each instance.
  void floats(GLuint index, GLint count, GLsizei stride, std::size_t offset) const;
  void bytes(GLuint index, GLint count, GLsizei stride, std::size_t offset) const;

 private:
  GLuint array_ = 0;
  GLuint buffer_ = 0;
};

}  // namespace flipchart::backends::gl
