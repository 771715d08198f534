// Measures of one history under one filter after the other, at the pace of a brush that is dragged: what the
// last question has found out is not found out again.
#pragma once

#include <memory>
#include <vector>

#include "flow/filter_parts.hpp"
#include "flow/flow_index.hpp"
#include "flow/issue_sums.hpp"
#include "flow/measures.hpp"
#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

class Keeping {  // answers filters
 public:
  // What it is given must outlive it; without an index silos take longer.
  Keeping(const model::Organization& organization, const model::History& history, const Routes& routes,
          const Silos& silos, const FlowIndex* index = nullptr)
      : history_(history), parts_(organization, history, routes, silos, index) {}
  // Linear in issues for each part that has changed, else in what has changed.
  Kept kept(const model::Filter& filter);
  std::size_t bytes() const { return parts_.bytes(); }

 private:
  const model::History& history_;
  FilterParts parts_;
  std::vector<CountedIssues> after_;  // by part: what it and those before it keep
};

class Measuring {
 public:
  // What it is given must outlive it; `index` must be of the others.
  Measuring(const model::Organization& organization, const model::History& history, const Routes& routes,
            const Silos& silos, const FlowIndex& index);
  Kept kept(const model::Filter& filter) { return keeping_.kept(filter); }
  // Linear in the stops of issues that come or go, and in the handovers of pairs that may be among the first;
  // on all cores, with the same result on any number. Of `lines` only the first `lines_wanted` are made, 0
  // for all: there may be millions. How many there are is told only where all of them had to be counted.
  Measures measured(const Kept& kept, const model::Filter& filter, std::size_t lines_wanted);

 private:
  const model::Organization& organization_;
  const model::History& history_;
  const Routes& routes_;
  const Silos& silos_;
  const FlowIndex& index_;
  Keeping keeping_;
  SummedIssues sums_;
};

}  // namespace flipchart::flow
