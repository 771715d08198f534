// Values are counted as small numbers and become texts at the end.
#include "flow/filter_values.hpp"

#include <algorithm>
#include <string_view>

#include "flow/holder_silos.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;
using model::FilterField;

class Tally {  // by a value's number
 public:
  Tally(std::size_t values, const Kept& kept) : kept_(kept), used_(values, 0), issues_(values, 0) {}
  void add(std::size_t value, std::uint32_t issue) {
    used_[value] = 1;
    issues_[value] += kept_.keep[issue];
  }
  template <class Text>
  std::vector<FilterValue> told(Text text) const {
    std::vector<FilterValue> values;
    for (std::size_t value = 0; value < used_.size(); ++value) {
      if (used_[value] != 0) values.push_back({std::string(text(value)), issues_[value]});
    }
    std::sort(values.begin(), values.end(), [](const FilterValue& a, const FilterValue& b) {
      return a.issues != b.issues ? a.issues > b.issues : a.value < b.value;
    });
    return values;
  }

 private:
  const Kept& kept_;
  std::vector<std::uint8_t> used_;
  std::vector<std::uint64_t> issues_;
};

template <class TextOf>
std::vector<FilterValue> texts_of(const model::History& history, const Kept& kept, TextOf text_of) {
  Tally tally(history.texts().size(), kept);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) tally.add(text_of(i), i);
  return tally.told([&](std::size_t text) { return history.text(static_cast<TextId>(text)); });
}

// Open or closed, and what the source says beside it.
std::vector<FilterValue> statuses_of(const model::History& history, const Routes& routes, const Kept& kept) {
  const std::size_t texts = history.texts().size();
  const std::size_t word[2] = {texts, texts + 1};
  const TextId same[2] = {history.texts().find("open"), history.texts().find("closed")};
  Tally tally(texts + 2, kept);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const std::size_t state = word[routes.closed[i] != 0 ? 1 : 0];
    const TextId text = history.status(i);
    std::size_t said = text;
    for (std::size_t which = 0; which < 2; ++which) {
      if (text != kNoText && text == same[which]) said = word[which];
    }
    tally.add(state, i);
    if (said != state && text != kNoText) tally.add(said, i);
  }
  return tally.told([&](std::size_t value) -> std::string_view {
    if (value < texts) return history.text(static_cast<TextId>(value));
    return value == word[0] ? "open" : "closed";
  });
}

std::vector<FilterValue> segments_of(const model::Organization& organization, const model::History& history,
                                     const Kept& kept) {
  const std::size_t none = organization.texts().size();
  std::vector<std::size_t> segment_of(history.texts().size(), none);
  for (const model::Customer& customer : organization.customers()) {
    const TextId text = history.texts().find(organization.text(customer.id));
    if (text != kNoText) segment_of[text] = customer.segment;
  }
  Tally tally(none, kept);
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const std::size_t segment = segment_of[history.customer(i)];
    if (segment != none) tally.add(segment, i);
  }
  return tally.told([&](std::size_t text) { return organization.text(static_cast<TextId>(text)); });
}

std::vector<FilterValue> silos_passed(const Routes& routes, const Silos& silos, const Kept& kept) {
  const HolderSilos of(silos);
  Tally tally(of.count(), kept);
  std::vector<std::uint32_t> last(of.count(), kNoSlot);  // the issue that counted last
  for (std::uint32_t i = 0; i < routes.begun.size(); ++i) {
    for (std::uint32_t s = routes.first_stop[i]; s < routes.first_stop[i + 1]; ++s) {
      const std::uint32_t silo = of.of(routes.stops[s].holder);
      if (last[silo] == i) continue;
      last[silo] = i;
      tally.add(silo, i);
    }
  }
  return tally.told([&](std::size_t silo) { return of.name(static_cast<std::uint32_t>(silo)); });
}

std::vector<FilterValue> first_holders(const model::Organization& organization, const Routes& routes,
                                       const Kept& kept) {
  const std::size_t positions = organization.size();
  Tally tally(positions + routes.off_chart.size(), kept);
  for (std::uint32_t i = 0; i < routes.begun.size(); ++i) {
    if (routes.first_stop[i] == routes.first_stop[i + 1]) continue;
    const HolderId holder = routes.stops[routes.first_stop[i]].holder;
    tally.add(on_chart(holder) ? holder : positions + (holder - kOffChart), i);
  }
  return tally.told([&](std::size_t holder) {
    if (holder < positions) return std::string(organization.id(static_cast<Slot>(holder)));
    return "?" + routes.off_chart[holder - positions];
  });
}

}  // namespace

std::vector<FilterValue> filter_values(FilterField field, const model::Organization& organization,
                                       const model::History& history, const Routes& routes,
                                       const Silos& silos, const Kept& kept) {
  switch (field) {
    case FilterField::customer:
      return texts_of(history, kept, [&](std::uint32_t i) { return history.customer(i); });
    case FilterField::segment:
      return segments_of(organization, history, kept);
    case FilterField::silo:
      return silos_passed(routes, silos, kept);
    case FilterField::severity:
      return texts_of(history, kept, [&](std::uint32_t i) { return history.severity(i); });
    case FilterField::status:
      return statuses_of(history, routes, kept);
    case FilterField::cause:
      return texts_of(history, kept, [&](std::uint32_t i) { return history.cause(i); });
    case FilterField::first_holder:
      return first_holders(organization, routes, kept);
    default:
      return {};
  }
}

}  // namespace flipchart::flow
