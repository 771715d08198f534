// One pass over the handovers of kept issues; sums are whole numbers, so it does not matter who made which.
#include "flow/envelope_use.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "flow/issue_parts.hpp"
#include "flow/preorder.hpp"

namespace flipchart::flow {

namespace {

enum class Within : std::uint8_t { yes, not_known, no };

Within within(const std::optional<double>& limit, double value) {
  if (!limit) return Within::yes;
  if (std::isnan(value)) return Within::not_known;
  return value <= *limit ? Within::yes : Within::no;
}

class Pass {  // only reads, so that several threads share it
 public:
  Pass(const model::Organization& organization, const model::History& history, const Routes& routes,
       const model::Envelope& envelope)
      : history_(history),
        routes_(routes),
        envelope_(envelope),
        order_(organization),
        covered_(organization.size(), 0) {
    for (Slot s = 0; s < organization.size(); ++s) covered_[s] = envelope.covers(organization, s) ? 1 : 0;
    if (envelope.actions.empty()) return;
    std::vector<std::string> wanted;
    for (const std::string& action : envelope.actions)
      wanted.push_back(base::case_folded(base::trimmed(action)));
    allowed_.assign(history.texts().size(), 0);
    for (base::TextId text = 1; text < allowed_.size(); ++text) {
      const std::string action = base::case_folded(base::trimmed(history.text(text)));
      allowed_[text] = std::find(wanted.begin(), wanted.end(), action) != wanted.end() ? 1 : 0;
    }
  }

  std::uint64_t positions() const {
    return static_cast<std::uint64_t>(std::count(covered_.begin(), covered_.end(), 1));
  }

  void add(std::uint32_t issue, EnvelopeUse& use) const {
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    if (begin == end) return;
    HolderId from = routes_.stops[begin].holder;
    for (std::uint32_t stop = begin + 1; stop < end; ++stop) {
      const HolderId to = routes_.stops[stop].holder;
      const HolderId sender = std::exchange(from, to);
      if (!on_chart(sender) || !on_chart(to) || covered_[sender] == 0 || !order_.is_above(to, sender))
        continue;
      ++use.escalations;
      const Within all = at(issue, stop);
      if (all == Within::not_known) ++use.not_known;
      if (all != Within::yes) continue;
      ++use.inside;
      if (stop == begin + 1) ++use.by_first_asked;
    }
  }

  void add(std::uint32_t issue, const Units& units, std::uint32_t from, std::uint32_t to,
           HandedWithin& sum) const {
    for (std::uint32_t stop = routes_.first_stop[issue] + 1; stop < routes_.first_stop[issue + 1]; ++stop) {
      const HolderId sender = routes_.stops[stop - 1].holder;
      const HolderId receiver = routes_.stops[stop].holder;
      if (!on_chart(sender) || !on_chart(receiver) || covered_[sender] == 0) continue;
      if (units.of[sender] != from || units.of[receiver] != to) continue;
      const Within all = at(issue, stop);
      ++sum.issues;
      sum.inside += all == Within::yes ? 1 : 0;
      sum.not_known += all == Within::not_known ? 1 : 0;
      return;
    }
  }

 private:
  // Whether what its receiver did could have been done before it was handed over.
  Within at(std::uint32_t issue, std::uint32_t stop) const {
    return std::max({within(envelope_.amount, history_.amount(issue)),
                     within(envelope_.hours, history_.hours(issue)), acted(issue, stop)});
  }

  Within acted(std::uint32_t issue, std::uint32_t stop) const {
    if (envelope_.actions.empty()) return Within::yes;
    const bool last = stop + 1 == routes_.first_stop[issue + 1];
    const std::uint32_t end = last ? history_.first_event(issue + 1) : routes_.stops[stop + 1].event;
    bool told = false;
    for (std::uint32_t event = routes_.stops[stop].event; event < end; ++event) {
      const base::TextId activity = history_.activities()[event];
      if (activity == base::kNoText) continue;
      told = true;
      if (allowed_[activity] != 0) return Within::yes;
    }
    return told ? Within::no : Within::not_known;
  }

  const model::History& history_;
  const Routes& routes_;
  const model::Envelope& envelope_;
  Preorder order_;
  std::vector<std::uint8_t> covered_;  // by slot
  std::vector<std::uint8_t> allowed_;  // by text
};

}  // namespace

EnvelopeUse& EnvelopeUse::operator+=(const EnvelopeUse& more) {
  positions += more.positions;
  escalations += more.escalations;
  inside += more.inside;
  not_known += more.not_known;
  by_first_asked += more.by_first_asked;
  return *this;
}

EnvelopeUse envelope_use(const model::Organization& organization, const model::History& history,
                         const Routes& routes, const Kept& kept, const model::Envelope& envelope) {
  const Pass pass(organization, history, routes, envelope);
  const base::EvenParts parts(kept.keep.size(), kLeastIssues);
  std::vector<EnvelopeUse> sums(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue)
      if (kept.keep[issue] != 0) pass.add(issue, sums[part]);
  });
  EnvelopeUse use;
  for (const EnvelopeUse& sum : sums) use += sum;
  use.positions = pass.positions();
  return use;
}

HandedWithin handed_within(const model::Organization& organization, const model::History& history,
                           const Routes& routes, const Units& units, const std::vector<std::uint32_t>& issues,
                           std::uint32_t from, std::uint32_t to, const model::Envelope& envelope) {
  const Pass pass(organization, history, routes, envelope);
  HandedWithin sum;
  for (const std::uint32_t issue : issues) pass.add(issue, units, from, to, sum);
  return sum;
}

}  // namespace flipchart::flow
