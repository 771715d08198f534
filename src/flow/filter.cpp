// Keeps or hides whole issues. Each part of the filter is asked once for every issue still kept, on ids
// looked up beforehand. An issue without any time is in no range of days.
#include "flow/filter.hpp"

#include <algorithm>

#include "flow/holder_silos.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;
using model::FilterField;

const std::vector<std::string>* values_of(const model::Filter& filter, FilterField field) {
  switch (field) {
    case FilterField::customer:
      return &filter.customers;
    case FilterField::silo:
      return &filter.silos;
    case FilterField::severity:
      return &filter.severities;
    case FilterField::issue:
      return &filter.issues;
    case FilterField::from:
    case FilterField::to:
      break;
  }
  return nullptr;
}

bool is_set(const model::Filter& filter, FilterField field) {
  if (field == FilterField::from) return filter.from.has_value();
  if (field == FilterField::to) return filter.to.has_value();
  return !values_of(filter, field)->empty();
}

// By issue: 1 for those asked for.
std::vector<std::uint8_t> wanted_issues(const model::History& history, const std::vector<std::string>& ids) {
  std::vector<std::uint8_t> wanted(history.issue_count(), 0);
  for (const std::string& id : ids) {
    const std::uint32_t issue = history.find(id);
    if (issue != kNoSlot) wanted[issue] = 1;
  }
  return wanted;
}

// By TextId of the history: 1 for the texts asked for.
std::vector<std::uint8_t> wanted_texts(const model::History& history,
                                       const std::vector<std::string>& values) {
  std::vector<std::uint8_t> wanted(history.texts().size(), 0);
  for (const std::string& value : values) {
    const TextId text = history.texts().find(value);
    if (text != kNoText || value.empty()) wanted[text] = 1;
  }
  return wanted;
}

class Asking {  // one part of a filter, ready to be asked
 public:
  Asking(FilterField field, const model::Filter& filter, const model::History& history, const Routes& routes,
         const Silos& silos)
      : field_(field), history_(history), routes_(routes), holder_silos_(silos) {
    if (field == FilterField::from) day_ = *filter.from;
    if (field == FilterField::to) day_ = *filter.to;
    const std::vector<std::string>* values = values_of(filter, field);
    if (values == nullptr) return;
    if (field == FilterField::issue) {
      wanted_ = wanted_issues(history, *values);
      return;
    }
    if (field != FilterField::silo) {
      wanted_ = wanted_texts(history, *values);
      return;
    }
    wanted_.assign(holder_silos_.count(), 0);
    for (std::uint32_t silo = 0; silo < holder_silos_.count(); ++silo) {
      wanted_[silo] =
          std::find(values->begin(), values->end(), holder_silos_.name(silo)) != values->end() ? 1 : 0;
    }
  }

  bool keeps(std::uint32_t issue) const {
    const Millis begun = routes_.begun[issue];
    switch (field_) {
      case FilterField::from:
        return begun != base::kNoTime && routes_.begun_on(issue) >= day_;
      case FilterField::to:
        return begun != base::kNoTime && routes_.begun_on(issue) <= day_;
      case FilterField::customer:
        return wanted_[history_.customer(issue)] != 0;
      case FilterField::severity:
        return wanted_[history_.severity(issue)] != 0;
      case FilterField::issue:
        return wanted_[issue] != 0;
      case FilterField::silo:
        break;
    }
    const auto begin = routes_.stops.begin() + routes_.first_stop[issue];
    const auto end = routes_.stops.begin() + routes_.first_stop[issue + 1];
    return std::any_of(begin, end,
                       [this](const Stop& stop) { return wanted_[holder_silos_.of(stop.holder)] != 0; });
  }

 private:
  FilterField field_;
  const model::History& history_;
  const Routes& routes_;
  HolderSilos holder_silos_;
  base::Date day_;
  std::vector<std::uint8_t> wanted_;  // by text of the history, by issue, or by silo
};

}  // namespace

std::vector<FilterField> filter_order(const model::Filter& filter) {
  std::vector<FilterField> order = filter.order;
  for (const FilterField field : {FilterField::from, FilterField::to, FilterField::customer,
                                  FilterField::silo, FilterField::severity, FilterField::issue}) {
    if (is_set(filter, field) && std::find(order.begin(), order.end(), field) == order.end())
      order.push_back(field);
  }
  return order;
}

std::string filter_text(const model::Filter& filter, FilterField field) {
  if (!is_set(filter, field)) return {};
  if (field == FilterField::from) return "--from " + to_string(*filter.from);
  if (field == FilterField::to) return "--to " + to_string(*filter.to);
  const char* option = field == FilterField::customer   ? "--customer "
                       : field == FilterField::silo     ? "--silo-is "
                       : field == FilterField::severity ? "--severity "
                                                        : "--issue ";
  std::string text;
  for (const std::string& value : *values_of(filter, field)) {
    if (!text.empty()) text += ' ';
    text += option + value;
  }
  return text;
}

Kept kept_by(const model::Filter& filter, const model::Organization& /*organization*/,
             const model::History& history, const Routes& routes, const Silos& silos) {
  constexpr std::uint8_t kKept = 255;
  const auto issues = history.issue_count();
  Kept kept;
  kept.keep.assign(issues, 1);
  kept.hidden_by.assign(issues, kKept);
  const std::vector<FilterField> order = filter_order(filter);
  for (std::size_t at = 0; at < order.size(); ++at) {
    if (!is_set(filter, order[at])) continue;
    const Asking asking(order[at], filter, history, routes, silos);
    for (std::uint32_t i = 0; i < issues; ++i) {
      if (kept.keep[i] == 0 || asking.keeps(i)) continue;
      kept.keep[i] = 0;
      kept.hidden_by[i] = static_cast<std::uint8_t>(at);
    }
  }
  for (std::uint32_t i = 0; i < issues; ++i) {
    if (kept.keep[i] == 0) continue;
    ++kept.issues;
    kept.events += history.event_count(i);
  }
  return kept;
}

}  // namespace flipchart::flow
