// Who a text means is looked up once for each text that holds an event; then the cores share the issues, each
// twice: counting stops to know where they go, and writing them.
#include "flow/routes.hpp"

#include <atomic>

#include "base/parallel.hpp"
#include "flow/closing.hpp"
#include "flow/holders.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::kNoTime;
using base::TextId;
using model::HolderColumn;

constexpr std::size_t kLeastEvents = 1U << 16U;  // worth a thread
constexpr std::size_t kLeastIssues = 1U << 14U;

template <class Texts>
TextId text_in(const Texts* column, std::uint32_t row) {
  return column[row];
}
TextId text_in(std::nullptr_t, std::uint32_t) {
  return kNoText;
}

// A mark that several threads may set, always to the same.
std::uint8_t marked(std::uint8_t& mark) {
  return std::atomic_ref(mark).load(std::memory_order_relaxed);
}
void set_mark(std::uint8_t& mark, std::uint8_t to) {
  if (marked(mark) != to) std::atomic_ref(mark).store(to, std::memory_order_relaxed);
}

// Finds the holders of the texts of `column` in the events that `asks` is true for, in the order of the
// texts.
template <class Asks>
void look_up(const model::TextColumn& column, HolderTexts& texts, std::size_t text_count, Asks asks) {
  std::vector<std::uint8_t> used(text_count, 0);
  column.visit([&](auto text) {
    base::parallel_parts(base::EvenParts(column.size(), kLeastEvents),
                         [&](std::size_t begin, std::size_t end, std::size_t) {
                           for (auto e = static_cast<std::uint32_t>(begin); e < end; ++e) {
                             if (asks(e)) set_mark(used[text_in(text, e)], 1);
                           }
                         });
  });
  for (TextId text = 0; text < text_count; ++text) {
    if (used[text] != 0) texts.holder(text);
  }
}

void look_up_holders(const model::History& history, HolderColumn column, HolderTexts& texts) {
  const std::size_t count = history.texts().size();
  texts.holder(kNoText);
  const auto all = [](std::uint32_t) { return true; };
  if (column != HolderColumn::group) look_up(history.actors(), texts, count, all);
  if (column == HolderColumn::group) look_up(history.groups(), texts, count, all);
  if (column != HolderColumn::actor_else_group || !history.groups().has_texts()) return;
  look_up(history.groups(), texts, count,
          [&](std::uint32_t e) { return texts.by_text()[history.actors()[e]] == kNobody; });
}

// Calls with(of), where of(event) is the event's holder, else kNobody.
template <class With>
void with_holders(const model::History& history, HolderColumn column, const std::vector<HolderId>& by_text,
                  With with) {
  const HolderId* const holders = by_text.data();
  const model::TextColumn none;
  const bool either = column == HolderColumn::actor_else_group && history.groups().has_texts();
  const model::TextColumn& first = column == HolderColumn::group ? history.groups() : history.actors();
  const model::TextColumn& second = either ? history.groups() : none;
  first.visit([&](auto one) {
    second.visit([&](auto other) {
      with([=](std::uint32_t event) {
        const HolderId holder = holders[text_in(one, event)];
        return holder != kNobody ? holder : holders[text_in(other, event)];
      });
    });
  });
}

class ClosingTexts {  // asked once for each text; threads may share it
 public:
  explicit ClosingTexts(const model::History& history)
      : history_(history), known_(history.texts().size(), 0) {}
  bool closes(TextId text) {
    std::uint8_t known = marked(known_[text]);
    if (known == 0) {
      known = says_closed(history_.text(text)) ? 1 : 2;
      set_mark(known_[text], known);
    }
    return known == 1;
  }

 private:
  const model::History& history_;
  std::vector<std::uint8_t> known_;  // by text: 0 not asked
};

class Ends {  // when issues begin and end
 public:
  Ends(const model::History& history, base::Date today, Routes& routes)
      : history_(history),
        texts_(history),
        day_after_((static_cast<Millis>(today.days) + 1) * base::kDayMillis),
        routes_(routes) {}

  void find(std::uint32_t issue) {
    const std::uint32_t end = history_.first_event(issue + 1);
    std::uint32_t first = history_.first_event(issue);
    std::uint32_t last = end;
    while (first < end && !history_.dated(first)) ++first;
    while (last > first && !history_.dated(last - 1)) --last;
    const bool dated = first < end;
    routes_.begun[issue] = dated ? history_.at(first) : history_.opened(issue);
    if (!routes_.zone.empty()) {
      routes_.zone[issue] =
          static_cast<std::int16_t>(dated ? history_.offset(first) : history_.opened_offset(issue));
    }
    const Millis closed = history_.closed(issue);
    const bool closing_time = closed != kNoTime && closed < day_after_;
    if (!closing_time && !texts_.closes(history_.issue_status(issue)) && !last_event_closes(issue)) return;
    routes_.closed[issue] = 1;
    if (closing_time)
      routes_.closed_at[issue] = closed;
    else if (dated)
      routes_.closed_at[issue] = history_.at(last - 1);
  }

 private:
  bool last_event_closes(std::uint32_t issue) {
    if (history_.event_count(issue) == 0) return false;
    const std::uint32_t last = history_.first_event(issue + 1) - 1;
    const TextId status = history_.statuses()[last];
    return texts_.closes(status != kNoText ? status : history_.activities()[last]);
  }

  const model::History& history_;
  ClosingTexts texts_;
  Millis day_after_;
  Routes& routes_;
};

// Calls with(event, holder) for the first event of each run of the issue, and placed(event) for each event
// whose holder is on the chart.
template <class HolderOf, class With, class Placed>
void each_stop(const model::History& history, std::uint32_t issue, HolderOf holder_of, With with,
               Placed placed) {
  HolderId previous = kNobody;
  for (std::uint32_t e = history.first_event(issue); e < history.first_event(issue + 1); ++e) {
    const HolderId holder = holder_of(e);
    if (holder == kNobody) continue;
    if (on_chart(holder)) placed(e);
    if (holder != previous) with(e, holder);
    previous = holder;
  }
}

template <class HolderOf>
void add_stops(const model::History& history, HolderOf holder_of, Routes& routes) {
  const base::EvenParts parts(history.issue_count(), kLeastIssues);
  std::vector<std::uint32_t> first_stop(parts.parts + 1, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t stops = 0;
    for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
      each_stop(
          history, i, holder_of, [&](std::uint32_t, HolderId) { ++stops; }, [](std::uint32_t) {});
    }
    first_stop[part + 1] = stops;
  });
  for (std::size_t part = 0; part < parts.parts; ++part) first_stop[part + 1] += first_stop[part];
  routes.stops.resize(first_stop.back());
  std::vector<std::uint64_t> placed_events(parts.parts, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t stop = first_stop[part];
    std::uint64_t placed = 0;
    for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
      each_stop(
          history, i, holder_of,
          [&](std::uint32_t e, HolderId holder) {
            routes.stops[stop++] = {holder, e};
          },
          [&](std::uint32_t e) {
            routes.placed[e] = 1;
            ++placed;
          });
      routes.first_stop[i + 1] = stop;
    }
    placed_events[part] = placed;
  });
  for (const std::uint64_t placed : placed_events) routes.placed_events += placed;
}

}  // namespace

Routes routes_of(const model::Organization& organization, const model::History& history, HolderColumn column,
                 base::Date today) {
  const std::uint32_t issues = history.issue_count();
  Routes routes;
  routes.first_stop.assign(issues + 1, 0);
  routes.placed.assign(history.event_count(), 0);
  routes.closed.assign(issues, 0);
  routes.closed_at.assign(issues, kNoTime);
  routes.begun.assign(issues, kNoTime);
  if (history.has_zones()) routes.zone.assign(issues, 0);

  HolderTexts texts(organization, history.texts());
  look_up_holders(history, column, texts);
  with_holders(history, column, texts.by_text(),
               [&](auto holder_of) { add_stops(history, holder_of, routes); });
  routes.off_chart = texts.take_off_chart();

  Ends ends(history, today, routes);
  base::parallel_parts(base::EvenParts(issues, kLeastIssues),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) ends.find(i);
                       });
  return routes;
}

}  // namespace flipchart::flow
