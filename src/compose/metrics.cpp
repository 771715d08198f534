// Four sets of numbers: near, far, mid with flows (dense, with a corridor) and mid without (roomier cards).
#include "compose/metrics.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

using layout::Metrics;
using layout::Role;
using layout::Size;

void set(Metrics& metrics, Role role, Size size) {
  metrics.card[static_cast<std::size_t>(role)] = size;
}

Metrics mid_with_flows(double corridor) {
  Metrics m;
  set(m, Role::leaf, {0, 21});
  set(m, Role::lead, {0, 26});
  set(m, Role::manager, {0, 26});
  set(m, Role::head, {156, 36});
  set(m, Role::chief, {178, 38});
  set(m, Role::top, {190, 42});
  m.leaf_pitch_max = 25;
  m.row_gap = 32;
  m.row_gap_max = 33;
  m.corridor = std::max(56.0, corridor);
  m.label_row = 36;
  m.lead_gap = 8;
  return m;
}

Metrics mid_without(double corridor) {
  Metrics m;
  m.branch_gap = 4;
  set(m, Role::leaf, {0, 24});
  set(m, Role::lead, {0, 37});
  set(m, Role::manager, {0, 37});
  set(m, Role::head, {156, 44});
  set(m, Role::chief, {178, 44});
  set(m, Role::top, {190, 46});
  m.leaf_pitch = 28;
  m.leaf_pitch_max = 30;
  m.row_gap = 40;
  m.row_gap_max = 60;
  m.corridor = std::max(50.0, corridor);
  m.label_row = 38;
  m.lead_gap = 6;
  m.customer_row_gap = 46;
  return m;
}

// Charts that take the shape of their page: as many cards as can be read.
Metrics mid_shaped() {
  Metrics m = mid_without(0);
  set(m, Role::leaf, {0, 22});
  set(m, Role::lead, {0, 34});
  set(m, Role::manager, {0, 34});
  m.leaf_pitch = 25;
  m.leaf_pitch_max = 25;
  m.row_gap = 28;
  m.row_gap_max = 40;
  return m;
}

Metrics near_at(double corridor) {
  Metrics m;
  m.branch_gap = 12;
  for (Size& size : m.card) size = {200, 72};
  m.column_min = 200;
  m.column_max = 200;
  m.column_gap = 12;
  m.leaf_pitch = 84;
  m.leaf_pitch_max = 84;
  m.band_padding = 14;
  m.band_gap = 8;
  m.row_gap = 48;
  m.row_gap_max = 72;
  m.corridor = std::max(72.0, corridor);
  m.label_row = 50;
  m.lead_gap = 20;
  m.stack_rows = 5;
  m.customer = {212, 56};
  m.customer_pitch = 68;
  m.customer_gap = 16;
  m.segment_header = 34;
  m.segment_padding = 14;
  m.segment_gap = 8;
  m.customer_row_gap = 108;
  return m;
}

// Blocks stand in the lead row; leaves are found on the shelf only.
Metrics far_at(const model::View& view, double corridor, bool segment_pills) {
  Metrics m = mid_with_flows(corridor);
  set(m, Role::leaf, {0, 96});
  set(m, Role::lead, {0, std::clamp(view.size.h / 6, 132.0, 176.0)});
  set(m, Role::head, {180, 36});
  m.column_min = 22;
  m.column_max = 140;
  m.leaf_pitch = 102;
  m.leaf_pitch_max = 102;
  m.corridor = std::max(view.overlays.flows ? 120.0 : 50.0, corridor);
  m.label_row = 56;
  m.customer_row_gap = 70;
  if (segment_pills) {
    m.customer = {84, 48};
    m.segment_header = 0;
    m.segment_padding = 0;
    m.segment_gap = 10;
  }
  return m;
}

}  // namespace

layout::Metrics metrics_of(const model::View& view, layout::Form form, double corridor, bool segment_pills) {
  switch (view.detail) {
    case model::Detail::near:
      return near_at(corridor);
    case model::Detail::far:
      return far_at(view, corridor, segment_pills);
    case model::Detail::mid:
      break;
  }
  if (view.overlays.flows) return mid_with_flows(corridor);
  return form == layout::Form::shaped ? mid_shaped() : mid_without(corridor);
}

double widest_flow(const model::View& view) {
  switch (view.detail) {
    case model::Detail::near:
      return 23;
    case model::Detail::far:
      return 26;
    case model::Detail::mid:
      break;
  }
  return view.theme == model::Theme::print ? 15 : 14;
}

}  // namespace flipchart::compose
