// Edits of saved views: a state of the canvas under a name, to be stepped through in the room.
#pragma once

#include <string>
#include <vector>

#include "model/view.hpp"

namespace flipchart::model {

// What is not of a canvas alone (the paper, the title, who may look) is not in it.
struct SavedView {
  std::string id, name;
  View view;
  std::string_view key() const { return id; }
  friend bool operator==(const SavedView&, const SavedView&) = default;
};

// The saved view as it is shown now: what is not of a canvas stays as `now` has it.
inline View shown_now(const SavedView& saved, const View& now) {
  View view = saved.view;
  view.room_safe = now.room_safe;
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
  f.may("focus", v.focus);
  f.may("focus_depth", v.focus_depth);
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
