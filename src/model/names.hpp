// What positions, customers and issues are called, the same wherever it is said; by their ids where they are
// not there any more.
#pragma once

#include <string>
#include <string_view>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// Who holds it: "Yuki Mori, Ana Lopes".
std::string name_of_position(const Organization& chart, std::string_view id);
// By the title instead, for where nobody may be named.
std::string role_of_position(const Organization& chart, std::string_view id);
std::string name_of_customer(const Organization& chart, std::string_view id);
std::string name_of_issue(const History& history, std::string_view id);

}  // namespace flipchart::model
