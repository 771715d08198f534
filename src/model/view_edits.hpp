// Edits of saved views: a state of the canvas under a name, to be stepped through in the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/view.hpp"

namespace flipchart::model {

// What is lit in a saved view: one of these, or nothing. By ids, so that it is found again after an import.
struct Lit {
  std::string position, customer, issue, fix;
  std::string seam_from, seam_to;  // the positions that lead the two units
  friend bool operator==(const Lit&, const Lit&) = default;
  bool empty() const { return *this == Lit{}; }
};

// What is not of a canvas alone (the paper, the title, who may look) is not in it.
struct SavedView {
  std::string id, name;
  View view;
  Lit lit = {};
  std::string_view key() const { return id; }
  friend bool operator==(const SavedView&, const SavedView&) = default;
};

// The saved view as it is shown now: what is not of a canvas stays as `now` has it.
inline View shown_now(const SavedView& saved, const View& now) {
  View view = saved.view;
  view.room_safe = now.room_safe;
  view.presented = now.presented;
  view.k = now.k;
  view.size = now.size;
  view.title = now.title;
  view.transparent = now.transparent;
  return view;
}

// The parts of a view that are saved, each under its own key.
template <class Seen, class Fields>
void view_fields(Seen& v, Fields& f) {
  f.may("facing", v.facing);
  f.may("flows", v.overlays.flows);
  f.may("hotspots", v.overlays.hotspots);
  f.may("silos", v.overlays.silos);
  f.may("heat", v.heat);
  f.may("silo", v.silo);
  f.may("silo_column", v.silo_column);
  f.may("holder", v.holder);
  f.may("from", v.filter.from);
  f.may("to", v.filter.to);
  f.may("customers", v.filter.customers);
  f.may("segments", v.filter.segments);
  f.may("silo_is", v.filter.silos);
  f.may("severities", v.filter.severities);
  f.may("statuses", v.filter.statuses);
  f.may("causes", v.filter.causes);
  f.may("first_holders", v.filter.first_holders);
  f.may("handed", v.filter.handed);
  f.may("issues", v.filter.issues);
  f.may("order", v.filter.order);
  f.may("detail", v.detail);
  f.may("stack", v.stack.kind);
  f.may("columns", v.stack.columns);
  f.may("alignment", v.alignment);
  f.may("branch_columns", v.branch_columns);
  f.may("collapsed", v.collapsed);
  f.may("unfolded", v.unfolded);
  f.may("rows", v.rows);
  f.may("names", v.names);
  f.may("theme", v.theme);
  f.may("dotted", v.dotted);
  f.may("photos", v.photos);
  f.may("focus", v.focus);
  f.may("focus_depth", v.focus_depth);
}

template <class Some, class Fields>
void lit_fields(Some& lit, Fields& f) {
  f.may("lit_position", lit.position);
  f.may("lit_customer", lit.customer);
  f.may("lit_issue", lit.issue);
  f.may("lit_fix", lit.fix);
  f.may("lit_seam_from", lit.seam_from);
  f.may("lit_seam_to", lit.seam_to);
}

// In the place of the one with this id; without an id a new one, after the others.
struct SaveView {
  static constexpr std::string_view kKind = "save_view";
  SavedView saved;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.saved.id);
    f.must("name", e.saved.name);
    view_fields(e.saved.view, f);
    lit_fields(e.saved.lit, f);
  }
};
// To another place among the saved views, counted from 1.
struct MoveView {
  static constexpr std::string_view kKind = "move_view";
  std::string view;
  std::uint32_t to = 1;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("view", e.view);
    f.must("to", e.to);
  }
};
struct RemoveView {
  static constexpr std::string_view kKind = "remove_view";
  std::string view;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("view", e.view);
  }
};

}  // namespace flipchart::model
