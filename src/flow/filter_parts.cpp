// Values are looked up once, as marks by text, row or issue; what is left for each issue is a mark to read.
#include "flow/filter_parts.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>

#include "base/parallel.hpp"
#include "flow/handed_over.hpp"
#include "flow/stretches.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;
using model::FilterField;
using Marks = std::vector<std::uint8_t>;

// Words for what is closed or not, whatever the source calls it.
constexpr std::string_view kOpen = "open";
constexpr std::string_view kClosed = "closed";

bool among(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

FilterParts::Says FilterParts::says(const model::Filter& filter, FilterField field) {
  if (field == FilterField::from) return {filter.from, {}, {}};
  if (field == FilterField::to) return {filter.to, {}, {}};
  if (field == FilterField::handed) return {{}, {}, filter.handed};
  return {{}, *model::values_of(filter, field), {}};
}

const Bits& FilterParts::kept_by(const model::Filter& filter, FilterField field) {
  Answer& answer = answers_[static_cast<std::size_t>(field)];
  Says now = says(filter, field);
  if (answer.to == now) return answer.keeps;
  answer.keeps = asked(field, now);
  answer.to = std::move(now);
  return answer.keeps;
}

Bits FilterParts::asked(FilterField field, const Says& says) {
  const std::uint32_t issues = history_.issue_count();
  switch (field) {
    case FilterField::from:
      return begun_between(says.day->days, kForEver);
    case FilterField::to:
      return begun_between(-kForEver, says.day->days);
    case FilterField::customer:
    case FilterField::segment: {
      const Marks wanted = field == FilterField::customer ? texts(says.values) : customers_of(says.values);
      return Bits::where(issues, [&](std::uint32_t i) { return wanted[history_.customer(i)] != 0; });
    }
    case FilterField::severity: {
      const Marks wanted = texts(says.values);
      return Bits::where(issues, [&](std::uint32_t i) { return wanted[history_.severity(i)] != 0; });
    }
    case FilterField::cause: {
      const Marks wanted = texts(says.values);
      return Bits::where(issues, [&](std::uint32_t i) { return wanted[history_.cause(i)] != 0; });
    }
    case FilterField::status:
      return with_status(says.values);
    case FilterField::first_holder:
      return first_held_by(says.values);
    case FilterField::silo:
      return held_in(says.values);
    case FilterField::handed: {
      const std::vector<std::uint64_t> keys = handed_keys(says.handed, silos_);
      return Bits::where(issues, [&](std::uint32_t i) { return hands_over(routes_, silos_, keys, i); });
    }
    case FilterField::issue:
      break;
  }
  return with_ids(says.values);
}

// Days are compared as they are stored where all of them can be.
Bits FilterParts::begun_between(std::int64_t first, std::int64_t last) const {
  if (!routes_.day.empty()) {
    constexpr std::int64_t kLast = Routes::kNoDay - 1;
    if (first > kLast || last < 0 || first > last) return Bits(history_.issue_count());
    const auto from = static_cast<std::uint16_t>(std::max<std::int64_t>(first, 0));
    const auto days = static_cast<std::uint16_t>(std::min(last, kLast) - from);
    const std::uint16_t* const day = routes_.day.begin();
    return Bits::where<std::size_t>(history_.issue_count(), [=](std::size_t i) {
      return static_cast<std::uint16_t>(day[i] - from) <= days;
    });
  }
  return Bits::where(history_.issue_count(), [this, first, last](std::uint32_t i) {
    return routes_.begun[i] != base::kNoTime && routes_.begun_on(i).days >= first &&
           routes_.begun_on(i).days <= last;
  });
}

// The status of an issue is often that of its last event, a long way to go for each of many issues.
void FilterParts::number_statuses() {
  const std::uint32_t issues = history_.issue_count();
  constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  std::vector<std::uint32_t> number(history_.texts().size() * 2, kNone);  // by text and whether it is closed
  std::vector<std::uint32_t> of(issues);             // first the place in `number`, then what stands there
  constexpr std::size_t kLeastNumbered = 1U << 14U;  // worth a thread
  base::parallel_parts(base::EvenParts(issues, kLeastNumbered),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i)
                           of[i] = history_.status(i) * 2 + (routes_.closed[i] != 0 ? 1 : 0);
                       });
  for (std::uint32_t i = 0; i < issues; ++i) {
    std::uint32_t& known = number[of[i]];
    if (known == kNone) {
      known = static_cast<std::uint32_t>(statuses_.size());
      statuses_.emplace_back(of[i] / 2, of[i] % 2 != 0);
    }
    of[i] = known;
  }
  status_ = NarrowColumn(issues, static_cast<std::uint32_t>(statuses_.size()));
  status_.fill([&](auto* column) {
    for (std::uint32_t i = 0; i < issues; ++i)
      column[i] = static_cast<std::remove_reference_t<decltype(*column)>>(of[i]);
  });
}

Bits FilterParts::with_status(const std::vector<std::string>& statuses) {
  if (statuses_.empty()) number_statuses();
  const Marks texts_wanted = texts(statuses);
  const bool open = among(statuses, kOpen);
  const bool closed = among(statuses, kClosed);
  Marks wanted;  // by number
  for (const auto& [text, is_closed] : statuses_)
    wanted.push_back((is_closed ? closed : open) || texts_wanted[text] != 0 ? 1 : 0);
  return status_.visit([&](const auto* status) {
    return Bits::where(history_.issue_count(), [&](std::uint32_t i) { return wanted[status[i]] != 0; });
  });
}

// A holder is told as in a report: a position's id, "?TEXT" for one off the chart.
Bits FilterParts::first_held_by(const std::vector<std::string>& holders) const {
  const HolderRows& rows = routes_.stops.rows();
  Marks wanted(rows.count(), 0);
  for (const std::string& holder : holders) {
    if (const Slot slot = organization_.find(holder); slot != kNoSlot) wanted[rows.row(slot)] = 1;
    if (holder.empty() || holder.front() != '?') continue;
    const auto off = std::find(routes_.off_chart.begin(), routes_.off_chart.end(), holder.substr(1));
    if (off == routes_.off_chart.end()) continue;
    wanted[rows.chart() + static_cast<std::size_t>(off - routes_.off_chart.begin())] = 1;
  }
  return routes_.stops.row().visit([&](const auto* row) {
    return Bits::where(history_.issue_count(), [&](std::uint32_t i) {
      const std::uint32_t first = routes_.first_stop[i];
      return first != routes_.first_stop[i + 1] && wanted[row[first]] != 0;
    });
  });
}

Bits FilterParts::held_in(const std::vector<std::string>& silos) const {
  const HolderRows& rows = routes_.stops.rows();
  Marks silo(silos_.count(), 0);
  for (std::uint32_t s = 0; s < silos_.count(); ++s) silo[s] = among(silos, silos_.name(s)) ? 1 : 0;
  if (index_ != nullptr && !index_->held_in.empty()) {
    Bits held(history_.issue_count());
    for (std::uint32_t s = 0; s < silos_.count(); ++s)
      if (silo[s] != 0) held |= index_->held_in[s];
    return held;
  }
  Marks wanted(rows.count(), 0);
  for (std::uint32_t row = 0; row < rows.count(); ++row) wanted[row] = silo[silos_.of(rows.holder(row))];
  return routes_.stops.row().visit([&](const auto* row) {
    return Bits::where(history_.issue_count(), [&](std::uint32_t i) {
      unsigned any = 0;
      for (std::uint32_t s = routes_.first_stop[i]; s < routes_.first_stop[i + 1]; ++s) any |= wanted[row[s]];
      return any != 0;
    });
  });
}

Bits FilterParts::with_ids(const std::vector<std::string>& ids) const {
  Bits wanted(history_.issue_count());
  for (const std::string& id : ids) {
    const std::uint32_t issue = history_.find(id);
    if (issue != kNoSlot) wanted.set(issue);
  }
  return wanted;
}

std::vector<std::uint8_t> FilterParts::texts(const std::vector<std::string>& values) const {
  Marks wanted(history_.texts().size(), 0);
  for (const std::string& value : values) {
    const TextId text = history_.texts().find(value);
    if (text != kNoText || value.empty()) wanted[text] = 1;
  }
  return wanted;
}

std::vector<std::uint8_t> FilterParts::customers_of(const std::vector<std::string>& segments) const {
  Marks wanted(history_.texts().size(), 0);
  for (const model::Customer& customer : organization_.customers()) {
    if (!among(segments, organization_.text(customer.segment))) continue;
    const TextId text = history_.texts().find(organization_.text(customer.id));
    if (text != kNoText) wanted[text] = 1;
  }
  return wanted;
}

const Bits& FilterParts::undated() {
  if (!undated_) {
    undated_ = Bits::where(history_.issue_count(),
                           [this](std::uint32_t i) { return routes_.begun[i] == base::kNoTime; });
  }
  return *undated_;
}

std::size_t FilterParts::bytes() const {
  std::size_t bytes = status_.bytes();
  for (const Answer& answer : answers_) bytes += answer.keeps.bytes();
  return bytes;
}

}  // namespace flipchart::flow
