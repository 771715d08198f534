// How many recorded escalations a discretion envelope would have kept at the front.
//
// An escalation is a climb (docs/formats.md) whose sender's position the envelope covers. It is inside where
// everything that the envelope limits is known and within its limit: the issue's amount, its hours of work,
// and one of the activities recorded while the receiver had it. It is not known where something limited was
// not recorded and nothing that was lies outside.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/units.hpp"
#include "model/envelope.hpp"

namespace flipchart::flow {

struct EnvelopeUse {
  std::uint64_t positions = 0;  // that the envelope covers
  std::uint64_t escalations = 0;
  std::uint64_t inside = 0;
  std::uint64_t not_known = 0;
  std::uint64_t by_first_asked = 0;  // of those inside: sent by the first who had the issue

  std::uint64_t outside() const { return escalations - inside - not_known; }
  EnvelopeUse& operator+=(const EnvelopeUse& more);
  friend bool operator==(const EnvelopeUse&, const EnvelopeUse&) = default;
};

// Of kept issues. Linear in positions, distinct activities and stops, and in the events of receivers where
// actions are limited; on all cores, with the same result on any number.
EnvelopeUse envelope_use(const model::Organization& organization, const model::History& history,
                         const Routes& routes, const Kept& kept, const model::Envelope& envelope);

// What those whom an envelope covers handed from one unit to another, each issue once: by the first such
// handover. Inside and not known as above.
struct HandedWithin {
  std::uint64_t issues = 0;
  std::uint64_t inside = 0;
  std::uint64_t not_known = 0;
  friend bool operator==(const HandedWithin&, const HandedWithin&) = default;
};
// Of these issues. Linear in positions, distinct activities and the issues' stops.
HandedWithin handed_within(const model::Organization& organization, const model::History& history,
                           const Routes& routes, const Units& units, const std::vector<std::uint32_t>& issues,
                           std::uint32_t from, std::uint32_t to, const model::Envelope& envelope);

}  // namespace flipchart::flow
