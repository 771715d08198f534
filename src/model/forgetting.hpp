// What reaching back into a journal leaves of it: a note purged, a person forgotten. Pure; the words that are
// gone are told by nobody afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

class Forgotten {  // invariant: no text is empty; longer ones first
 public:
  // The note, or the correction with its messages: lines of it become {"edit":"erased"}.
  static Forgotten note(std::string id);
  // Everything by which the holder is known: name, address, own id. `holder` from 1.
  static Forgotten person(const Organization& organization, Slot position, std::uint32_t holder);

  // The line as it stays. Texts of a person go from inside other texts too, whole words only.
  std::string line(std::string_view json) const;
  // Who held it stays a holder, undisclosed; an id that was their address or name becomes "forgotten-1".
  Organization organization(const Organization& before) const;
  History history(const History& before) const;
  bool changes_data() const { return !instead_.empty(); }

 private:
  struct Instead {
    std::string text, by;
  };
  std::string without(std::string_view text) const;

  std::string note_;
  std::vector<Instead> instead_;
};

}  // namespace flipchart::model
