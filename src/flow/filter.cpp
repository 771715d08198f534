// Keeps or hides whole issues. Each part of the filter is asked once for every issue still kept, on ids
// looked up beforehand. An issue without any time is in no range of days.
#include "flow/filter.hpp"

#include <algorithm>

#include "flow/handed_over.hpp"
#include "flow/holder_silos.hpp"
#include "flow/pair_counts.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;
using model::FilterField;

// Words for what is closed or not, whatever the source calls it.
constexpr std::string_view kOpen = "open";
constexpr std::string_view kClosed = "closed";

constexpr FilterField kFields[] = {FilterField::from,    FilterField::to,    FilterField::customer,
                                   FilterField::segment, FilterField::silo,  FilterField::severity,
                                   FilterField::status,  FilterField::cause, FilterField::first_holder,
                                   FilterField::handed,  FilterField::issue};

std::string_view option_of(FilterField field) {
  switch (field) {
    case FilterField::from:
      return "--from";
    case FilterField::to:
      return "--to";
    case FilterField::customer:
      return "--customer";
    case FilterField::segment:
      return "--segment";
    case FilterField::silo:
      return "--silo-is";
    case FilterField::severity:
      return "--severity";
    case FilterField::status:
      return "--status";
    case FilterField::cause:
      return "--cause";
    case FilterField::first_holder:
      return "--first-holder";
    case FilterField::handed:
      return "--handed";
    case FilterField::issue:
      return "--issue";
  }
  return {};
}

const std::vector<std::string>* values_of(const model::Filter& filter, FilterField field) {
  switch (field) {
    case FilterField::customer:
      return &filter.customers;
    case FilterField::segment:
      return &filter.segments;
    case FilterField::silo:
      return &filter.silos;
    case FilterField::severity:
      return &filter.severities;
    case FilterField::status:
      return &filter.statuses;
    case FilterField::cause:
      return &filter.causes;
    case FilterField::first_holder:
      return &filter.first_holders;
    case FilterField::issue:
      return &filter.issues;
    case FilterField::from:
    case FilterField::to:
    case FilterField::handed:
      break;
  }
  return nullptr;
}

bool is_set(const model::Filter& filter, FilterField field) {
  if (field == FilterField::from) return filter.from.has_value();
  if (field == FilterField::to) return filter.to.has_value();
  if (field == FilterField::handed) return !filter.handed.empty();
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

bool among(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// By TextId of the history: 1 for what names a customer of one of these segments.
std::vector<std::uint8_t> customers_of_segments(const model::Organization& organization,
                                                const model::History& history,
                                                const std::vector<std::string>& segments) {
  std::vector<std::uint8_t> wanted(history.texts().size(), 0);
  for (const model::Customer& customer : organization.customers()) {
    if (!among(segments, organization.text(customer.segment))) continue;
    const TextId text = history.texts().find(organization.text(customer.id));
    if (text != kNoText) wanted[text] = 1;
  }
  return wanted;
}

// By silo of HolderSilos: 1 for those asked for.
std::vector<std::uint8_t> wanted_silos(const HolderSilos& silos, const std::vector<std::string>& names) {
  std::vector<std::uint8_t> wanted(silos.count(), 0);
  for (std::uint32_t silo = 0; silo < silos.count(); ++silo) wanted[silo] = among(names, silos.name(silo));
  return wanted;
}

// Sorted. A holder is told as in a report: a position's id, "?TEXT" for one off the chart.
std::vector<HolderId> wanted_holders(const model::Organization& organization, const Routes& routes,
                                     const std::vector<std::string>& holders) {
  std::vector<HolderId> wanted;
  for (const std::string& holder : holders) {
    if (const Slot slot = organization.find(holder); slot != kNoSlot) wanted.push_back(slot);
    if (holder.empty() || holder.front() != '?') continue;
    const auto off = std::find(routes.off_chart.begin(), routes.off_chart.end(), holder.substr(1));
    if (off == routes.off_chart.end()) continue;
    wanted.push_back(kOffChart + static_cast<HolderId>(off - routes.off_chart.begin()));
  }
  std::sort(wanted.begin(), wanted.end());
  return wanted;
}

class Asking {  // one part of a filter, ready to be asked
 public:
  Asking(FilterField field, const model::Filter& filter, const model::Organization& organization,
         const model::History& history, const Routes& routes, const Silos& silos)
      : field_(field), history_(history), routes_(routes), holder_silos_(silos) {
    if (field == FilterField::from) day_ = *filter.from;
    if (field == FilterField::to) day_ = *filter.to;
    if (field == FilterField::handed) pairs_ = handed_keys(filter.handed, holder_silos_);
    const std::vector<std::string>* values = values_of(filter, field);
    if (values == nullptr) return;
    switch (field) {
      case FilterField::issue:
        wanted_ = wanted_issues(history, *values);
        break;
      case FilterField::silo:
        wanted_ = wanted_silos(holder_silos_, *values);
        break;
      case FilterField::segment:
        wanted_ = customers_of_segments(organization, history, *values);
        break;
      case FilterField::first_holder:
        holders_ = wanted_holders(organization, routes, *values);
        break;
      default:
        wanted_ = wanted_texts(history, *values);
    }
    open_ = field == FilterField::status && among(*values, kOpen);
    closed_ = field == FilterField::status && among(*values, kClosed);
  }

  bool keeps(std::uint32_t issue) const {
    const Millis begun = routes_.begun[issue];
    switch (field_) {
      case FilterField::from:
        return begun != base::kNoTime && routes_.begun_on(issue) >= day_;
      case FilterField::to:
        return begun != base::kNoTime && routes_.begun_on(issue) <= day_;
      case FilterField::customer:
      case FilterField::segment:
        return wanted_[history_.customer(issue)] != 0;
      case FilterField::severity:
        return wanted_[history_.severity(issue)] != 0;
      case FilterField::status:
        return (routes_.closed[issue] != 0 ? closed_ : open_) || wanted_[history_.status(issue)] != 0;
      case FilterField::cause:
        return wanted_[history_.cause(issue)] != 0;
      case FilterField::first_holder:
        return routes_.first_stop[issue] != routes_.first_stop[issue + 1] &&
               std::binary_search(holders_.begin(), holders_.end(),
                                  routes_.stops[routes_.first_stop[issue]].holder);
      case FilterField::issue:
        return wanted_[issue] != 0;
      case FilterField::handed:
        return hands_over(routes_, holder_silos_, pairs_, issue);
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
  std::vector<HolderId> holders_;     // sorted
  std::vector<std::uint64_t> pairs_;  // of silos, sorted keys
  bool open_ = false;
  bool closed_ = false;
};

}  // namespace

std::vector<FilterField> filter_order(const model::Filter& filter) {
  std::vector<FilterField> order = filter.order;
  for (const FilterField field : kFields) {
    if (is_set(filter, field) && std::find(order.begin(), order.end(), field) == order.end())
      order.push_back(field);
  }
  return order;
}

std::string filter_text(const model::Filter& filter, FilterField field) {
  if (!is_set(filter, field)) return {};
  std::string text(option_of(field));
  if (field == FilterField::from) return text + ' ' + to_string(*filter.from);
  if (field == FilterField::to) return text + ' ' + to_string(*filter.to);
  text.clear();
  const auto add = [&text, field](const std::string& value) {
    if (!text.empty()) text += ' ';
    text.append(option_of(field)).append(" ").append(value);
  };
  if (field == FilterField::handed) {
    for (const model::HandedOver& pair : filter.handed) add(handed_text(pair));
  } else {
    for (const std::string& value : *values_of(filter, field)) add(value);
  }
  return text;
}

Kept kept_by(const model::Filter& filter, const model::Organization& organization,
             const model::History& history, const Routes& routes, const Silos& silos) {
  constexpr std::uint8_t kKept = 255;
  const auto issues = history.issue_count();
  Kept kept;
  kept.keep.assign(issues, 1);
  kept.hidden_by.assign(issues, kKept);
  const std::vector<FilterField> order = filter_order(filter);
  for (std::size_t at = 0; at < order.size(); ++at) {
    if (!is_set(filter, order[at])) continue;
    const Asking asking(order[at], filter, organization, history, routes, silos);
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
