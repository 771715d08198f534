// Who and what can be found by words: the positions of a chart by their holders' names, their title and their
// id, customers by name and id, issues by title and id. Made for one revision of people and history, of which
// it keeps folded texts and numbers only. Immutable; any thread may look.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "base/item_id.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "search/folded_texts.hpp"
#include "search/query.hpp"

namespace flipchart::search {

// What is looked for.
enum class Among : std::uint8_t { everything, positions, customers };

// How well something is found, best first: one of its texts is the query, or begins with it; every word of
// the query begins a word of its texts; or stands anywhere in them.
enum class Rank : std::uint8_t { exact, begins, words, inside };

// What it is found as; among the equally well found, in this order.
enum class As : std::uint8_t { person, customer, title, issue };

struct Found {
  As as = As::person;
  Rank rank = Rank::exact;
  // The slot of a person or of a title's holder; the number of a customer or an issue.
  std::uint32_t number = 0;

  friend bool operator==(const Found&, const Found&) = default;
};

struct Answer {
  std::vector<Found> best;  // by rank, then by what it is, then in the order of the chart or the source
  std::size_t all = 0;      // how many there are
};

class Index {
 public:
  Index() = default;
  // Linear in positions, issues and texts; on all cores. Worthless once stop is requested.
  Index(const model::Organization& organization, const model::History& history,
        const std::stop_token& stop = {});

  // The best `most`; nothing for an empty query. Linear in the folded bytes and in what can be found, on all
  // cores: about 15 ms for a million people.
  Answer find(const Query& query, std::size_t most, Among among = Among::everything) const;
  std::size_t bytes() const;

 private:
  // The numbers of its texts; 0 is the empty text.
  struct Thing {
    std::uint32_t name = 0;  // of the first holder, of the customer; an issue's title
    std::uint32_t id = 0;
    std::uint32_t title = 0;  // of the position
  };
  struct Class {
    Rank rank;
    As as;
  };
  std::optional<Class> class_of(std::size_t thing, const std::vector<Mark>& marks, std::size_t words) const;
  std::uint32_t number_of(std::size_t thing) const;

  FoldedTexts texts_;
  std::vector<Thing> things_;  // positions by slot, then customers, then issues
  std::size_t positions_ = 0;
  std::size_t customers_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> further_;  // slot and name of holders after the first
};

}  // namespace flipchart::search
