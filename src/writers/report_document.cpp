// A few sentences that answer "how does work flow here", then the tables behind them. Counts and silos and
// ids or roles only: no names, and no verdict on anybody.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "writers/figures.hpp"
#include "writers/impact_tables.hpp"

namespace flipchart::writers {

namespace {

std::string of_all(std::uint64_t part, std::uint64_t whole) {
  return percent(static_cast<double>(part) / static_cast<double>(whole));
}

std::string silo_label(const std::string& silo) {
  return silo.empty() ? "(no silo)" : silo;
}

std::string leader_label(const std::string& leader, const ReportStyle& style) {
  return style.leader ? style.leader(leader) : leader;
}

std::string touch_sentence(const flow::Measures& m) {
  const std::string verb = m.closed == 1 ? " is" : " are";
  const std::string start = fmt::format("Of {}, {}{} closed", base::counted(m.issues, "issue", "issues"),
                                        base::counted(m.closed), verb);
  if (!m.first_touch_share || !m.contained_at_front_share) return start + ".";
  return start + fmt::format("; {} of those were closed at first touch and {} never left the front line.",
                             percent(*m.first_touch_share), percent(*m.contained_at_front_share));
}

std::string times(double count) {
  if (count < 0.5) return "never";
  if (count < 1.5) return "once";
  if (count < 2.5) return "twice";
  return base::counted(static_cast<std::uint64_t>(std::llround(count))) + " times";
}

std::string hop_sentence(const flow::Measures& m) {
  if (m.handovers == 0) return "Nobody handed an issue over.";
  const double median = m.hops_median.value_or(0);
  std::string text = fmt::format(
      "{} changed hands, {} in all: half of the issues {}{}, nine in ten at most {}, one {}.",
      base::counted(m.issues_handed_over, "issue", "issues"),
      base::counted(m.handovers, "handover", "handovers"), median < 0.5 ? "" : "at most ", times(median),
      times(m.hops_p90.value_or(0)), times(static_cast<double>(m.hops_max.value_or(0))));
  return text;
}

std::string direction_sentence(const flow::Measures& m) {
  if (m.climbs + m.returns + m.sideways == 0) return {};
  return fmt::format("{} of the handovers went up to a leader above, {} came back down, {} went sideways.",
                     base::counted(m.climbs), base::counted(m.returns), base::counted(m.sideways));
}

std::string silo_sentence(const flow::Measures& m, const ReportStyle& style) {
  if (m.handovers == 0) return {};
  std::string text = "No handover crossed from one silo to another";
  if (m.silo_crossings > 0) {
    const bool some_off = m.placed_events < m.events;
    text = fmt::format("{} of the handovers crossed from one silo to another{}",
                       of_all(m.silo_crossings, m.handovers), some_off ? " or off the chart" : "");
  }
  if (!m.seams.empty() && m.seams.front().leader) {
    text +=
        fmt::format("; where two silos met, the nearest shared leader was most often {} ({})",
                    leader_label(*m.seams.front().leader, style), base::counted(m.seams.front().handovers));
  }
  return text + ".";
}

std::string ping_pong_sentence(const flow::Measures& m) {
  if (m.ping_pong_issues == 0) return {};
  return fmt::format("{} came straight back to whoever had just passed them on, {} in all.",
                     base::counted(m.ping_pong_issues, "issue", "issues"),
                     base::counted(m.ping_pong_returns, "return", "returns"));
}

std::string placing_sentence(const flow::Measures& m) {
  if (m.placed_events >= m.events) return {};
  return fmt::format("{} of {} name nobody on the chart.", base::counted(m.events - m.placed_events),
                     base::counted(m.events, "event", "events"));
}

std::string hidden_sentence(const flow::Measures& m) {
  if (m.hidden.empty()) return {};
  std::string text =
      fmt::format("Filters hide {} with {}:", base::counted(m.hidden_issues, "issue", "issues"),
                  base::counted(m.hidden_events, "event", "events"));
  for (std::size_t i = 0; i < m.hidden.size(); ++i) {
    text += fmt::format("{} {} hides {}", i == 0 ? "" : ",", m.hidden[i].filter,
                        base::counted(m.hidden[i].issues));
  }
  return text + ".";
}

Figure share_of(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return {};
  return Share{static_cast<double>(part) / static_cast<double>(whole)};
}

// The first `top` of `items` as rows.
template <class Item, class Row>
void fill(Table& table, const std::vector<Item>& items, std::uint32_t top, Row row, std::uint64_t all = 0) {
  const std::size_t shown = top == 0 ? items.size() : std::min<std::size_t>(top, items.size());
  for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row(items[i]));
  table.all = std::max<std::uint64_t>(all, items.size());
}

Table summary_table(const flow::Measures& m) {
  Table table{"summary", "In figures", {"measure"}, {"value", "share"}, {}, 0};
  const auto row = [&table](std::string_view name, Figure value, Figure share = {}) {
    table.rows.push_back({{std::string(name)}, {value, share}});
  };
  row("issues", m.issues);
  row("closed", m.closed, share_of(m.closed, m.issues));
  const auto closed_share = [](const std::optional<double>& share) {
    return share ? Figure(Share{*share}) : Figure();
  };
  row("closed at first touch", m.first_touch, closed_share(m.first_touch_share));
  row("closed without leaving the front line", m.contained_at_front,
      closed_share(m.contained_at_front_share));
  row("issues that changed hands", m.issues_handed_over, share_of(m.issues_handed_over, m.issues));
  row("handovers", m.handovers);
  row("up to a leader above", m.climbs, share_of(m.climbs, m.handovers));
  row("back down", m.returns, share_of(m.returns, m.handovers));
  row("sideways", m.sideways, share_of(m.sideways, m.handovers));
  row("across silos", m.silo_crossings, share_of(m.silo_crossings, m.handovers));
  row("issues that crossed silos", m.issues_crossing_silos, share_of(m.issues_crossing_silos, m.issues));
  row("issues that came straight back", m.ping_pong_issues, share_of(m.ping_pong_issues, m.issues));
  row("events", m.events);
  row("events that name nobody on the chart", m.events - m.placed_events,
      share_of(m.events - m.placed_events, m.events));
  table.all = table.rows.size();
  return table;
}

Table silos_table(const flow::Measures& m, std::uint32_t top) {
  Table table{"silos", "Handovers between silos", {"from", "to"}, {"handovers", "share"}, {}, 0};
  fill(table, m.silos, top, [&m](const flow::SiloPair& p) {
    return Table::Row{{silo_label(p.from), silo_label(p.to)},
                      {p.handovers, share_of(p.handovers, m.handovers)}};
  });
  return table;
}

Table leaders_table(const flow::Measures& m, const ReportStyle& style, std::uint32_t top) {
  Table table{"leaders", "Crossings by nearest shared leader", {"leader"}, {"handovers", "share"}, {}, 0};
  std::uint64_t all = 0;
  for (const flow::Seam& seam : m.seams) all += seam.handovers;
  fill(table, m.seams, top, [&](const flow::Seam& seam) {
    return Table::Row{{seam.leader ? leader_label(*seam.leader, style) : "(no shared leader)"},
                      {seam.handovers, share_of(seam.handovers, all)}};
  });
  return table;
}

std::string busiest_seam_sentence(const std::vector<ReportedSeam>& seams) {
  if (seams.empty()) return {};
  const ReportedSeam& seam = seams.front();
  std::string text =
      fmt::format("The busiest seam is between {} and {}: {}, {} one way and {} the other", seam.from,
                  seam.to, base::counted(seam.forth + seam.back, "handover", "handovers"),
                  base::counted(seam.forth), base::counted(seam.back));
  if (seam.came_back > 0)
    text += fmt::format("; {} came back over it", base::counted(seam.came_back, "issue", "issues"));
  return text + ".";
}

Table seams_table(const std::vector<ReportedSeam>& seams, std::uint32_t top) {
  Table table{"seams",
              "Seams between teams",
              {"team", "and"},
              {"handovers", "there", "back", "issues came back", "hours waited"},
              {},
              0};
  fill(table, seams, top, [](const ReportedSeam& seam) {
    return Table::Row{{seam.from, seam.to},
                      {seam.forth + seam.back, seam.forth, seam.back, seam.came_back,
                       seam.hours ? Figure(*seam.hours) : Figure()}};
  });
  return table;
}

std::string envelope_sentence(const ReportedEnvelope& envelope) {
  if (!envelope.use || envelope.use->inside == 0) return {};
  const flow::EnvelopeUse& use = *envelope.use;
  return fmt::format(
      "{} of {} from {} could have stayed where they were: they lay within what these may decide "
      "alone, {}.",
      base::counted(use.inside), base::counted(use.escalations, "escalation", "escalations"), envelope.who,
      envelope.limits);
}

Table envelopes_table(const std::vector<ReportedEnvelope>& envelopes) {
  Table table{"discretion",
              "What may be decided alone",
              {"who", "limits"},
              {"escalations", "inside", "share", "inside, by the first asked", "not known"},
              {},
              0};
  fill(table, envelopes, 0, [](const ReportedEnvelope& envelope) {
    if (!envelope.use) return Table::Row{{envelope.who, envelope.limits}, {}};
    const flow::EnvelopeUse& use = *envelope.use;
    return Table::Row{{envelope.who, envelope.limits},
                      {use.escalations, use.inside, share_of(use.inside, use.escalations), use.by_first_asked,
                       use.not_known}};
  });
  return table;
}

Table lines_table(const flow::Measures& m, std::uint32_t top) {
  Table table{"holders",
              "Handovers between holders (? marks one who is not on the chart)",
              {"from", "to"},
              {"handovers"},
              {},
              0};
  fill(
      table, m.lines, top,
      [](const flow::LinePair& p) {
        return Table::Row{{p.from, p.to}, {p.handovers}};
      },
      m.line_count.value_or(m.lines.size()));
  return table;
}

Table held_table(const flow::Measures& m, std::uint32_t top) {
  Table table{"held", "Time held", {"silo"}, {"hours", "share"}, {}, 0};
  double all = 0;
  for (const flow::Held& held : m.held) all += held.hours.value_or(0);
  fill(table, m.held, top, [all](const flow::Held& held) {
    if (!held.hours) return Table::Row{{silo_label(held.silo)}, {Unknown(), Figure()}};
    return Table::Row{{silo_label(held.silo)},
                      {*held.hours, all > 0 ? Figure(Share{*held.hours / all}) : Figure()}};
  });
  return table;
}

Table hidden_table(const flow::Measures& m) {
  Table table{"hidden", "What the filters hide", {"filter"}, {"issues", "events"}, {}, 0};
  fill(table, m.hidden, 0, [](const flow::HiddenBy& by) {
    return Table::Row{{by.filter}, {by.issues, by.events}};
  });
  return table;
}

}  // namespace

Document report_document(const Reported& reported, const ReportStyle& style, std::uint32_t top) {
  const flow::Measures& m = reported.measures;
  Document document;
  document.title = style.title;
  if (m.issues == 0 && m.hidden_issues == 0) {
    document.sentences.emplace_back("There is no history to report on.");
    return document;
  }
  for (std::string sentence : {touch_sentence(m), hop_sentence(m), direction_sentence(m),
                               silo_sentence(m, style), busiest_seam_sentence(reported.seams),
                               ping_pong_sentence(m), placing_sentence(m), hidden_sentence(m)}) {
    if (!sentence.empty()) document.sentences.push_back(std::move(sentence));
  }
  for (const ReportedEnvelope& envelope : reported.envelopes) {
    if (std::string sentence = envelope_sentence(envelope); !sentence.empty())
      document.sentences.push_back(std::move(sentence));
  }
  document.tables = {summary_table(m), silos_table(m, top), leaders_table(m, style, top),
                     seams_table(reported.seams, top)};
  if (!reported.envelopes.empty()) document.tables.push_back(envelopes_table(reported.envelopes));
  if (!reported.months.empty()) {
    document.tables.push_back(months_table(reported));
    document.tables.push_back(impact_table(reported));
  }
  if (style.holders) document.tables.push_back(lines_table(m, top));
  document.tables.push_back(held_table(m, top));
  document.tables.push_back(hidden_table(m));
  return document;
}

std::string report_text(const Reported& reported, std::uint32_t top) {
  return as_text(report_document(reported, {}, top));
}

}  // namespace flipchart::writers
