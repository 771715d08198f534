// Rows of customers and links files to customers and who serves them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/problem_log.hpp"
#include "importers/loaded_source.hpp"
#include "importers/people_draft.hpp"
#include "importers/position_lookup.hpp"

namespace flipchart::importers {

class CustomersReader {  // people must be complete; fills customers and links of the draft's parts
 public:
  CustomersReader(PeopleDraft& draft, PositionLookup& positions, ProblemLog& log)
      : draft_(draft), positions_(positions), log_(log) {}

  void read_customers(const LoadedSource& source);
  // A file without a column of positions counts for whoever serves the customers it names.
  // Customers that no customers file knows are added only where there is no customers file at all.
  void read_links(const LoadedSource& source);
  // After the last file: one link for each pair, weights added up.
  void settle_links();

  bool any_customers() const { return !draft_.parts.customers.empty(); }
  // By id, else by name; kNoSlot for none.
  std::uint32_t find(std::string_view customer);

 private:
  std::uint32_t with_id(base::TextId id) const {
    return id != base::kNoText && id < customer_of_text_.size() ? customer_of_text_[id] : base::kNoSlot;
  }
  std::uint32_t add(base::TextId id, std::string_view name);
  base::TextId id_for_row_without(const LoadedSource& source, const formats::Row& row);
  void serve(const LoadedSource& source, const formats::Row& row, std::uint32_t customer,
             std::uint32_t weight);

  PeopleDraft& draft_;
  PositionLookup& positions_;
  ProblemLog& log_;
  std::vector<std::uint32_t> customer_of_text_;  // by TextId of the id
  KeyIndex names_;
  std::vector<std::uint32_t> rows_for_servers_;  // by customer: rows that name no position
  bool customers_were_read_ = false;
};

}  // namespace flipchart::importers
