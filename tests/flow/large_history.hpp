// A company and a history of any size, made in memory: what benchmarks and laws about large ones are told in.
// Ten thousand people in sixteen sections; issues wander about, mostly among near colleagues, for weeks.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::flow::large {

inline model::Organization organization(std::uint32_t people = 10'000) {
  constexpr std::uint32_t kReports = 9;
  model::OrganizationParts parts;
  for (std::uint32_t p = 0; p < people; ++p) {
    std::uint32_t section = p;
    while (section > kReports * kReports) section = (section - 1) / kReports;
    model::PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(p));
    position.department =
        p == 0 ? base::kNoText : parts.texts.intern("Section " + std::to_string(section % 16));
    position.parent = p == 0 ? base::kNoSlot : (p - 1) / kReports;
    parts.positions.push_back(position);
  }
  for (std::uint32_t c = 0; c < 500; ++c) {
    model::Customer customer;
    customer.id = parts.texts.intern("C" + std::to_string(c));
    customer.segment = parts.texts.intern("Segment " + std::to_string(c % 5));
    parts.customers.push_back(customer);
  }
  return model::Organization(std::move(parts));
}

// About `count` events, 3.7 for each issue, over two years from 2025 on. A tenth of the handovers goes to one
// of few desks, so that some pairs are frequent and many are not.
inline model::History history(std::uint32_t count, std::uint32_t people = 10'000) {
  constexpr std::uint32_t kDesks = 40;
  constexpr base::Millis kStart = 1'735'689'600'000;
  std::mt19937 engine(5);
  const auto below = [&engine](std::uint32_t n) { return static_cast<std::uint32_t>(engine() % n); };
  model::HistoryColumns columns;
  const std::array severity = {columns.texts.intern("1"), columns.texts.intern("2"),
                               columns.texts.intern("3"), columns.texts.intern("4")};
  const std::array activity = {columns.texts.intern("open"), columns.texts.intern("hand over"),
                               columns.texts.intern("close")};
  std::vector<base::TextId> actor(people);
  for (std::uint32_t p = 0; p < people; ++p) actor[p] = columns.texts.intern("P" + std::to_string(p));
  std::vector<base::TextId> customer(500);
  for (std::uint32_t c = 0; c < 500; ++c) customer[c] = columns.texts.intern("C" + std::to_string(c));
  columns.ids.reserve(count / 3, std::size_t{count} * 3);
  columns.customer.reserve(count / 3);
  columns.severity.reserve(count / 3);
  columns.issue.reserve(count / 3, count);
  columns.at.reserve(count);
  columns.actor.reserve(count);
  columns.activity.reserve(count);
  const double spread = 730.0 * base::kDayMillis / count;
  for (std::uint32_t e = 0, issue = 0; e < count; ++issue) {
    columns.ids.add("I" + std::to_string(10'000'000 + issue));
    columns.customer.push_back(customer[below(500)]);
    columns.severity.push_back(severity[below(4)]);
    const std::uint32_t events = 1 + below(5) + below(2) + (below(12) == 0 ? below(8) : 0);
    base::Millis at = kStart + static_cast<base::Millis>(e * spread) / 1000 * 1000;
    std::uint32_t who = below(people);
    columns.issue.add(issue, events);
    for (std::uint32_t step = 0; step < events; ++step, ++e) {
      columns.at.push_back(at);
      columns.actor.push_back(actor[who]);
      columns.activity.push_back(activity[step == 0 ? 0 : step + 1 == events && below(20) != 0 ? 2 : 1]);
      at += base::Millis{1000} * (below(400'000));
      who = below(10) == 0 ? below(kDesks) : below(3) == 0 ? below(people) : (who + below(200)) % people;
    }
  }
  return model::History(std::move(columns));
}

}  // namespace flipchart::flow::large
