// Routes: for each issue who had it, one after the other, as positions of the chart or texts beside it.
// Built once for an organization, a history and a choice of holder column; every question is answered from
// it. Copies share their columns.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "flow/bits.hpp"
#include "flow/holder_rows.hpp"
#include "flow/narrow.hpp"
#include "flow/stops.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::flow {

using base::kNoSlot;
using base::Millis;
using base::Slot;

// By row, an instant or kNoTime. Copies share what they hold.
class Instants {
 public:
  Instants() : Instants(std::vector<Millis>{}) {}
  explicit Instants(const std::vector<Millis>& instants) {
    auto column = std::make_shared<model::InstantColumn>();
    column->reserve(instants.size());
    column->append(instants);
    column_ = std::move(column);
  }
  Millis operator[](std::size_t row) const { return (*column_)[row]; }
  std::size_t size() const { return column_->size(); }
  std::size_t bytes() const { return column_->bytes(); }

 private:
  std::shared_ptr<const model::InstantColumn> column_;
};

struct Routes {
  // By issue, issues + 1 entries: h1..hn are stops[first_stop[i] ...].
  SharedColumn<std::uint32_t> first_stop{std::vector<std::uint32_t>{0}};
  Stops stops;
  SharedColumn<std::string> off_chart;  // holder texts that no position answers to
  SharedColumn<std::uint8_t> closed;    // by issue, as of `today`
  Instants begun;                       // by issue: the first dated event, else opened, else kNoTime
  SharedColumn<std::int8_t> zone;   // by issue: quarters of an hour east of UTC where it begun; empty: all 0
  SharedColumn<std::uint16_t> day;  // by issue: begun_on, kNoDay; empty where it does not fit a day of them
  std::uint64_t placed_events = 0;  // events whose holder is on the chart
  Millis too_late = 0;              // closings from here on have not happened yet

  static constexpr std::uint16_t kNoDay = 0xFFFF;
  // The day on which an issue with a known beginning begun, in the data's own zone.
  base::Date begun_on(std::uint32_t issue) const {
    const Millis east = zone.empty() ? 0 : Millis{zone[issue]} * kQuarter;
    return base::date_of_instant(begun[issue] + east);
  }
  static constexpr Millis kQuarter = 15 * 60'000;
  // What all columns take.
  std::size_t bytes() const {
    return first_stop.bytes() + stops.bytes() + closed.bytes() + begun.bytes() + zone.bytes() + day.bytes();
  }
};

// Linear in events. A holder text is matched with positions by id, then by e-mail (case ignored), then by a
// name that only one position carries.
Routes routes_of(const model::Organization& organization, const model::History& history,
                 model::HolderColumn column, base::Date today);

// When a closed issue was closed: its own closing time where that has come, else its last dated event;
// kNoTime while it is open, and where nobody dated it.
Millis closed_at(const model::History& history, const Routes& routes, std::uint32_t issue);

// What a part of a filter hides of what those before it have kept.
struct HiddenCount {
  std::uint64_t issues = 0;
  std::uint64_t events = 0;
  std::uint64_t undated = 0;  // of the issues, those that nobody knows when they begun
};

// Which issues a filter keeps.
struct Kept {
  Bits keep;                        // by issue
  std::vector<HiddenCount> hidden;  // by filter_order: each issue by the first part that hides it
  std::uint64_t issues = 0;         // kept
  std::uint64_t events = 0;         // of kept issues
};
struct Silos;
// Asked once: linear in issues for each part. Who asks again and again has a Measuring.
Kept kept_by(const model::Filter& filter, const model::Organization& organization,
             const model::History& history, const Routes& routes, const Silos& silos);

}  // namespace flipchart::flow
