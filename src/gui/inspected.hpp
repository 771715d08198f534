// What the inspector says about what is selected, worked out once for each selection: plain words and
// numbers, no drawing. Nothing here is anybody's fault: counts stand on seams and teams, never beside a
// person's name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/item_id.hpp"
#include "commands/command.hpp"
#include "commands/impact.hpp"
#include "scene/scene.hpp"
#include "workshop/changes.hpp"

namespace flipchart::gui {

struct Fact {
  std::string label;
  std::string value;
};

// A fix or an issue in a short list; pressing it traces `issue`.
struct ListedIssue {
  scene::Disc state = scene::Disc::hollow;
  std::string title;
  std::string detail;
  std::uint32_t issue = base::kNoSlot;
  base::ItemId matter;
};

// What a team may decide alone, and how much of what it handed over lay within.
struct KeptInside {
  std::uint64_t inside = 0;
  std::string words;
};

// Two teams in different silos whose nearest shared leader is inspected; pressing it selects the seam.
struct ListedSeam {
  std::string title;
  std::uint64_t handovers = 0;
  std::string detail;  // time lost, what came back
  std::string from;    // the positions that lead the two
  std::string to;
};

struct RouteStop {
  std::string name;
  std::string detail;  // title, or what it is
  std::string when;
  std::string held;   // how long it stayed there; empty where that is not known, or not told
  base::ItemId item;  // none: off the chart
  int number = 0;     // a holder that returns keeps its number
};

struct UnitBox {
  std::string name;
  std::string silo;
  std::uint32_t silo_index = base::kNoSlot;
};

struct Inspected {
  enum class Kind : std::uint8_t { nothing, position, customer, seam, issue } kind = Kind::nothing;
  std::string title;
  std::string subtitle;
  std::string initials;
  std::uint32_t silo_index = base::kNoSlot;
  std::vector<Fact> facts;
  std::string list_title;
  std::vector<ListedIssue> list;
  std::uint64_t list_total = 0;
  // position
  std::vector<ListedSeam> seams;
  std::uint64_t seams_total = 0, seams_handovers = 0;
  // seam
  UnitBox from, to;
  bool crosses = false;
  std::uint64_t forth = 0, back = 0, issues = 0, came_back = 0;
  std::string median_wait;               // "3.4 days"; empty where it is not known, or not told
  std::vector<std::uint32_t> over_time;  // handovers by period; empty where there is no line to draw
  std::string over_time_words;
  base::ItemId shared_leader;
  std::string shared_name, shared_title, shared_levels, shared_initials;
  std::vector<KeptInside> at_the_front;     // the most first
  std::string quote, quoted_from, success;  // of a customer of these issues; empty: none said anything
  // nothing selected: marks whose target is gone
  std::vector<workshop::Change> shelf;
  // a fix: its months before and after
  std::string impact_of;  // "issues of the cause invoice"; empty: nothing can be said yet
  std::vector<commands::ImpactWords> impact;
  // issue
  scene::Disc state = scene::Disc::hollow;
  std::vector<RouteStop> stops;
};

scene::Disc disc_of(model::MatterState state);
// 1 to 3 for words such as low, medium, high, critical or P1 to P4; 0 when the word says nothing.
int severity_of(std::string_view word);

// Linear in the chart and, for customers and seams, in the history.
Inspected inspected(const commands::Session& session, const workshop::Picture& picture,
                    const std::vector<workshop::Matter>& matters);

}  // namespace flipchart::gui
