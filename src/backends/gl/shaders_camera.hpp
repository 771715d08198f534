// What every vertex shader shares: the camera, and turning over. Coordinates count from an origin; `standing`
// says where that stands seen from the camera: x, y with the leaders on top, y with the customers on top, and
// its y beyond the front, from where customers begin to lead. At rest nothing is added to what it would
// cancel, so a chart is as sharp far out as near its middle.
#pragma once

#define FLIPCHART_CAMERA                                                                       \
  "#version 330 core\n"                                                                        \
  "uniform float zoom; uniform vec2 half_view; uniform vec4 standing;\n"                       \
  "uniform vec2 facing; uniform float front_rate;\n"                                           \
  "vec2 seen(vec2 v) {\n"                                                                      \
  "  float share = clamp((v.y + standing.w) * front_rate, 0.0, 1.0);\n"                        \
  "  float turn = facing.x + (facing.y - facing.x) * share;\n"                                 \
  "  return vec2(v.x + standing.x,\n"                                                          \
  "              standing.y * (1.0 - turn) + standing.z * turn + v.y * (1.0 - 2.0 * turn));\n" \
  "}\n"                                                                                        \
  "vec2 on_screen(vec2 p) { return p * zoom + half_view; }\n"                                  \
  "vec4 clip(vec2 px) { return vec4((px - half_view) / half_view * vec2(1.0, -1.0), 0.0, 1.0); }\n"
