// Measures asked for once: the index is made for one question. See the headers of what is put together here.
#include "flow/measures.hpp"

#include "flow/flow_index.hpp"
#include "flow/measuring.hpp"

namespace flipchart::flow {

Kept kept_by(const model::Filter& filter, const model::Organization& organization,
             const model::History& history, const Routes& routes, const Silos& silos) {
  return Keeping(organization, history, routes, silos).kept(filter);
}

Measures measured(const model::Organization& organization, const model::History& history,
                  const Routes& routes, const Silos& silos, const Kept& kept, const model::Filter& filter,
                  std::size_t lines_wanted) {
  const FlowIndex index(organization, history, routes, silos);
  return Measuring(organization, history, routes, silos, index).measured(kept, filter, lines_wanted);
}

}  // namespace flipchart::flow
