#include "commands/tracing.hpp"

namespace flipchart::commands {

namespace {

// The customer's where it is on the chart, then one for each time the issue changed hands.
std::uint32_t stops_of(const Session& session, std::uint32_t issue) {
  const workshop::Picture& picture = session.workshop.last_picture();
  if (picture.insights == nullptr || issue + 1 >= picture.insights->routes.first_stop.size()) return 0;
  const flow::Routes& routes = picture.insights->routes;
  const model::History& history = session.workshop.history();
  const std::string_view customer = history.text(history.customer(issue));
  const bool known =
      !customer.empty() && session.workshop.organization().find_customer(customer) != base::kNoSlot;
  return routes.first_stop[issue + 1] - routes.first_stop[issue] + (known ? 1 : 0);
}

}  // namespace

bool route_traced(const Session& session) {
  return session.highlight.issue && stops_of(session, *session.highlight.issue) > 0;
}

void step_along(Session& session, int steps) {
  if (!route_traced(session)) return;
  const auto count = static_cast<int>(stops_of(session, *session.highlight.issue)) + 1;  // and the whole
  const int next = static_cast<int>(session.highlight.stops) + steps;
  session.highlight.stops = static_cast<std::uint32_t>((next % count + count) % count);
}

}  // namespace flipchart::commands
