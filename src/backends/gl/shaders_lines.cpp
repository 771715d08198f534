// Strokes, which are quads with mitred joins widened by one device pixel, and lines of text.
#include "backends/gl/shaders.hpp"
#include "backends/gl/shaders_camera.hpp"

namespace flipchart::backends::gl {

const char* const kStrokeVertex = FLIPCHART_CAMERA R"(
layout(location = 0) in vec2 before;
layout(location = 1) in vec4 from_in;    // x, y, half width, flags
layout(location = 2) in vec4 to_in;
layout(location = 3) in vec2 after;
layout(location = 4) in vec4 colour_in;
out float across;
out float along;
out float half_width;
flat out float leg;
flat out float flags;
flat out vec4 stroke;
vec2 turned(vec2 v) { return on_screen(seen(v)); }
vec2 left_of(vec2 v) { return vec2(-v.y, v.x); }
void main() {
  int kind = int(from_in.w + 0.5);
  vec2 a = turned(from_in.xy);
  vec2 b = turned(to_in.xy);
  vec2 d = b - a;
  leg = length(d);
  d = leg > 0.0001 ? d / leg : vec2(1.0, 0.0);
  bool far_end = (gl_VertexID & 1) == 1;
  float side = (gl_VertexID >> 1) == 1 ? 1.0 : -1.0;
  vec2 other = far_end ? turned(after) - b : a - turned(before);
  bool ends = far_end ? (kind & 2) != 0 : (kind & 1) != 0;
  float other_length = length(other);
  vec2 normal = left_of(d);
  vec2 joined = normal;
  if (!ends && other_length > 0.0001) {
    joined = left_of(d + other / other_length);
    float l = length(joined);
    joined = l > 0.1 ? joined / l : normal;
  }
  half_width = max(0.0, (far_end ? to_in.z : from_in.z) * zoom);
  float reach = max(half_width, 0.5) + 1.0;
  vec2 at = (far_end ? b : a) + joined * side * reach / max(dot(joined, normal), 0.4);
  if (ends) at += d * (far_end ? 1.0 : -1.0) * ((kind & 4) != 0 ? reach : 1.0);
  across = side * reach;
  along = dot(at - a, d);
  flags = float(kind);
  stroke = colour_in;
  gl_Position = (kind & 8) != 0 || leg <= 0.0001 ? vec4(2.0, 2.0, 2.0, 1.0) : clip(at);
}
)";

const char* const kStrokeFragment = R"(#version 330 core
in float across;
in float along;
in float half_width;
flat in float leg;
flat in float flags;
flat in vec4 stroke;
uniform vec4 ground;
uniform float dim;
uniform float opacity;
out vec4 colour;
void main() {
  int kind = int(flags + 0.5);
  float beyond = -1.0;
  if ((kind & 1) != 0) beyond = max(beyond, -along);
  if ((kind & 2) != 0) beyond = max(beyond, along - leg);
  float off = abs(across);
  float cover = 1.0;
  if ((kind & 4) != 0) off = length(vec2(off, max(beyond, 0.0)));
  else if ((kind & 3) != 0) cover = clamp(0.5 - beyond, 0.0, 1.0);
  // A stroke thinner than a device pixel keeps that pixel and pales instead; an arrow's tip just ends.
  float thin = (kind & 16) != 0 ? half_width : max(half_width, 0.5);
  cover *= clamp(thin + 0.5 - off, 0.0, 1.0) * ((kind & 16) != 0 ? 1.0 : min(1.0, half_width * 2.0));
  colour = vec4(mix(stroke.rgb, ground.rgb, dim), 1.0) * stroke.a * cover * opacity;
}
)";

const char* const kTextVertex = R"(#version 330 core
layout(location = 0) in vec4 box;   // x, y, width, height in device pixels of the viewport
layout(location = 1) in vec4 uv;
layout(location = 2) in vec4 look;  // sideways, opacity
uniform vec2 half_view;
out vec2 at;
flat out float upright;
void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  vec2 px = box.xy + corner * box.zw;
  // A sideways line runs upwards: its start is at the bottom of the box.
  vec2 along = look.x > 0.5 ? vec2(1.0 - corner.y, corner.x) : corner;
  at = mix(uv.xy, uv.zw, along);
  upright = look.y;
  gl_Position = vec4((px - half_view) / half_view * vec2(1.0, -1.0), 0.0, 1.0);
}
)";

const char* const kTextFragment = R"(#version 330 core
in vec2 at;
flat in float upright;
uniform sampler2D page;
uniform vec4 ground;
uniform float dim;
uniform float opacity;
out vec4 colour;
void main() {
  vec4 texel = texture(page, at);
  colour = vec4(mix(texel.rgb, ground.rgb, dim), 1.0) * texel.a * upright * opacity;
}
)";

}  // namespace flipchart::backends::gl
