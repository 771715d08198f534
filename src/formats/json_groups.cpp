#include "formats/json_groups.hpp"

namespace flipchart::formats::json {

std::optional<Rowed> groups_of(const Tape&, const Document&, ProblemLog&) {
  return std::nullopt;
}

}  // namespace flipchart::formats::json
