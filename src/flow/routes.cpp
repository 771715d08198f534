// Who a text means is looked up once for each text that holds an event; then the cores share the issues.
#include "flow/routes.hpp"

#include <algorithm>
#include <atomic>
#include <type_traits>
#include <utility>

#include "base/parallel.hpp"
#include "flow/closing.hpp"
#include "flow/holders.hpp"
#include "flow/issue_parts.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::kNoTime;
using base::TextId;
using model::HolderColumn;

constexpr std::size_t kLeastEvents = 1U << 16U;  // worth a thread

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

// Calls with(of), where of(event) is the row of the event's holder, else kNobody.
template <class With>
void with_holders(const model::History& history, HolderColumn column,
                  const std::vector<std::uint32_t>& by_text, With with) {
  const std::uint32_t* const holders = by_text.data();
  const model::TextColumn none;
  const bool either = column == HolderColumn::actor_else_group && history.groups().has_texts();
  const model::TextColumn& first = column == HolderColumn::group ? history.groups() : history.actors();
  const model::TextColumn& second = either ? history.groups() : none;
  first.visit([&](auto one) {
    second.visit([&](auto other) {
      with([=](std::uint32_t event) {
        const std::uint32_t row = holders[text_in(one, event)];
        return row != kNobody ? row : holders[text_in(other, event)];
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

// What of an issue does not depend on who had it.
class Ends {
 public:
  Ends(const model::History& history, Millis too_late)
      : history_(history),
        texts_(history),
        too_late_(too_late),
        closed_(history.issue_count(), 0),
        begun_(history.issue_count()),
        day_(history.issue_count(), Routes::kNoDay) {
    if (history.has_zones()) zone_.assign(history.issue_count(), 0);
  }

  void find_all(Routes& routes) {
    base::parallel_parts(base::EvenParts(history_.issue_count(), kLeastIssues),
                         [&](std::size_t begin, std::size_t end, std::size_t) {
                           for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) find(i);
                         });
    routes.closed = SharedColumn<std::uint8_t>(std::move(closed_));
    routes.begun = Instants(begun_);
    routes.zone = SharedColumn<std::int8_t>(std::move(zone_));
    if (days_fit_) routes.day = SharedColumn<std::uint16_t>(std::move(day_));
  }

 private:
  void find(std::uint32_t issue) {
    begun_[issue] = history_.begun(issue);
    if (begun_[issue] != kNoTime) {
      Millis east = 0;
      if (!zone_.empty()) {
        zone_[issue] = model::quarters_of(history_.begun_offset(issue));
        east = zone_[issue] * Routes::kQuarter;
      }
      const std::int32_t day = base::date_of_instant(begun_[issue] + east).days;
      day_[issue] = static_cast<std::uint16_t>(day);
      if (day < 0 || day >= Routes::kNoDay) days_fit_ = false;
    }
    const Millis closed = history_.closed(issue);
    if ((closed != kNoTime && closed < too_late_) || texts_.closes(history_.issue_status(issue)) ||
        last_event_closes(issue))
      closed_[issue] = 1;
  }
  bool last_event_closes(std::uint32_t issue) {
    if (history_.event_count(issue) == 0) return false;
    const std::uint32_t last = history_.first_event(issue + 1) - 1;
    const TextId status = history_.statuses()[last];
    return texts_.closes(status != kNoText ? status : history_.activities()[last]);
  }

  const model::History& history_;
  ClosingTexts texts_;
  Millis too_late_;
  std::vector<std::uint8_t> closed_;
  std::vector<Millis> begun_;
  std::vector<std::int8_t> zone_;
  std::vector<std::uint16_t> day_;
  std::atomic<bool> days_fit_{true};
};

// Marks of events in ascending order, written a word at a time: at its ends a part shares words with others.
class MarkWriter {
 public:
  MarkWriter(std::vector<std::uint64_t>& words, std::uint32_t event)
      : words_(words), word_(event / Bits::kWord) {}
  ~MarkWriter() { flush(); }
  MarkWriter(const MarkWriter&) = delete;
  MarkWriter& operator=(const MarkWriter&) = delete;
  void add(std::uint32_t event, bool mark) {
    if (event / Bits::kWord != word_) {
      flush();
      word_ = event / Bits::kWord;
    }
    marks_ |= static_cast<std::uint64_t>(mark ? 1 : 0) << (event % Bits::kWord);
  }

 private:
  void flush() {
    if (marks_ != 0) std::atomic_ref(words_[word_]).fetch_or(marks_, std::memory_order_relaxed);
    marks_ = 0;
  }
  std::vector<std::uint64_t>& words_;
  std::size_t word_;
  std::uint64_t marks_ = 0;
};

class Runs {  // finds the runs of all issues
 public:
  Runs(const model::History& history, HolderRows rows)
      : history_(history),
        parts_(history.issue_count(), kLeastIssues),
        first_stop_(history.issue_count() + std::size_t{1}, 0),
        begins_((history.event_count() + Bits::kWord - 1) / Bits::kWord, 0),
        placed_(begins_.size(), 0) {
    columns_.row = NarrowColumn(history.event_count(), rows.count() == 0 ? 0 : rows.count() - 1);
    columns_.rows = std::move(rows);
  }

  // Each part writes from where its events begin; then all are moved together.
  template <class RowOf>
  void find(RowOf row_of) {
    std::vector<std::uint32_t> found(parts_.parts, 0);
    columns_.row.fill([&](auto* rows) {
      using Row = std::remove_pointer_t<decltype(rows)>;
      base::parallel_parts(parts_, [&](std::size_t begin, std::size_t end, std::size_t part) {
        const std::uint32_t first = history_.first_event(static_cast<std::uint32_t>(begin));
        std::uint32_t stop = first;
        MarkWriter begins(begins_, first);
        MarkWriter placed(placed_, first);
        for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
          std::uint32_t previous = kNobody;
          for (std::uint32_t e = history_.first_event(i); e < history_.first_event(i + 1); ++e) {
            const std::uint32_t row = row_of(e);
            const bool run = row != kNobody && row != previous;
            begins.add(e, run);
            placed.add(e, row < columns_.rows.chart());
            if (row != kNobody) previous = row;
            if (run) rows[stop++] = static_cast<Row>(row);
          }
          first_stop_[i + 1] = stop - first;
        }
        found[part] = stop - first;
      });
      std::uint32_t stops = 0;
      for (std::size_t part = 0; part < parts_.parts; ++part) {
        const std::uint32_t from = history_.first_event(static_cast<std::uint32_t>(parts_.begin(part)));
        if (from != stops) std::copy(rows + from, rows + from + found[part], rows + stops);
        for (std::size_t i = parts_.begin(part); i < parts_.end(part); ++i) first_stop_[i + 1] += stops;
        stops += found[part];
      }
    });
  }

  const HolderRows& rows() const { return columns_.rows; }
  void take_into(Routes& routes) && {
    columns_.row.cut(first_stop_.back());
    columns_.begins = Bits(history_.event_count(), std::move(begins_));
    columns_.placed = Bits(history_.event_count(), std::move(placed_));
    std::uint32_t before = 0;
    const std::vector<std::uint64_t>& words = columns_.begins.words();
    for (std::size_t word = 0; word < words.size(); ++word) {
      if (word % (Stops::kBlock / Bits::kWord) == 0) columns_.before.push_back(before);
      before += static_cast<std::uint32_t>(std::popcount(words[word]));
    }
    routes.placed_events = columns_.placed.count();
    routes.stops = Stops(std::move(columns_));
    routes.first_stop = SharedColumn<std::uint32_t>(std::move(first_stop_));
  }

 private:
  using Words = std::vector<std::uint64_t>;
  const model::History& history_;
  base::EvenParts parts_;
  std::vector<std::uint32_t> first_stop_;
  Words begins_;
  Words placed_;
  Stops::Columns columns_;
};

// By text: the row of its holder, kNobody for none.
std::vector<std::uint32_t> rows_by_text(const std::vector<HolderId>& by_text, const HolderRows& rows) {
  std::vector<std::uint32_t> by_row(by_text.size(), kNobody);
  for (std::size_t text = 0; text < by_text.size(); ++text) {
    const HolderId holder = by_text[text];
    if (holder != kNobody && HolderTexts::known(holder)) by_row[text] = rows.row(holder);
  }
  return by_row;
}

}  // namespace

Routes routes_of(const model::Organization& organization, const model::History& history, HolderColumn column,
                 base::Date today) {
  Routes routes;
  routes.too_late = (static_cast<Millis>(today.days) + 1) * base::kDayMillis;
  HolderTexts texts(organization, history.texts());
  look_up_holders(history, column, texts);
  routes.off_chart = SharedColumn<std::string>(texts.take_off_chart());
  Runs runs(history, HolderRows(organization, routes.off_chart.size()));
  with_holders(history, column, rows_by_text(texts.by_text(), runs.rows()),
               [&](auto row_of) { runs.find(row_of); });
  std::move(runs).take_into(routes);
  Ends(history, routes.too_late).find_all(routes);
  return routes;
}

Millis closed_at(const model::History& history, const Routes& routes, std::uint32_t issue) {
  if (routes.closed[issue] == 0) return kNoTime;
  const Millis closed = history.closed(issue);
  return closed != kNoTime && closed < routes.too_late ? closed : history.last_dated(issue);
}

}  // namespace flipchart::flow
