// What reaching back into a journal leaves of it: a note purged, a person forgotten. Pure; the words that are
// gone are told by nobody afterwards.
//
// Who else has the same name on the chart now, as a holder or a customer, keeps it: then texts with that name
// stay as they are, since nobody can tell whom they mean, and only what is surely the person's own goes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/history.hpp"
#include "model/mentions.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// Where else a person may be found who is on the chart under another name by now.
struct KnownBefore {
  std::vector<const Organization*> charts;                     // of the whole journal
  std::vector<const History*> histories;                       // the same
  std::vector<std::pair<std::string, std::string>> renamed;    // names of one person, before and after
  std::vector<std::pair<std::string, std::string>> addressed;  // an address, and a name it was given with
};

class Forgotten {
 public:
  // The note, or the correction with its messages: lines of it become {"edit":"erased"}.
  static Forgotten note(std::string id);
  // Everything by which the holder is known: names, addresses, own ids. `holder` from 1. Linear in the
  // charts, times how often the person was called otherwise.
  static Forgotten person(const Organization& now, Slot position, std::uint32_t holder,
                          const KnownBefore& before = {});

  // The line as it stays; its keys keep their order. A holder's name becomes kForgottenWord.
  std::string line(std::string_view json) const;
  // Any other text: where it is a name and nothing else, the position stands in its place.
  std::string text(std::string_view text) const { return mentions_.without(text); }
  // Who held it stays a holder, undisclosed; an id that was their address or name becomes "forgotten-1".
  Organization organization(const Organization& before) const;
  History history(const History& before) const;
  bool changes_data() const { return note_.empty() && (!mentions_.empty() || !names_.empty()); }

 private:
  void gather(const Organization& now, const KnownBefore& before);
  bool gather_in(const Organization& chart);
  bool is_name(std::string_view name) const;
  bool is_address(std::string_view address) const;
  bool is_number(std::string_view number) const;
  bool is_holder(const Organization& chart, Slot position, const Holder& holder) const;
  void find_namesakes(const Organization& now, Slot position, std::uint32_t holder);
  void leave_others_alone(const Organization& chart);
  bool is_id_of_another(std::string_view number, const Organization& now, const KnownBefore& before) const;
  std::string id_that_stays(std::string_view text, const KnownBefore& before, const Organization& now);

  std::string note_;
  std::string position_;  // its id, as it was
  std::vector<std::string> names_, addresses_, numbers_;
  std::vector<std::string> shared_;  // of the names, those that somebody else has too
  std::vector<std::string> taken_;   // ids given instead
  std::string own_instead_;          // of the position, if it gets one
  Mentions mentions_;
};

}  // namespace flipchart::model
