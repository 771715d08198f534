// Numbers for the texts of a chart, and the best of all things by the marks of their texts: see index.hpp.
#include "search/index.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/parallel.hpp"

namespace flipchart::search {

namespace {

constexpr std::size_t kRanks = 4;
constexpr std::size_t kKinds = 4;
constexpr std::size_t kLeastPart = 16384;

// Gives texts their numbers: those of the organization first, then those of the history. Each text of a pool
// has one number; what nobody shares can do without being looked up.
class Numbering {
 public:
  explicit Numbering(std::size_t pool) : number_(pool, 0) {}
  std::uint32_t shared(base::TextId text) {
    if (text == base::kNoText) return 0;
    if (number_[text] == 0) number_[text] = own(text);
    return number_[text];
  }
  std::uint32_t own(base::TextId text) {
    texts_.push_back(text);
    return first_ + static_cast<std::uint32_t>(texts_.size()) - 1;
  }
  void begin_at(std::uint32_t first) { first_ = first; }
  const std::vector<base::TextId>& texts() const { return texts_; }
  void reserve(std::size_t texts) { texts_.reserve(texts); }

 private:
  std::uint32_t first_ = 1;
  std::vector<std::uint32_t> number_;  // by id of the pool; 0: none yet
  std::vector<base::TextId> texts_;
};

std::optional<Rank> rank_of(Mark mark, std::size_t words) {
  if (!mark.holds_all(words)) return std::nullopt;
  if (mark.exact()) return Rank::exact;
  if (mark.begins()) return Rank::begins;
  return mark.begins_all(words) ? Rank::words : Rank::inside;
}

std::size_t place_of(Rank rank, As as) {
  return static_cast<std::size_t>(rank) * kKinds + static_cast<std::size_t>(as);
}

// What a stretch of the things has: the first ones of each class, by place_of.
struct Part {
  std::array<std::vector<std::uint32_t>, kRanks * kKinds> classes;
  std::size_t all = 0;
};

}  // namespace

Index::Index(const model::Organization& organization, const model::History& history,
             const std::stop_token& stop)
    : positions_(organization.size()), customers_(organization.customers().size()) {
  things_.reserve(positions_ + customers_ + history.issue_count());
  Numbering people(organization.texts().size());
  people.reserve(positions_ + customers_);
  for (base::Slot s = 0; s < positions_; ++s) {
    const model::PositionPart& position = organization.position(s);
    const model::Holder* const holders = organization.holders(s);
    Thing thing;
    if (position.holder_count > 0) thing.name = people.shared(holders[0].name);
    for (std::uint32_t h = 1; h < position.holder_count; ++h)
      further_.emplace_back(s, people.shared(holders[h].name));
    thing.title = people.shared(position.title);
    // Charts without ids have names for ids.
    thing.id = people.shared(position.id);
    things_.push_back(thing);
  }
  for (const model::Customer& customer : organization.customers())
    things_.push_back({people.shared(customer.name), people.shared(customer.id), 0});
  const auto first_of_history = static_cast<std::uint32_t>(people.texts().size() + 1);
  Numbering issues(history.texts().size());
  issues.begin_at(first_of_history);
  issues.reserve(history.issue_count());
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const model::Issue issue = history.issue(i);
    things_.push_back({issues.shared(issue.title), issues.own(issue.id), 0});
  }
  texts_ = FoldedTexts(
      first_of_history + issues.texts().size(),
      [&](std::size_t text) -> std::string_view {
        if (text == 0) return {};
        if (text < first_of_history) return organization.text(people.texts()[text - 1]);
        return history.text(issues.texts()[text - first_of_history]);
      },
      stop);
}

std::uint32_t Index::number_of(std::size_t thing) const {
  if (thing >= positions_ + customers_)
    thing -= positions_ + customers_;
  else if (thing >= positions_)
    thing -= positions_;
  return static_cast<std::uint32_t>(thing);
}

std::size_t Index::bytes() const {
  return texts_.bytes() + things_.capacity() * sizeof(Thing) + further_.capacity() * sizeof(further_[0]);
}

std::optional<Index::Class> Index::class_of(std::size_t thing, const std::vector<Mark>& marks,
                                            std::size_t words) const {
  const Thing& it = things_[thing];
  Mark named = marks[it.name] | marks[it.id];
  if (thing >= positions_) {
    const auto rank = rank_of(named, words);
    if (!rank) return std::nullopt;
    return Class{*rank, thing < positions_ + customers_ ? As::customer : As::issue};
  }
  if (!further_.empty()) {
    const std::pair first(static_cast<base::Slot>(thing), 0U);
    for (auto more = std::lower_bound(further_.begin(), further_.end(), first);
         more != further_.end() && more->first == thing; ++more)
      named = named | marks[more->second];
  }
  const auto rank = rank_of(named | marks[it.title], words);
  if (!rank) return std::nullopt;
  return Class{*rank, rank == rank_of(named, words) ? As::person : As::title};
}

Answer Index::find(const Query& query, std::size_t most, Among among) const {
  if (query.empty()) return {};
  const std::size_t from = among == Among::customers ? positions_ : 0;
  const std::size_t until = among == Among::positions   ? positions_
                            : among == Among::customers ? positions_ + customers_
                                                        : things_.size();
  const std::vector<Mark> marks = texts_.marked(query);
  const std::size_t words = query.words.size();
  const base::EvenParts stretches(until - from, kLeastPart);
  std::vector<Part> parts(stretches.parts);
  base::parallel_parts(stretches, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (std::size_t thing = from + begin; thing < from + end; ++thing) {
      const auto found = class_of(thing, marks, words);
      if (!found) continue;
      ++parts[part].all;
      auto& same = parts[part].classes[place_of(found->rank, found->as)];
      if (same.size() < most) same.push_back(static_cast<std::uint32_t>(thing));
    }
  });
  Answer answer;
  for (const Part& part : parts) answer.all += part.all;
  for (std::size_t place = 0; place < kRanks * kKinds; ++place) {
    for (const Part& part : parts) {
      for (const std::uint32_t thing : part.classes[place]) {
        if (answer.best.size() == most) return answer;
        answer.best.push_back(
            {static_cast<As>(place % kKinds), static_cast<Rank>(place / kKinds), number_of(thing)});
      }
    }
  }
  return answer;
}

}  // namespace flipchart::search
