// A filter in plain words: what a chip says, what a list of values calls each, and what is hidden in numbers.
// In the room holders go by their roles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/routes.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::compose {

// "4 Dec", with the year where it is another than today's.
using base::DateOrder;
std::string short_date(base::Date date, base::Date today, DateOrder order = DateOrder::day_first);
// "1 Mar – 22 Nov 2026", "1 Dec 2025 – 22 Nov 2026", "22 Nov 2026" for one day.
std::string date_range(base::Date first, base::Date last, DateOrder order = DateOrder::day_first);

// "Customer", "Silo", "First held by".
std::string_view field_words(model::FilterField field);
// What a value is called: a customer by name, a position by its holders, or in the room by its title; what an
// issue lacks as "no cause". Positions without a title share one word in the room.
std::string value_words(model::FilterField field, const std::string& value,
                        const model::Organization& organization, const model::View& view);
// One part as a chip says it: "Severity: high, low", "From 1 Mar 2026".
std::string part_words(model::FilterField field, const model::Organization& organization,
                       const model::View& view, DateOrder order = DateOrder::day_first);

// What the filter hides, part by part in its order: "176 before 1 Mar", "52 by severity". Issues that no date
// range holds because they have no date are a part of their own: "3 without a date".
std::vector<std::string> hidden_words(const model::Filter& filter, const flow::Kept& kept, base::Date today,
                                      DateOrder order = DateOrder::day_first);
// Of `all`, as people say it: "22%", never rounded to none or all of it.
std::string percent_words(std::uint64_t part, std::uint64_t all);

}  // namespace flipchart::compose
