// Rounded boxes, by signed distances after Inigo Quilez.
#include "backends/gl/shaders.hpp"
#include "backends/gl/shaders_camera.hpp"

namespace flipchart::backends::gl {

const char* const kBoxVertex = FLIPCHART_CAMERA R"(
layout(location = 0) in vec4 place;      // anchor, offset of the middle from it
layout(location = 1) in vec4 shape;      // half size, radius, line width
layout(location = 2) in vec4 detail;     // edge width, dash on, dash off, mode
layout(location = 3) in vec4 fill_in;
layout(location = 4) in vec4 line_in;
layout(location = 5) in vec4 edge_in;
uniform float snap;
vec2 low;
vec2 high;
float line_width;
void stand() {
  vec2 middle = on_screen(seen(place.xy) + place.zw);
  line_width = shape.w > 0.0 ? max(1.0, shape.w * zoom) : 0.0;
  if (snap > 0.5 && line_width > 0.0) line_width = floor(line_width + 0.5);
  vec2 reach = shape.xy * zoom + line_width * 0.5;
  low = middle - reach;
  high = middle + reach;
  bool disc = detail.w >= 20.0;
  if (snap > 0.5 && !disc) {
    low = floor(low + 0.5);
    high = max(floor(high + 0.5), low + 1.0);
  }
}
float corner_radius() {
  float radius = shape.z > 0.0 ? shape.z * zoom + line_width * 0.5 : 0.0;
  return min(radius, min(high.x - low.x, high.y - low.y) * 0.5);
}
// Whole pixels that are wholly fill: clear of line, edge and the round corners. A box with hardly any has none.
vec4 inside() {
  float rim = line_width + 1.5 + 0.3 * corner_radius();
  vec2 from = ceil(low + vec2(max(rim, detail.x * zoom + 1.5), rim));
  vec2 to = floor(high - rim);
  vec2 size = to - from;
  return min(size.x, size.y) < 6.0 || size.x * size.y < 600.0 ? vec4(from, from) : vec4(from, to);
}
uniform int part;                        // 0 all of it, 1 the rim around its inside, 2 its inside
out vec2 p;
flat out vec2 half_size;
flat out vec4 measure;                   // radius, line width, edge width, mode
flat out vec2 dash;
flat out vec4 fill;
flat out vec4 line;
flat out vec4 edge;
flat out float scale;
void main() {
  stand();
  vec2 at;
  if (part == 1) {
    // Round the corners, outside and inside by turns.
    int corner = (gl_VertexID >> 1) & 3;
    vec2 c = vec2(corner == 1 || corner == 2 ? 1.0 : 0.0, corner >= 2 ? 1.0 : 0.0);
    vec4 within = inside();
    at = (gl_VertexID & 1) == 0 ? mix(low - 1.0, high + 1.0, c) : mix(within.xy, within.zw, c);
  } else {
    vec2 c = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    vec4 within = part == 2 ? inside() : vec4(low - 1.0, high + 1.0);
    at = mix(within.xy, within.zw, c);
  }
  half_size = (high - low) * 0.5;
  p = at - (low + high) * 0.5;
  measure = vec4(corner_radius(), line_width, detail.x * zoom, detail.w);
  dash = detail.yz * zoom;
  fill = fill_in;
  line = line_in;
  edge = edge_in;
  scale = zoom;
  gl_Position = clip(at);
}
)";

const char* const kInsideFragment = R"(#version 330 core
flat in vec4 fill;
out vec4 colour;
void main() { colour = vec4(fill.rgb, 1.0); }
)";

const char* const kPlainBoxHead = "#version 330 core\n";
const char* const kRichBoxHead = "#version 330 core\n#define RICH 1\n";

const char* const kBoxFragment = R"(
in vec2 p;
flat in vec2 half_size;
flat in vec4 measure;
flat in vec2 dash;
flat in vec4 fill;
flat in vec4 line;
flat in vec4 edge;
flat in float scale;
uniform vec4 ground;
uniform float dim;
uniform float opacity;
out vec4 colour;

vec4 premultiplied(vec4 c, float share) { return vec4(c.rgb, 1.0) * c.a * share; }
vec4 faded(vec4 c) { return vec4(mix(c.rgb, ground.rgb * c.a, dim), c.a) * opacity; }
vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }

float distance_to_box(vec2 at, vec2 reach, float radius) {
  vec2 q = abs(at) - reach + radius;
  return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - radius;
}

#ifdef RICH
float distance_to_leg(vec2 at, vec2 a, vec2 b) {
  vec2 along = b - a;
  return length(at - a - along * clamp(dot(at - a, along) / dot(along, along), 0.0, 1.0));
}

// Where along its border (in device pixels from the middle of the top or bottom side) this point lies, and how long
// that quarter of the border is: dashes are fitted to it, so they meet at the four middles.
float dashed(vec2 at, vec2 reach, float radius) {
  if (dash.x <= 0.0) return 1.0;
  vec2 straight = reach - radius;
  vec2 q = abs(at) - straight;
  float turn = radius * 1.5707963;
  float quarter = straight.x + turn + straight.y;
  float s = q.x > 0.0 && q.y > 0.0 ? straight.x + atan(q.x, q.y) * radius
          : q.x > q.y - 0.0 && q.x > 0.0 ? straight.x + turn + straight.y - abs(at.y)
          : abs(at.x);
  if (q.x <= 0.0 && q.y <= 0.0) s = q.x > q.y ? straight.x + turn + straight.y - abs(at.y) : abs(at.x);
  float period = quarter / max(1.0, floor(quarter / (dash.x + dash.y) + 0.5));
  float on = period * dash.x / (dash.x + dash.y);
  float from_middle = abs(fract(s / period + 0.5) - 0.5) * period;
  return clamp(on * 0.5 - from_middle + 0.5, 0.0, 1.0);
}

float stripe(float v, float period, float width) {
  float off = abs(fract(v / period) - 0.5) * period;
  return clamp((width * 0.5 - off) * scale + 0.5, 0.0, 1.0);
}

// The ten hatches, in the chart's pixels from the swatch's corner; tile 6, stroke 1.6.
float hatched(vec2 at, float which) {
  float w = 1.6;
  if (which < 1.5) return 1.0;
  if (which < 2.5) return stripe((at.x + at.y) * 0.70710678, 4.2426407, w);
  if (which < 3.5) {
    vec2 cell = (fract(at / 3.6667) - 0.5) * 3.6667;
    return clamp((1.15 - length(cell)) * scale + 0.5, 0.0, 1.0);
  }
  if (which < 4.5) return stripe(at.y, 3.6667, w);
  if (which < 5.5) return stripe((at.x - at.y) * 0.70710678, 4.2426407, w);
  if (which < 6.5) return stripe(at.x, 3.6667, w);
  if (which < 7.5) return max(stripe(at.x, 5.5, w), stripe(at.y, 5.5, w));
  if (which < 8.5) {
    float row = floor(at.y / 3.6667);
    return stripe(at.y, 3.6667, w) * step(fract(at.x / 5.5 + row * 0.5), 0.62);
  }
  if (which < 9.5) return stripe(at.y + abs(fract(at.x / 5.5) - 0.5) * 5.5, 3.6667, w);
  vec2 cell = abs(fract(at / 5.5) - 0.5) * 5.5;
  return clamp((1.5 - max(cell.x, cell.y)) * scale + 0.5, 0.0, 1.0);
}

// Discs of state: 20 hollow, 21 half, 22 solid, 23 overdue (clock hands), 24 followed up (tick).
vec4 disc() {
  float r = half_size.x - measure.y;
  float d = length(p);
  vec4 result = premultiplied(line, clamp(half_size.x - d + 0.5, 0.0, 1.0) * step(0.5, measure.y));
  float inside = clamp(r - d + 0.5, 0.0, 1.0);
  float which = measure.w;
  if (which < 21.5) {
    float width = max(1.2, r * 0.24);
    float ring = clamp(width * 0.5 - abs(d - r + width * 0.5) + 0.5, 0.0, 1.0);
    result = over(premultiplied(edge, inside), result);
    if (which > 20.5) ring = max(ring, clamp(0.5 - p.x, 0.0, 1.0) * inside);
    return over(premultiplied(fill, ring), result);
  }
  result = over(premultiplied(fill, inside), result);
  if (which < 22.5) return result;
  float leg = which < 23.5
      ? min(distance_to_leg(p, vec2(0.0, -0.52) * r, vec2(0.0)), distance_to_leg(p, vec2(0.0), vec2(0.42, 0.0) * r))
      : min(distance_to_leg(p, vec2(-0.45, 0.02) * r, vec2(-0.12, 0.34) * r),
            distance_to_leg(p, vec2(-0.12, 0.34) * r, vec2(0.46, -0.3) * r));
  return over(premultiplied(edge, clamp(max(0.7, r * 0.12) - leg + 0.5, 0.0, 1.0)), result);
}

#endif

void main() {
  vec4 result;
#ifdef RICH
  if (measure.w >= 19.5) {
    result = disc();
    colour = faded(result);
    return;
  }
#endif
  float d = distance_to_box(p, half_size, measure.x);
  result = premultiplied(fill, 1.0);
  float border = measure.y > 0.0 ? clamp(d + measure.y + 0.5, 0.0, 1.0) : 0.0;
#ifdef RICH
  if (measure.w > 0.5)
    result = over(premultiplied(fill, hatched((p + half_size) / scale, measure.w)), premultiplied(edge, 1.0));
  border *= dashed(p, half_size - measure.y * 0.5, max(0.0, measure.x - measure.y * 0.5));
#endif
  result = over(premultiplied(line, border), result);
  float strip = measure.z > 0.0 ? clamp(measure.z - p.x - half_size.x + 0.5, 0.0, 1.0) : 0.0;
  result = over(premultiplied(edge, strip), result) * clamp(0.5 - d, 0.0, 1.0);
  colour = faded(result);
}
)";

}  // namespace flipchart::backends::gl
