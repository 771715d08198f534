// The options that ask "what if": which lines of the chart are others, in the order given.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::cli {

// As it was typed; what it means is found once the chart is known.
struct WhatIfOption {
  std::string option;  // "--move", "--dotted-line", "--front"
  std::string text;    // "ID=MANAGER", "ID=yes"
};

struct WhatIfHelp {
  const char* name;
  const char* type;  // of its value, as help shows it
  const char* help;
};
const std::vector<WhatIfHelp>& what_if_options();

// An option's text, looked at without a chart.
base::Result<void> understood(const WhatIfOption& option);
// Tries all of them out, each on what the ones before it made; the first that does not fit is the failure.
base::Result<void> try_out(workshop::Workshop& workshop, const std::vector<WhatIfOption>& options);

}  // namespace flipchart::cli
