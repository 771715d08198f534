// A few sentences that answer "how does work flow here", then the tables behind them. Counts and silos and
// ids only: no names, and no verdict on anybody.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "writers/report.hpp"
#include "writers/text_table.hpp"

namespace flipchart::writers {

namespace {

std::string counted(std::uint64_t count) {
  return base::with_thousands(static_cast<std::int64_t>(count));
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", counted(count), count == 1 ? one : many);
}

// Whole percents, but never "0%" for something or "100%" for not quite everything.
std::string percent(double share) {
  if (share > 0 && share < 0.005) return "less than 1%";
  if (share < 1 && share >= 0.995) return "more than 99%";
  return fmt::format("{}%", static_cast<int>(std::lround(share * 100)));
}

std::string of_all(std::uint64_t part, std::uint64_t whole) {
  return percent(static_cast<double>(part) / static_cast<double>(whole));
}

std::string silo_label(const std::string& silo) {
  return silo.empty() ? "(no silo)" : silo;
}

std::string touch_sentence(const flow::Measures& m) {
  const std::string verb = m.closed == 1 ? " is" : " are";
  const std::string start =
      fmt::format("Of {}, {}{} closed", counted(m.issues, "issue", "issues"), counted(m.closed), verb);
  if (!m.first_touch_share || !m.contained_at_front_share) return start + ".\n";
  return start + fmt::format("; {} of those were closed at first touch and {} never left the front line.\n",
                             percent(*m.first_touch_share), percent(*m.contained_at_front_share));
}

std::string times(double count) {
  if (count < 0.5) return "never";
  if (count < 1.5) return "once";
  if (count < 2.5) return "twice";
  return counted(static_cast<std::uint64_t>(std::llround(count))) + " times";
}

std::string hop_sentence(const flow::Measures& m) {
  if (m.handovers == 0) return "Nobody handed an issue over.\n";
  const double median = m.hops_median.value_or(0);
  std::string text = fmt::format(
      "{} changed hands, {} in all: half of the issues {}{}, nine in ten at most {}, one {}.\n",
      counted(m.issues_handed_over, "issue", "issues"), counted(m.handovers, "handover", "handovers"),
      median < 0.5 ? "" : "at most ", times(median), times(m.hops_p90.value_or(0)),
      times(static_cast<double>(m.hops_max.value_or(0))));
  if (m.climbs + m.returns + m.sideways == 0) return text;
  return text +
         fmt::format("{} of the handovers went up to a leader above, {} came back down, {} went sideways.\n",
                     counted(m.climbs), counted(m.returns), counted(m.sideways));
}

std::string silo_sentence(const flow::Measures& m) {
  if (m.handovers == 0) return {};
  std::string text = "No handover crossed from one silo to another";
  if (m.silo_crossings > 0) {
    const bool some_off = m.placed_events < m.events;
    text = fmt::format("{} of the handovers crossed from one silo to another{}",
                       of_all(m.silo_crossings, m.handovers), some_off ? " or off the chart" : "");
  }
  if (!m.seams.empty() && m.seams.front().leader) {
    text += fmt::format("; where two silos met, the nearest shared leader was most often {} ({})",
                        *m.seams.front().leader, counted(m.seams.front().handovers));
  }
  text += ".\n";
  if (m.ping_pong_issues > 0) {
    text += fmt::format("{} came straight back to whoever had just passed them on, {} in all.\n",
                        counted(m.ping_pong_issues, "issue", "issues"),
                        counted(m.ping_pong_returns, "return", "returns"));
  }
  return text;
}

std::string data_sentence(const flow::Measures& m) {
  std::string text;
  if (m.placed_events < m.events) {
    text += fmt::format("{} of {} name nobody on the chart.\n", counted(m.events - m.placed_events),
                        counted(m.events, "event", "events"));
  }
  if (m.hidden.empty()) return text;
  text += fmt::format("Filters hide {} with {}:", counted(m.hidden_issues, "issue", "issues"),
                      counted(m.hidden_events, "event", "events"));
  for (std::size_t i = 0; i < m.hidden.size(); ++i) {
    text += fmt::format("{} {} hides {}", i == 0 ? "" : ",", m.hidden[i].filter, counted(m.hidden[i].issues));
  }
  return text + ".\n";
}

std::string heading(std::string_view what, std::size_t all, std::size_t shown) {
  if (shown == all) return fmt::format("\n{}\n", what);
  return fmt::format("\n{} (the first {} of {})\n", what, counted(shown), counted(all));
}

template <class Item, class Cells>
std::string section(std::string_view what, std::vector<std::string> headers, std::vector<Align> columns,
                    const std::vector<Item>& items, std::uint32_t top, Cells cells, std::size_t all = 0) {
  if (items.empty()) return {};
  const std::size_t shown = top == 0 ? items.size() : std::min<std::size_t>(top, items.size());
  TextTable table(std::move(headers), std::move(columns));
  for (std::size_t i = 0; i < shown; ++i) table.row(cells(items[i]));
  return heading(what, std::max(all, items.size()), shown) + table.text();
}

}  // namespace

std::string report_text(const flow::Measures& m, std::uint32_t top) {
  if (m.issues == 0 && m.hidden_issues == 0) return "There is no history to report on.\n";
  std::string out = touch_sentence(m) + hop_sentence(m) + silo_sentence(m) + data_sentence(m);
  using enum Align;
  out +=
      section("Handovers between silos", {"from", "to", "handovers"}, {left, left, right}, m.silos, top,
              [](const flow::SiloPair& p) {
                return std::vector<std::string>{silo_label(p.from), silo_label(p.to), counted(p.handovers)};
              });
  out += section(
      "Silo crossings by nearest shared leader", {"leader", "handovers"}, {left, right}, m.seams, top,
      [](const flow::Seam& s) {
        return std::vector<std::string>{s.leader.value_or("(no shared leader)"), counted(s.handovers)};
      });
  out += section(
      "Handovers between holders (? marks one who is not on the chart)", {"from", "to", "handovers"},
      {left, left, right}, m.lines, top,
      [](const flow::LinePair& p) {
        return std::vector<std::string>{p.from, p.to, counted(p.handovers)};
      },
      m.line_count);
  out += section("Time held", {"silo", "hours"}, {left, right}, m.held, top, [](const flow::Held& h) {
    return std::vector<std::string>{silo_label(h.silo),
                                    h.hours ? fmt::format("{:.1f}", *h.hours) : std::string("unknown")};
  });
  return out;
}

}  // namespace flipchart::writers
