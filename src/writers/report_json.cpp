// Keys in the order of docs/formats.md, one line, the same bytes for the same measures.
#include <algorithm>

#include "base/json_text.hpp"
#include "writers/figures.hpp"
#include "writers/report.hpp"

namespace flipchart::writers {

namespace {

class Line {  // one JSON object being written, left to right
 public:
  Line& raw(std::string_view text) {
    out_ += text;
    return *this;
  }
  Line& number(std::uint64_t value) {
    out_ += std::to_string(value);
    return *this;
  }
  Line& number(const std::optional<double>& value) {
    if (value)
      base::append_number(out_, *value, kDecimals);
    else
      out_ += "null";
    return *this;
  }
  Line& text(std::string_view value) {
    base::append_json_string(out_, value);
    return *this;
  }
  // "name":N with a comma before it.
  Line& count(std::string_view name, std::uint64_t value) {
    return raw(",\"").raw(name).raw("\":").number(value);
  }
  template <class Item, class Write>
  Line& list(std::string_view name, const std::vector<Item>& items, std::uint32_t top, Write write) {
    raw(",\"").raw(name).raw("\":[");
    const std::size_t shown = top == 0 ? items.size() : std::min<std::size_t>(top, items.size());
    for (std::size_t i = 0; i < shown; ++i) {
      if (i != 0) raw(",");
      write(items[i]);
    }
    return raw("]");
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string report_json(const Reported& reported, std::uint32_t top) {
  const flow::Measures& m = reported.measures;
  Line out;
  out.raw("{\"issues\":").number(m.issues);
  out.count("events", m.events).count("placed_events", m.placed_events).count("handovers", m.handovers);
  out.count("issues_handed_over", m.issues_handed_over).count("closed", m.closed);
  out.raw(",\"first_touch\":{\"issues\":").number(m.first_touch);
  out.raw(",\"share\":").number(m.first_touch_share).raw("}");
  out.raw(",\"contained_at_front\":{\"issues\":").number(m.contained_at_front);
  out.raw(",\"share\":").number(m.contained_at_front_share).raw("}");
  out.raw(",\"hops\":{\"mean\":").number(m.hops_mean).raw(",\"median\":").number(m.hops_median);
  out.raw(",\"p90\":").number(m.hops_p90).raw(",\"max\":");
  if (m.hops_max)
    out.number(*m.hops_max).raw("}");
  else
    out.raw("null}");
  out.count("climbs", m.climbs).count("returns", m.returns).count("sideways", m.sideways);
  out.count("silo_crossings", m.silo_crossings).count("issues_crossing_silos", m.issues_crossing_silos);
  out.raw(",\"ping_pong\":{\"issues\":").number(m.ping_pong_issues);
  out.raw(",\"returns\":").number(m.ping_pong_returns).raw("}");

  const auto pair = [&out](const auto& p) {
    out.raw("{\"from\":").text(p.from).raw(",\"to\":").text(p.to).count("handovers", p.handovers).raw("}");
  };
  out.list("silos", m.silos, top, pair);
  out.list("lines", m.lines, top, pair);
  out.list("seams", m.seams, top, [&out](const flow::Seam& seam) {
    out.raw("{\"leader\":");
    if (seam.leader)
      out.text(*seam.leader);
    else
      out.raw("null");
    out.count("handovers", seam.handovers).raw("}");
  });
  out.list("held", m.held, top, [&out](const flow::Held& held) {
    out.raw("{\"silo\":").text(held.silo).raw(",\"hours\":").number(held.hours).raw("}");
  });
  out.raw(",\"hidden\":{\"issues\":").number(m.hidden_issues).count("events", m.hidden_events);
  out.list("why", m.hidden, 0, [&out](const flow::HiddenBy& by) {
    out.raw("{\"filter\":").text(by.filter).count("issues", by.issues).count("events", by.events).raw("}");
  });
  out.raw("}");
  if (!reported.envelopes.empty()) {
    out.list("envelopes", reported.envelopes, 0, [&out](const ReportedEnvelope& envelope) {
      out.raw("{\"who\":").text(envelope.who).raw(",\"limits\":").text(envelope.limits);
      if (const auto& use = envelope.use) {
        out.count("escalations", use->escalations).count("inside", use->inside);
        out.count("not_known", use->not_known).count("by_first_asked", use->by_first_asked);
      }
      out.raw("}");
    });
  }
  if (!reported.months.empty()) {
    const auto figures = [&out](const flow::ImpactFigures& f) {
      out.count("issues", f.issues).count("handovers", f.handovers).count("silo_crossings", f.crossings);
      out.count("returns", f.returns).count("closed", f.closed);
    };
    out.list("months", reported.months, 0, [&](const flow::ImpactMonth& month) {
      out.raw("{\"month\":").text(base::to_string(month.first).substr(0, 7));
      figures(month.figures);
      out.raw("}");
    });
    out.list("impact", reported.impacts, 0, [&](const ReportedImpact& impact) {
      out.raw("{\"fix\":").text(impact.fix).raw(",\"day\":").text(base::to_string(impact.day));
      out.raw(",\"of\":").text(impact.of);
      const auto side = [&](const char* name, int months, const flow::ImpactFigures& f) {
        out.raw(",\"").raw(name).raw("\":{\"months\":").number(static_cast<std::uint64_t>(months));
        figures(f);
        out.raw("}");
      };
      side("before", impact.around.months_before, impact.around.before);
      side("after", impact.around.months_after, impact.around.after);
      out.raw("}");
    });
  }
  out.raw("}\n");
  return out.take();
}

}  // namespace flipchart::writers
