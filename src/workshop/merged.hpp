// Importing into a workshop that holds data already: newer files replace the kinds they bring, by id, and
// leave the others as they are. Pure: gives a new organization, a new history and what changed; marks are
// never touched.
#pragma once

#include <memory>

#include "model/edit.hpp"
#include "workshop/changes.hpp"

namespace flipchart::workshop {

// What newer files hold, and which kinds were among them. Where they bring no people, the organization may
// repeat positions that the workshop has: only customers and links are taken from it then.
struct Incoming {
  std::shared_ptr<const model::Organization> organization;
  std::shared_ptr<const model::History> history;
  bool people = false;
  bool customers = false;
  bool links = false;
  bool issues = false;
  bool events = false;
};

// Whether those who are in the workshop and not in the newer files stay; else they have left.
struct Keeping {
  bool people = false;
  bool customers = false;
  friend bool operator==(const Keeping&, const Keeping&) = default;
};

struct Merged {
  std::shared_ptr<const model::Organization> organization;
  std::shared_ptr<const model::History> history;
  Changes changes;
};
Merged merged(const model::State& before, const Incoming& incoming, const Keeping& keeping);

// Positions by id; a position whose manager is not in the file but was known before keeps that manager when
// others are kept too. Links are those of the newer files where they bring any, else the old ones, attached
// again by position id.
std::shared_ptr<const model::Organization> merged_organization(
    const std::shared_ptr<const model::Organization>& before, const Incoming& incoming,
    const Keeping& keeping);
// An issue of the newer files takes the place of the old one: its facts where they bring issues, its events
// where they bring events. Others stay.
std::shared_ptr<const model::History> merged_history(const std::shared_ptr<const model::History>& before,
                                                     const Incoming& incoming);

}  // namespace flipchart::workshop
