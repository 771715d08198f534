// What positions, customers and issues are called, the same wherever it is said; by their ids where they are
// not there any more.
#pragma once

#include <string>
#include <string_view>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::commands {

// Who holds it: "Yuki Mori, Ana Lopes".
std::string name_of_position(const model::Organization& chart, const std::string& id);
// By the title instead, for where nobody may be named.
std::string role_of_position(const model::Organization& chart, const std::string& id);
std::string name_of_customer(const model::Organization& chart, const std::string& id);
std::string name_of_issue(const model::History& history, const std::string& id);

}  // namespace flipchart::commands
