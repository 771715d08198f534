// The lists a view holds by id: what is folded, held open, or has columns of its own. Each is sorted and
// holds an id once, so that equal views compare equal however they came to be. All are O(n) or less in the
// list.
#pragma once

#include <string_view>

#include "model/view.hpp"

namespace flipchart::model {

bool holds_id(const std::vector<std::string>& ids, std::string_view id);
void insert_id(std::vector<std::string>& ids, std::string_view id);
void erase_id(std::vector<std::string>& ids, std::string_view id);

// How many columns somebody chose for this leader's reports, 0 for as it fits.
std::uint32_t columns_of(const View& view, std::string_view leader);
void set_columns(View& view, std::string_view leader, std::uint32_t columns);

}  // namespace flipchart::model
