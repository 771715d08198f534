// Silos with a band are parts of their own, all others are one part together; small parts are then merged.
#include "compose/silo_borders.hpp"

#include <algorithm>
#include <numeric>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/roll_up.hpp"
#include "compose/silo_branches.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

std::vector<std::uint32_t> people_of_silos(const Subject& subject) {
  const flow::Silos& silos = subject.insights.silos;
  std::vector<std::uint32_t> own = subject.insights.heads.people;  // becomes each position's own
  std::vector<std::uint32_t> people(silos.names.size(), 0);
  for (auto slot = static_cast<base::Slot>(own.size()); slot-- > 0;) {
    const base::Slot parent = subject.organization.parent(slot);
    if (parent != kNoSlot) own[parent] -= subject.insights.heads.people[slot];
  }
  for (base::Slot slot = 0; slot < own.size(); ++slot)
    if (silos.of[slot] != kNoSlot) people[silos.of[slot]] += own[slot];
  return people;
}

// Largest bands first; of equal ones the one further left.
std::uint32_t largest_band(const Subject& subject, std::uint32_t silo) {
  const Arrangement& a = subject.arrangement;
  std::uint32_t best = kNoSlot;
  const auto people = [&](std::uint32_t band) { return subject.insights.heads.people[a.band_top[band]]; };
  for (std::uint32_t band = 0; band < a.band_silo.size(); ++band)
    if (a.band_silo[band] == silo && (best == kNoSlot || people(band) > people(best))) best = band;
  return best;
}

}  // namespace

std::vector<std::uint32_t> banded_silos(const Arrangement& arrangement, std::size_t silos) {
  std::vector<std::uint32_t> part(silos, kNoSlot);
  std::uint32_t next = 0;
  for (const std::uint32_t silo : arrangement.band_silo)
    if (part[silo] == kNoSlot) part[silo] = next++;
  return part;
}

const SiloBorder* SiloBorders::at_band(std::uint32_t band) const {
  const auto found = std::find_if(borders.begin(), borders.end(),
                                  [&](const SiloBorder& border) { return border.band == band; });
  return found == borders.end() ? nullptr : &*found;
}

const SiloBorder* SiloBorders::of_silo(std::uint32_t silo) const {
  if (silo >= part.size() || part[silo] >= borders.size()) return nullptr;
  return &borders[part[silo]];
}

SiloBorders silo_borders(const Subject& subject, const flow::Kept& kept) {
  SiloBorders made;
  if (!subject.view.overlays.silos) return made;
  const Arrangement& a = subject.arrangement;
  const flow::Silos& silos = subject.insights.silos;
  made.too_many = a.shape.band_count == 0 && silos.names.size() > 1;
  if (a.shape.band_count == 0) return made;

  made.part = banded_silos(a, silos.names.size());
  const std::vector<std::uint32_t> silo_people = people_of_silos(subject);
  std::vector<std::uint32_t> people;  // by silo with a band, then of all others together
  std::vector<std::uint32_t> silo_of;
  std::uint64_t others = 0;
  for (std::uint32_t silo = 0; silo < made.part.size(); ++silo) {
    if (made.part[silo] == kNoSlot) {
      others += silo_people[silo];
      continue;
    }
    const std::size_t at = made.part[silo];
    people.resize(std::max(people.size(), at + 1));
    silo_of.resize(people.size());
    people[at] = silo_people[silo];
    silo_of[at] = silo;
  }
  const auto banded = static_cast<std::uint32_t>(people.size());
  if (others > 0) people.push_back(static_cast<std::uint32_t>(others));
  const std::vector<std::uint32_t> into =
      rolled_up(people, std::vector<std::uint32_t>(people.size(), kNoSlot), std::max(subject.view.k, 1U));

  // Groups in the order of their first silo; the others' own group, where they have one, comes last.
  std::vector<std::uint32_t> number(people.size(), kNoSlot);
  const std::uint32_t alone = others > 0 && into.back() == banded ? banded : kNoSlot;
  for (std::uint32_t at = 0; at < banded; ++at) {
    if (into[at] == kNoSlot) return {};  // fewer than k people in all
    if (into[at] == alone || number[into[at]] != kNoSlot) continue;
    number[into[at]] = static_cast<std::uint32_t>(made.borders.size());
    made.borders.emplace_back();
  }
  const auto parts = static_cast<std::uint32_t>(made.borders.size());
  if (alone != kNoSlot) number[alone] = parts;
  for (std::uint32_t& part : made.part)
    part = part != kNoSlot ? number[into[part]] : others > 0 ? number[into[banded]] : parts;
  for (std::uint32_t at = 0; at < banded; ++at) {
    if (number[into[at]] == parts) continue;
    SiloBorder& border = made.borders[number[into[at]]];
    border.together = border.together || into[at] != at || (others > 0 && into.back() == into[at]);
    if (border.silo == kNoSlot || people[at] > silo_people[border.silo]) border.silo = silo_of[at];
  }
  for (SiloBorder& border : made.borders) border.band = largest_band(subject, border.silo);

  flow::Kept everything;
  everything.keep.assign(kept.keep.size(), 1);
  made.now = flow::silo_handovers(subject.insights.routes, silos, made.part, parts + 1, kept);
  made.whole = kept.issues == kept.keep.size()
                   ? made.now
                   : flow::silo_handovers(subject.insights.routes, silos, made.part, parts + 1, everything);
  for (std::uint32_t part = 0; part < parts; ++part) {
    made.borders[part].out = made.now.out(part);
    made.borders[part].in = made.now.in(part);
    made.borders[part].within = made.now.at(part, part);
  }
  made.without_band = made.now.out(parts) + made.now.in(parts);
  return made;
}

std::string border_words(const SiloBorder& border, bool briefly) {
  const std::string out = base::counted(border.out);
  const std::string in = base::counted(border.in);
  return briefly ? out + " \u00B7 " + in : base::tr("{} out · {} in", out, in);
}

}  // namespace flipchart::compose
