// The parts of a filter one by one: what a chip shows and takes away. `order` follows: a part that is set for
// the first time comes last, one that is taken out leaves it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/view.hpp"

namespace flipchart::model {

// The values asked for; nullptr for the parts that are no list of texts.
const std::vector<std::string>* values_of(const Filter& filter, FilterField field);
bool is_set(const Filter& filter, FilterField field);
// Both days included; none: no limit on this side.
void put_dates(Filter& filter, std::optional<base::Date> from, std::optional<base::Date> to);
// None takes the part out. Nothing where values_of() is nullptr.
void put_values(Filter& filter, FilterField field, std::vector<std::string> values);
// The value joins those asked for, or leaves them.
void turn_value(Filter& filter, FilterField field, const std::string& value);
void take_out(Filter& filter, FilterField field);

}  // namespace flipchart::model
