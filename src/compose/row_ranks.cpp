// One walk over the chart for the mean depths, one over the cards for the ranks.
#include "compose/row_ranks.hpp"

#include <algorithm>

namespace flipchart::compose {

namespace {

using base::kNoSlot;
using base::Slot;

struct Grade {
  base::TextId text = base::kNoText;
  std::uint64_t depths = 0;
  std::uint64_t positions = 0;
  double mean() const { return static_cast<double>(depths) / static_cast<double>(positions); }
};

constexpr std::uint32_t kUngraded = 0xFFFFFFFFU;

// By text: the place of the grade it names, kUngraded for all other texts. Empty: too few have one.
std::vector<std::uint32_t> places_of_grades(const model::Organization& organization) {
  std::vector<std::uint32_t> place(organization.texts().size(), kUngraded);
  std::vector<Grade> grades;
  std::size_t graded = 0;
  for (Slot s = 0; s < organization.size(); ++s) {
    const base::TextId text = organization.position(s).grade;
    if (text == base::kNoText) continue;
    if (place[text] == kUngraded) {
      place[text] = static_cast<std::uint32_t>(grades.size());
      grades.push_back({text, 0, 0});
    }
    grades[place[text]].depths += organization.depth(s);
    ++grades[place[text]].positions;
    ++graded;
  }
  if (graded == 0 || 2 * graded < organization.size()) return {};
  std::stable_sort(grades.begin(), grades.end(),
                   [](const Grade& l, const Grade& r) { return l.mean() < r.mean(); });
  for (std::uint32_t i = 0; i < grades.size(); ++i) place[grades[i].text] = i;
  return place;
}

void leave_out_unused(std::vector<std::uint32_t>& rank) {
  std::vector<std::uint32_t> used = rank;
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (std::uint32_t& r : rank)
    r = static_cast<std::uint32_t>(std::lower_bound(used.begin(), used.end(), r) - used.begin());
}

}  // namespace

std::vector<std::uint32_t> ranks_by_grade(const model::Organization& organization,
                                          const layout::TreeShape& shape, const std::vector<Slot>& slot) {
  const std::vector<std::uint32_t> place = places_of_grades(organization);
  std::vector<std::uint32_t> rank;
  if (place.empty()) return rank;
  rank.resize(slot.size());
  for (std::size_t card = 0; card < slot.size(); ++card) {
    const Slot leader = shape.parent[card];
    const std::uint32_t least = leader == kNoSlot ? 0 : rank[leader] + 1;
    const std::uint32_t graded =
        slot[card] == kNoSlot ? kUngraded : place[organization.position(slot[card]).grade];
    rank[card] = graded == kUngraded ? least : std::max(least, graded);
  }
  leave_out_unused(rank);
  return rank;
}

std::vector<std::uint8_t> assistants_of(const model::Organization& organization,
                                        const layout::TreeShape& shape, const std::vector<Slot>& slot) {
  std::vector<std::uint8_t> assistants;
  for (std::size_t card = 0; card < slot.size(); ++card) {
    if (shape.role[card] != layout::Role::leaf || shape.parent[card] == kNoSlot) continue;
    if (slot[card] == kNoSlot || !organization.position(slot[card]).assistant) continue;
    if (assistants.empty()) assistants.assign(slot.size(), 0);
    assistants[card] = 1;
  }
  return assistants;
}

}  // namespace flipchart::compose
