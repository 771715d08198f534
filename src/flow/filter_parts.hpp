// The parts of a filter as sets of issues. Who moves a brush or ticks a box changes one part and asks again,
// so the last answer to each part is remembered.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "flow/bits.hpp"
#include "flow/flow_index.hpp"
#include "flow/holder_silos.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

class FilterParts {
 public:
  // What it is given must outlive it; `index` may be null, then silos take longer.
  FilterParts(const model::Organization& organization, const model::History& history, const Routes& routes,
              const Silos& silos, const FlowIndex* index)
      : organization_(organization), history_(history), routes_(routes), silos_(silos), index_(index) {}

  // The issues that this part alone, which is set, keeps; valid until the part is asked for again. An issue
  // without any time is in no range of days. Linear in issues, for silos in stops, where the part is another
  // one than last time; on all cores.
  const Bits& kept_by(const model::Filter& filter, model::FilterField field);

  // Issues that nobody knows when they begun. Linear in issues once.
  const Bits& undated();

  std::size_t bytes() const;

 private:
  // What a part says, to know it again.
  struct Says {
    std::optional<base::Date> day;
    std::vector<std::string> values;
    std::vector<model::HandedOver> handed;
    friend bool operator==(const Says&, const Says&) = default;
  };
  struct Answer {
    std::optional<Says> to;
    Bits keeps;
  };
  static constexpr std::size_t kFields = static_cast<std::size_t>(model::FilterField::issue) + 1;

  static Says says(const model::Filter& filter, model::FilterField field);
  Bits asked(model::FilterField field, const Says& says);
  Bits begun_between(std::int64_t first, std::int64_t last) const;  // days, both included
  Bits with_status(const std::vector<std::string>& statuses);
  void number_statuses();
  Bits first_held_by(const std::vector<std::string>& holders) const;
  Bits held_in(const std::vector<std::string>& silos) const;
  Bits with_ids(const std::vector<std::string>& ids) const;
  // By TextId of the history: 1 for the texts asked for, or for what names a customer of these segments.
  std::vector<std::uint8_t> texts(const std::vector<std::string>& values) const;
  std::vector<std::uint8_t> customers_of(const std::vector<std::string>& segments) const;

  const model::Organization& organization_;
  const model::History& history_;
  const Routes& routes_;
  HolderSilos silos_;
  const FlowIndex* index_;
  std::array<Answer, kFields> answers_;
  std::optional<Bits> undated_;
  // A status and whether the issue is closed, by their number; and by issue that number. Once asked for.
  std::vector<std::pair<base::TextId, bool>> statuses_;
  NarrowColumn status_;
};

}  // namespace flipchart::flow
