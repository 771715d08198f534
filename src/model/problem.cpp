// The words of a severity, as `check --json` spells them.
#include "model/problem.hpp"

namespace flipchart::model {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "note";
}

}  // namespace flipchart::model
