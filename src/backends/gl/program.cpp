// Compiling, linking and freeing: see program.hpp.
#include "backends/gl/program.hpp"

#include <array>
#include <cassert>
#include <cstdio>

namespace flipchart::backends::gl {

namespace {

GLuint compiled(GLenum kind, const char* head, const char* source) {
  const GLuint shader = glCreateShader(kind);
  const std::array<const char*, 2> parts{head, source};
  glShaderSource(shader, 2, parts.data(), nullptr);
  glCompileShader(shader);
  GLint fine = GL_FALSE;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &fine);
  if (fine != GL_TRUE) {
    std::array<char, 2048> log{};
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    std::fprintf(stderr, "flipchart: a shader does not compile: %s\n", log.data());
    assert(false && "a shader does not compile");
  }
  return shader;
}

const void* at_byte(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);
}

}  // namespace

Program::Program(const char* vertex, const char* fragment, const char* head) : name_(glCreateProgram()) {
  const GLuint first = compiled(GL_VERTEX_SHADER, "", vertex);
  const GLuint second = compiled(GL_FRAGMENT_SHADER, head, fragment);
  glAttachShader(name_, first);
  glAttachShader(name_, second);
  glLinkProgram(name_);
  glDeleteShader(first);
  glDeleteShader(second);
  GLint fine = GL_FALSE;
  glGetProgramiv(name_, GL_LINK_STATUS, &fine);
  assert(fine == GL_TRUE && "a shader program does not link");
}

Program::~Program() {
  glDeleteProgram(name_);
}

void Program::use() const {
  glUseProgram(name_);
}

GLint Program::uniform(const char* name) const {
  return glGetUniformLocation(name_, name);
}

SmoothSampler::SmoothSampler() {
  glGenSamplers(1, &name_);
  glSamplerParameteri(name_, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glSamplerParameteri(name_, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glSamplerParameteri(name_, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glSamplerParameteri(name_, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

SmoothSampler::~SmoothSampler() {
  glDeleteSamplers(1, &name_);
}

InstanceBuffer::InstanceBuffer() {
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &buffer_);
}

InstanceBuffer::~InstanceBuffer() {
  glDeleteBuffers(1, &buffer_);
  glDeleteVertexArrays(1, &array_);
}

void InstanceBuffer::fill(const void* bytes, std::size_t size) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(size), bytes, GL_DYNAMIC_DRAW);
}

void InstanceBuffer::stream(std::size_t size) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(size), nullptr, GL_STREAM_DRAW);
}

void InstanceBuffer::part(std::size_t offset, const void* bytes, std::size_t size) {
  glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(offset), static_cast<GLsizeiptr>(size), bytes);
}

void InstanceBuffer::bind() const {
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
}

void InstanceBuffer::floats(GLuint index, GLint count, GLsizei stride, std::size_t offset) const {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, count, GL_FLOAT, GL_FALSE, stride, at_byte(offset));
  glVertexAttribDivisor(index, 1);
}

void InstanceBuffer::bytes(GLuint index, GLint count, GLsizei stride, std::size_t offset) const {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, count, GL_UNSIGNED_BYTE, GL_TRUE, stride, at_byte(offset));
  glVertexAttribDivisor(index, 1);
}

}  // namespace flipchart::backends::gl
